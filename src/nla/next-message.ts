/** Waiting for one whole message on a stream: it comes, the stream ends, or the bytes can not become one. */
import type { Duplex } from 'node:stream';
import { Malformed } from '../bytes/malformed.ts';
import type { Limit } from './time-limit.ts';

export type NextMessage =
  | { readonly kind: 'message'; readonly bytes: Uint8Array }
  | { readonly kind: 'malformed'; readonly problem: Malformed; readonly bytes: Uint8Array }
  /** The peer left, or the stream broke: `error` is the platform's. */
  | { readonly kind: 'ended'; readonly error: Error | undefined; readonly receivedBytes: number }
  | { readonly kind: 'timedOut'; readonly receivedBytes: number };

/** Length in bytes of the next message, undefined while it can not be told; throws `Malformed`. */
export type Measure = (bytes: Uint8Array) => number | undefined;

/** What came behind the message stays in the stream. Without a limit it waits for as long as the stream stands. */
export function nextMessage(stream: Duplex, measure: Measure, limit?: Limit): Promise<NextMessage> {
  return new Promise((settle) => {
    let held: Buffer = Buffer.alloc(0);
    const finish = (next: NextMessage) => {
      stream.off('readable', take).off('end', leave).off('close', leave).off('error', leave);
      forget?.();
      settle(next);
    };
    const leave = () => {
      finish({ kind: 'ended', error: stream.errored ?? undefined, receivedBytes: held.length });
    };
    const expire = () => finish({ kind: 'timedOut', receivedBytes: held.length });
    const take = () => {
      for (let chunk: Buffer | null = stream.read(); chunk !== null; chunk = stream.read()) {
        held = held.length === 0 ? chunk : joined(held, chunk);
      }
      const next = held.length === 0 ? undefined : readFrom(held, measure);
      if (!next) return;
      finish(next);
      if (next.kind === 'message' && held.length > next.bytes.length) stream.unshift(held.subarray(next.bytes.length));
    };
    const forget = limit?.whenOver(expire);
    stream.on('readable', take).once('end', leave).once('close', leave).once('error', leave);
    if (limit?.isOver()) expire();
    else if (stream.destroyed) leave();
    else take();
  });
}

/** Pieces may hold a password: none of them stays behind its whole. */
function joined(held: Buffer, chunk: Buffer): Buffer {
  const whole = Buffer.concat([held, chunk]);
  held.fill(0);
  chunk.fill(0);
  return whole;
}

function readFrom(held: Buffer, measure: Measure): NextMessage | undefined {
  try {
    const length = measure(held);
    if (length === undefined || held.length < length) return undefined;
    return { kind: 'message', bytes: held.subarray(0, length) };
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    return { kind: 'malformed', problem: error, bytes: held };
  }
}
