/**
 * TCP connections. To one address, or to whichever of several answers first: the next is tried when one fails or has kept
 * silent for a quarter of a second (RFC 8305, section 5), and what became of each is told.
 */
import { connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { ConnectAttempt } from '../observation/examination.ts';
import type { Interruption } from '../observation/interruption.ts';
import { fromSocketError } from './interruption.ts';
import { type Stopwatch, withDeadline } from './stopwatch.ts';

const STAGGER_MS = 250;

export interface Reached {
  readonly socket: Duplex;
  readonly address: string;
  readonly connectMs: number;
}

export interface ReachResult {
  readonly reached: Reached | undefined;
  readonly attempts: readonly ConnectAttempt[];
}

/** One connection, or what it failed with. The socket is paused; whoever takes it finds an early error in `errored`. */
export function connectTo(
  address: string,
  port: number,
  watch: Stopwatch,
  limitMs: number,
  rivals?: Set<() => void>,
): Promise<Socket | Interruption> {
  if (watch.isOver()) return Promise.resolve({ kind: 'timedOut', afterMs: 0, receivedBytes: 0 });
  const begun = watch.elapsedMs();
  const spent = () => Math.min(limitMs, Math.round(watch.sinceMs(begun)));
  return new Promise((settle) => {
    const socket = connect({ host: address, port, noDelay: true });
    socket.on('error', () => undefined);
    const finish = (result: Socket | Interruption) => {
      clearTimeout(timer);
      forget();
      rivals?.delete(expire);
      socket.removeListener('connect', succeed);
      socket.removeListener('error', fail);
      if (result !== socket) socket.destroy();
      settle(result);
    };
    const expire = (afterMs = spent()) => finish({ kind: 'timedOut', afterMs, receivedBytes: 0 });
    const timer = setTimeout(expire, limitMs, limitMs);
    const forget = watch.whenOver(expire);
    rivals?.add(expire);
    const succeed = () => finish(socket);
    const fail = (error: NodeJS.ErrnoException) => finish(fromConnectError(error, spent()));
    socket.once('connect', succeed);
    socket.once('error', fail);
  });
}

/** Tries the addresses in order, overlapping; the first that answers wins and the others are given up. */
export async function reachFirst(
  addresses: readonly string[],
  port: number,
  watch: Stopwatch,
  limitMs: number,
): Promise<ReachResult> {
  const attempts: (ConnectAttempt | undefined)[] = addresses.map(() => undefined);
  const rivals = new Set<() => void>();
  let reached: Reached | undefined;

  const tryOne = async (index: number): Promise<void> => {
    const address = addresses[index] as string;
    const begun = watch.elapsedMs();
    const result = await connectTo(address, port, watch, limitMs, rivals);
    const durationMs = watch.sinceMs(begun);
    if ('kind' in result) {
      attempts[index] = { address, durationMs, failure: reached ? { kind: 'abandoned' } : result };
      return;
    }
    attempts[index] = { address, durationMs };
    if (reached) result.destroy();
    else reached = { socket: result, address, connectMs: durationMs };
    for (const giveUp of [...rivals]) giveUp();
  };

  const running: Promise<void>[] = [];
  for (const index of addresses.keys()) {
    if (reached || watch.isOver()) break;
    const attempt = tryOne(index);
    running.push(attempt);
    if (index < addresses.length - 1) await withDeadline(attempt, STAGGER_MS, watch);
  }
  await Promise.all(running);
  return { reached, attempts: attempts.filter((attempt) => attempt !== undefined) };
}

/** The platform may give up before our limit. */
function fromConnectError(error: NodeJS.ErrnoException, afterMs: number): Interruption {
  const interruption = fromSocketError(error, 0);
  return interruption.kind === 'timedOut' ? { ...interruption, afterMs } : interruption;
}
