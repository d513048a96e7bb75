/**
 * The connection to the server that the page came from, if it came from one: asks for examinations, hears of their stages, and comes
 * back by itself when it breaks.
 */
import { createContext, useContext } from 'react';
import type { Examination } from '../../../observation/examination.ts';
import type { StageNotice } from '../../../observation/stage-notice.ts';
import type { ExamineRefusal, FromPage, FromServer, Suggestion } from '../../wire/socket.ts';
import type { WardRow } from '../../wire/ward.ts';
import { createStore, type Store, useStore } from '../frame/store.ts';

/** `lost`: it was there and is being sought. `closed`: the server said goodbye. */
export type Connection = 'connecting' | 'open' | 'lost' | 'closed';

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
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 10_000;

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
  let socket: WebSocket | null = null;
  let waitMs = FIRST_WAIT_MS;
  let unsent: FromPage[] = [];
  const connect = () => {
    const { protocol, host } = location;
    socket = new WebSocket(`${protocol === 'https:' ? 'wss' : 'ws'}://${host}/socket`);
    socket.onopen = () => {
      waitMs = FIRST_WAIT_MS;
      for (const message of unsent.splice(0)) socket?.send(JSON.stringify(message));
    };
    socket.onmessage = ({ data }) => state.change((before) => receive(before, JSON.parse(data) as FromServer));
    socket.onclose = () => {
      state.change(lose);
      setTimeout(connect, waitMs);
      waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS);
    };
  };
  const send = (message: FromPage) => {
    if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message));
    else unsent = [...unsent, message];
  };
  connect();
  return {
    state,
    examine(host) {
      const id = crypto.randomUUID();
      state.change((before) =>
        withAsked(before, { id, host, notices: [], ahead: null, outcome: { kind: 'underWay' } }),
      );
      send({ kind: 'examine', id, host });
      return id;
    },
    stop: (id) => send({ kind: 'stop', id }),
  };
}

/** Pure: what a message of the server changes. */
export function receive(before: SessionState, message: FromServer): SessionState {
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

/** What was under way has lost its listener. */
function lose(before: SessionState): SessionState {
  const asked = Object.values(before.asked).map((each) =>
    each.outcome.kind === 'underWay' ? { ...each, outcome: { kind: 'lost' as const } } : each,
  );
  const connection = before.connection === 'closed' ? 'closed' : 'lost';
  return { ...before, connection, asked: Object.fromEntries(asked.map((each) => [each.id, each])) };
}

function withPart(before: SessionState, id: string, part: Partial<Asked>): SessionState {
  const asked = before.asked[id];
  return asked === undefined ? before : withAsked(before, { ...asked, ...part });
}

function withAsked(before: SessionState, asked: Asked): SessionState {
  return { ...before, asked: { ...before.asked, [asked.id]: asked } };
}
