/**
 * A round through the ward: many hosts examined again, a few at a time. It goes on while other rooms are looked at, waits when the server
 * asks it to or is away, and can be stopped.
 */
import type { WardRow } from '../../../diagnosis/ward-row.ts';
import { createStore, useStore } from '../frame/store.ts';
import type { Asked, Session, SessionState } from '../session/session.ts';
import { targetOf } from './hosts.ts';

export interface Round {
  readonly kind: 'idle' | 'underWay' | 'waiting' | 'done' | 'stopped';
  readonly of: number;
  readonly done: number;
  /** Of those done: hosts that the server would not examine. */
  readonly refused: number;
}

const AT_ONCE = 4;
const IDLE: Round = { kind: 'idle', of: 0, done: 0, refused: 0 };

const round = createStore(IDLE);
let stopCurrent = () => {};

export function useRound(): Round {
  return useStore(round);
}

export function readRound(): Round {
  return round.read();
}

export function isOnRound({ kind }: Round): boolean {
  return kind === 'underWay' || kind === 'waiting';
}

export function stopRound(): void {
  stopCurrent();
}

export function beginRound(session: Session, rows: readonly WardRow[]): void {
  stopCurrent();
  const queue = rows.map(targetOf);
  const outstanding = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | null = null;
  let isGoingOn = false;
  round.change(() => ({ ...IDLE, kind: 'underWay', of: queue.length }));

  const end = (kind: 'done' | 'stopped') => {
    if (timer !== null) clearTimeout(timer);
    unwatch();
    stopCurrent = () => {};
    round.change((before) => ({ ...before, kind }));
  };
  const wait = (seconds: number) => {
    if (timer !== null) return;
    round.change((before) => ({ ...before, kind: 'waiting' }));
    timer = setTimeout(() => {
      timer = null;
      round.change((before) => ({ ...before, kind: 'underWay' }));
      goOn();
    }, seconds * 1_000);
  };
  const settle = ({ id, host, outcome }: Asked) => {
    outstanding.delete(id);
    const mustWait = outcome.kind === 'refused' && outcome.why.kind === 'tooMany';
    if (mustWait || outcome.kind === 'lost') queue.unshift(host);
    else round.change((before) => countIn(before, outcome.kind === 'refused'));
    if (mustWait && outcome.why.kind === 'tooMany') wait(outcome.why.retryAfterSeconds);
  };
  // What it changes in the session, it is told of itself.
  const goOn = () => {
    if (isGoingOn) return;
    isGoingOn = true;
    step();
    isGoingOn = false;
  };
  const step = () => {
    const { asked, connection } = session.state.read();
    const settled = [...outstanding]
      .flatMap((id) => asked[id] ?? [])
      .filter(({ outcome }) => outcome.kind !== 'underWay');
    for (const each of settled) settle(each);
    if (settled.length > 0) session.state.change((state) => forget(state, settled));
    while (connection === 'open' && timer === null && outstanding.size < AT_ONCE) {
      const host = queue.shift();
      if (host === undefined) break;
      outstanding.add(session.examine(host));
    }
    if (queue.length === 0 && outstanding.size === 0) end('done');
  };
  const unwatch = session.state.watch(goOn);
  stopCurrent = () => {
    for (const id of outstanding) session.stop(id);
    end('stopped');
  };
  goOn();
}

function countIn(before: Round, isRefused: boolean): Round {
  return { ...before, done: before.done + 1, refused: before.refused + (isRefused ? 1 : 0) };
}

/** What a round has seen, the ward shows; ten thousand examinations are not kept in memory for it. */
function forget(state: SessionState, settled: readonly Asked[]): SessionState {
  const gone = new Set(settled.map(({ id }) => id));
  return { ...state, asked: Object.fromEntries(Object.entries(state.asked).filter(([id]) => !gone.has(id))) };
}
