/** A round through the ward, without a browser: how many are asked for at once, and what happens when the server has enough or is away. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { WardRow } from '../../src/diagnosis/ward-row.ts';
import { createStore } from '../../src/web/ui/frame/store.ts';
import type { Asked, Session, SessionState } from '../../src/web/ui/session/session.ts';
import { beginRound, readRound, stopRound } from '../../src/web/ui/ward/round.ts';
import type { ExamineRefusal } from '../../src/web/wire/socket.ts';

const VERDICT = {
  code: 'nothing-wrong',
  severity: 'info',
  params: {},
  releases: [],
  build: null,
  credsspVersion: 6,
} as const;

const rows: readonly WardRow[] = Array.from({ length: 10 }, (_, i) => ({
  id: `id${i}`,
  host: `host${i}`,
  port: i === 0 ? 3390 : 3389,
  examinedAt: '2026-08-22T09:00:00.000Z',
  verdict: VERDICT,
  times: 1,
  before: null,
}));

/** A session whose server is the test. */
function playServer() {
  const state = createStore<SessionState>({
    connection: 'open',
    version: null,
    suggestions: [],
    ward: rows,
    asked: {},
  });
  const asked: string[] = [];
  const stopped: string[] = [];
  const session: Session = {
    state,
    examine(host) {
      const id = String(asked.push(host));
      const one: Asked = { id, host, notices: [], ahead: null, outcome: { kind: 'underWay' } };
      state.change((before) => ({ ...before, asked: { ...before.asked, [id]: one } }));
      return id;
    },
    stop: (id) => void stopped.push(id),
  };
  const end = (id: string, outcome: Asked['outcome']) =>
    state.change((before) => {
      const one = before.asked[id];
      return one === undefined ? before : { ...before, asked: { ...before.asked, [id]: { ...one, outcome } } };
    });
  const underWay = () => Object.keys(state.read().asked);
  return { session, state, asked, stopped, end, underWay };
}

const EXAMINED = { kind: 'examined', examination: {} } as unknown as Asked['outcome'];
const refusal = (why: ExamineRefusal): Asked['outcome'] => ({ kind: 'refused', why });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  stopRound();
  vi.useRealTimers();
});

it('asks for four at once, and keeps none that has ended', () => {
  const { session, asked, end, underWay } = playServer();
  beginRound(session, rows);
  expect(asked).toEqual(['host0:3390', 'host1', 'host2', 'host3']);
  end('2', EXAMINED);
  expect(underWay()).toEqual(['1', '3', '4', '5']);
  while (underWay().length > 0) end(underWay()[0] ?? '', EXAMINED);
  expect(asked).toHaveLength(10);
  expect(readRound()).toEqual({ kind: 'done', of: 10, done: 10, refused: 0 });
});

it('waits as long as the server asks for, and asks for the same host again', () => {
  const { session, asked, end } = playServer();
  beginRound(session, rows);
  end('1', refusal({ kind: 'tooMany', retryAfterSeconds: 7 }));
  end('2', EXAMINED);
  expect(readRound()).toMatchObject({ kind: 'waiting', done: 1 });
  expect(asked).toHaveLength(4);
  vi.advanceTimersByTime(7_000);
  expect(asked.slice(4)).toEqual(['host0:3390', 'host4']);
  expect(readRound().kind).toBe('underWay');
});

it('counts whom the server will not examine', () => {
  const { session, end, underWay } = playServer();
  beginRound(session, rows.slice(0, 2));
  for (const id of underWay()) end(id, refusal({ kind: 'notAllowed', address: null }));
  expect(readRound()).toEqual({ kind: 'done', of: 2, done: 2, refused: 2 });
});

it('goes on where it was when the server is back', () => {
  const { session, state, asked, end } = playServer();
  beginRound(session, rows.slice(0, 2));
  state.change((before) => ({ ...before, connection: 'lost' }));
  for (const id of ['1', '2']) end(id, { kind: 'lost' });
  expect(asked).toHaveLength(2);
  state.change((before) => ({ ...before, connection: 'open' }));
  expect(asked.slice(2).toSorted()).toEqual(['host0:3390', 'host1']);
});

it('stops what is under way', () => {
  const { session, stopped, end } = playServer();
  beginRound(session, rows);
  end('1', EXAMINED);
  stopRound();
  expect(stopped).toEqual(['2', '3', '4', '5']);
  expect(readRound()).toMatchObject({ kind: 'stopped', done: 1, of: 10 });
});
