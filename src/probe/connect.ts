/**
 * TCP connections. To one address, or to whichever of several answers first: the next is tried when one fails or has kept
 * silent for a quarter of a second (RFC 8305, section 5), and what became of each is told.
 */
import { connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { ConnectAttempt } from '../observation/examination.ts';
import type { Interruption } from '../observation/interruption.ts';
import { fromSocketError } from './interruption.ts';
import type { Stopwatch } from './stopwatch.ts';

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

/** One connection, or what it failed with. The socket has no listeners left and is paused. */
export function connectTo(
  address: string,
  port: number,
  watch: Stopwatch,
  limitMs: number,
  giveUp: AbortSignal = watch.signal,
): Promise<Socket | Interruption> {
  return new Promise((settle) => {
    const socket = connect({ host: address, port, noDelay: true });
    const finish = (result: Socket | Interruption) => {
      clearTimeout(timer);
      giveUp.removeEventListener('abort', expire);
      socket.removeAllListeners();
      if (result !== socket) {
        socket.on('error', () => undefined);
        socket.destroy();
      }
      settle(result);
    };
    const expire = () => finish({ kind: 'timedOut', afterMs: limitMs, receivedBytes: 0 });
    const timer = setTimeout(expire, limitMs);
    giveUp.addEventListener('abort', expire, { once: true });
    socket.once('connect', () => finish(socket));
    socket.once('error', (error: NodeJS.ErrnoException) => finish(fromConnectError(error, limitMs)));
    if (giveUp.aborted) expire();
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
  const won = new AbortController();
  const giveUp = addresses.length > 1 ? AbortSignal.any([won.signal, watch.signal]) : watch.signal;
  let reached: Reached | undefined;

  const tryOne = async (index: number): Promise<void> => {
    const address = addresses[index] as string;
    const begun = watch.elapsedMs();
    const result = await connectTo(address, port, watch, limitMs, giveUp);
    const durationMs = watch.elapsedMs() - begun;
    if (!('kind' in result)) {
      attempts[index] = { address, durationMs };
      if (reached) result.destroy();
      else reached = { socket: result, address, connectMs: durationMs };
      won.abort();
      return;
    }
    attempts[index] = { address, durationMs, failure: won.signal.aborted ? { kind: 'abandoned' } : result };
  };

  const running: Promise<void>[] = [];
  for (const index of addresses.keys()) {
    if (reached || watch.signal.aborted) break;
    const attempt = tryOne(index);
    running.push(attempt);
    if (index < addresses.length - 1) await Promise.race([attempt, pause(STAGGER_MS)]);
  }
  await Promise.all(running);
  return { reached, attempts: attempts.filter((attempt) => attempt !== undefined) };
}

function fromConnectError(error: NodeJS.ErrnoException, limitMs: number): Interruption {
  const interruption = fromSocketError(error, 0);
  return interruption.kind === 'timedOut' ? { ...interruption, afterMs: limitMs } : interruption;
}

function pause(ms: number): Promise<void> {
  return new Promise((settle) => setTimeout(settle, ms).unref());
}
