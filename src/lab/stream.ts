/** Waiting for one whole message on a stream, and the two quiet ways of going on without the dialogue. */
import type { Duplex } from 'node:stream';

/**
 * The first bytes that `measure` calls whole; what came behind them stays in the stream. Undefined when the client left
 * before.
 */
export function nextMessage(
  stream: Duplex,
  measure: (bytes: Uint8Array) => number | undefined,
): Promise<Uint8Array | undefined> {
  return new Promise((settle) => {
    let held: Buffer = Buffer.alloc(0);
    const finish = (message: Uint8Array | undefined) => {
      stream.off('readable', take).off('end', leave).off('close', leave);
      settle(message);
    };
    const leave = () => finish(undefined);
    const take = () => {
      const chunk: Buffer | null = stream.read();
      if (chunk === null) return;
      held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
      const length = measure(held);
      if (length === undefined || held.length < length) return;
      finish(held.subarray(0, length));
      if (held.length > length) stream.unshift(held.subarray(length));
    };
    if (stream.destroyed) leave();
    stream.on('readable', take).once('end', leave).once('close', leave);
    take();
  });
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
