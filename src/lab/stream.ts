/** Waiting for one whole message on a stream, and the two quiet ways of going on without the dialogue. */
import type { Duplex } from 'node:stream';
import { type Measure, nextMessage as nextOf } from '../nla/next-message.ts';

/**
 * The first bytes that `measure` calls whole; what came behind them stays in the stream. Undefined when the client left
 * before.
 */
export async function nextMessage(stream: Duplex, measure: Measure): Promise<Uint8Array | undefined> {
  const next = await nextOf(stream, measure);
  return next.kind === 'message' ? next.bytes : undefined;
}

/** Listens to nothing more, but notices when the client leaves. */
export function stay(stream: Duplex): void {
  stream.resume();
}

export function sayAndStay(stream: Duplex, words?: Uint8Array): void {
  if (words) stream.write(words);
  stay(stream);
}

/** Ends in order, last bytes first. Reads on: closing with bytes unread would make the kernel send RST in place of FIN. */
export function close(stream: Duplex, last?: Uint8Array): void {
  if (last) stream.write(last);
  stream.end();
  stream.resume();
}
