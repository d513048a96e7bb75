/**
 * The connection to the server that the page came from, if it came from one: asks for examinations, hears of their stages, and comes
 * back by itself when it breaks.
 */
import { createContext, useContext } from 'react';
import type { WardRow } from '../../../diagnosis/ward-row.ts';
import type { Examination } from '../../../observation/examination.ts';
import type { StageNotice } from '../../../observation/stage-notice.ts';
import type { ExamineRefusal, FromServer, Suggestion } from '../../wire/socket.ts';
import { createStore, type Store, useStore } from '../frame/store.ts';
import { type Connection, openLine } from './line.ts';

/** One examination that was asked for. */
export interface Asked {
  readonly id: string;
  readonly host: string;
  readonly notices: readonly StageNotice[];
  /** How many are before it; null when it is under way. */
  readonly ahead: number | null;
  readonly outcome:
    | { readonly kind: 'underWay' }
    | { readonly kind: 'examined'; readonly examination: Examination }
    | { readonly kind: 'refused'; readonly why: ExamineRefusal }
    /** The connection broke meanwhile; it can be asked for again. */
    | { readonly kind: 'lost' };
}

export interface SessionState {
  readonly connection: Connection;
  readonly version: string | null;
  readonly suggestions: readonly Suggestion[];
  readonly ward: readonly WardRow[];
  readonly asked: Readonly<Record<string, Asked>>;
}

export interface Session {
  readonly state: Store<SessionState>;
  /** Gives its `id`. */
  examine(host: string): string;
  stop(id: string): void;
}

const FIRST: SessionState = { connection: 'connecting', version: null, suggestions: [], ward: [], asked: {} };

export const SessionContext = createContext<Session | null>(null);

/** Null where the page was opened without a server. */
export function useSession(): Session | null {
  return useContext(SessionContext);
}

export function useSessionState(session: Session): SessionState {
  return useStore(session.state);
}

/** The server marks the document; a file or a bare web server does not. */
export function isServed(): boolean {
  return document.querySelector('meta[name="rdp-doctor-served"]') !== null;
}

export function openSession(): Session {
  const state = createStore(FIRST);
  // What is asked for while the page is only just connecting is asked as soon as it is welcome.
  const waiting = new Set<string>();
  const ask = (id: string) => {
    const host = state.read().asked[id]?.host;
    if (host === undefined || line.send({ kind: 'examine', id, host })) return;
    if (state.read().connection === 'connecting') waiting.add(id);
    else state.change((before) => withPart(before, id, { outcome: { kind: 'lost' } }));
  };
  const line = openLine({
    heard(message) {
      state.change((before) => receive(before, message));
      if (message.kind !== 'welcome') return;
      for (const id of waiting) ask(id);
      waiting.clear();
    },
    broken(connection) {
      waiting.clear();
      state.change((before) => lose(before, connection));
    },
  });
  return {
    state,
    examine(host) {
      const id = crypto.randomUUID();
      state.change((before) =>
        withAsked(before, { id, host, notices: [], ahead: null, outcome: { kind: 'underWay' } }),
      );
      ask(id);
      return id;
    },
    stop(id) {
      if (waiting.delete(id))
        state.change((before) => receive(before, { kind: 'refused', id, why: { kind: 'stopped' } }));
      else line.send({ kind: 'stop', id });
    },
  };
}

/** Pure: what a message of the server changes. */
function receive(before: SessionState, message: FromServer): SessionState {
  switch (message.kind) {
    case 'welcome': {
      const { version, suggestions, ward } = message;
      return { ...before, connection: 'open', version, suggestions, ward };
    }
    case 'closing':
      return { ...before, connection: 'closed' };
    case 'ward':
      return { ...before, ward: [message.row, ...before.ward.filter(({ id }) => id !== message.row.id)] };
    case 'forgotten':
      return { ...before, ward: before.ward.filter(({ id }) => id !== message.id) };
    case 'waiting':
      return withPart(before, message.id, { ahead: message.ahead });
    case 'stage': {
      const notices = before.asked[message.id]?.notices ?? [];
      return withPart(before, message.id, { ahead: null, notices: [...notices, message.notice] });
    }
    case 'examined':
      return withPart(before, message.id, { outcome: { kind: 'examined', examination: message.examination } });
    case 'refused':
      return withPart(before, message.id, { outcome: { kind: 'refused', why: message.why } });
    default:
      return message satisfies never;
  }
}

/** Pure: what was under way has lost its listener. */
function lose(before: SessionState, connection: Connection): SessionState {
  const asked = Object.values(before.asked).map((each) =>
    each.outcome.kind === 'underWay' ? { ...each, outcome: { kind: 'lost' as const } } : each,
  );
  return { ...before, connection, asked: Object.fromEntries(asked.map((each) => [each.id, each])) };
}

function withPart(before: SessionState, id: string, part: Partial<Asked>): SessionState {
  const asked = before.asked[id];
  return asked === undefined ? before : withAsked(before, { ...asked, ...part });
}

function withAsked(before: SessionState, asked: Asked): SessionState {
  return { ...before, asked: { ...before.asked, [asked.id]: asked } };
}
