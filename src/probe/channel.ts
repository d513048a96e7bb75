/**
 * A byte stream read message by message. Whatever the peer does, a receive ends: with a whole message, or with how it was
 * interrupted. Memory is bounded, because a measure refuses what is too long as soon as the length is known.
 */
import type { Duplex } from 'node:stream';
import { Malformed } from '../bytes/malformed.ts';
import type { Frame } from '../observation/examination.ts';
import type { Interruption } from '../observation/interruption.ts';
import { fromMalformed, fromSocketError, fromTlsError } from './interruption.ts';
import type { Stopwatch } from './stopwatch.ts';

/** Length in bytes of the next message, undefined while it can not be told; throws `Malformed`. */
export type Measure = (bytes: Uint8Array) => number | undefined;

export type Received = { readonly kind: 'message'; readonly bytes: Buffer; readonly frame: number } | Interruption;

/** Bytes that came to nothing are kept as evidence up to here. */
const FRAGMENT_LIMIT = 512;
/** The longest message any measure lets pass has 65,535 bytes. */
const PAUSE_AT = 65_535;

export class Channel {
  readonly #stream: Duplex;
  readonly #layer: 'tcp' | 'tls';
  readonly #exchange: Frame[];
  readonly #watch: Stopwatch;
  #chunks: Buffer[] = [];
  #length = 0;
  #ended: Interruption | undefined;
  #wake: () => void = () => undefined;

  constructor(stream: Duplex, layer: 'tcp' | 'tls', exchange: Frame[], watch: Stopwatch) {
    this.#stream = stream;
    this.#layer = layer;
    this.#exchange = exchange;
    this.#watch = watch;
    stream.on('data', this.#onData);
    stream.on('end', this.#onEnd);
    stream.on('close', this.#onEnd);
    stream.on('error', this.#onError);
    if (stream.errored) this.#onError(stream.errored);
    else if (stream.destroyed) this.#onEnd();
  }

  /** Sends one message in one write, and notes it. */
  send(bytes: Uint8Array): void {
    this.#note('sent', bytes, true);
    if (!this.#stream.writableEnded && !this.#stream.destroyed) this.#stream.write(bytes);
  }

  /** The next message; what came beyond it stays for the next time. */
  async receive(measure: Measure, limitMs: number): Promise<Received> {
    const begun = this.#watch.elapsedMs();
    let needed: number | undefined;
    for (;;) {
      try {
        needed ??= this.#length > 0 ? measure(this.#joined()) : undefined;
      } catch (error) {
        if (!(error instanceof Malformed)) throw error;
        return this.#interrupted(fromMalformed(error, this.#joined(), this.#layer));
      }
      if (needed !== undefined && this.#length >= needed) return this.#take(needed);
      const spentMs = this.#watch.elapsedMs() - begun;
      const figures = { afterMs: Math.round(spentMs), receivedBytes: this.#length };
      if (this.#ended) return this.#interrupted(withFigures(this.#ended, figures));
      if (spentMs >= limitMs || this.#watch.isOver()) return this.#interrupted({ kind: 'timedOut', ...figures });
      await this.#more(limitMs - spentMs);
    }
  }

  /** Stops reading, so that the stream can be upgraded; bytes not taken yet go back into it. */
  release(): void {
    this.#stream.pause();
    this.#stream.removeListener('data', this.#onData);
    this.#stream.removeListener('end', this.#onEnd);
    this.#stream.removeListener('close', this.#onEnd);
    if (this.#length > 0) this.#stream.unshift(this.#joined());
  }

  #onData = (chunk: Buffer): void => {
    this.#chunks.push(chunk);
    this.#length += chunk.length;
    // INVARIANT: a peer that never stops fills no more than this; a receive that wants more resumes.
    if (this.#length > PAUSE_AT) this.#stream.pause();
    this.#wake();
  };

  #onEnd = (): void => {
    this.#ended ??= { kind: 'closed', receivedBytes: this.#length };
    this.#wake();
  };

  #onError = (error: Error): void => {
    const translate = this.#layer === 'tls' ? fromTlsError : fromSocketError;
    this.#ended ??= translate(error, this.#length);
    this.#wake();
  };

  #more(limitMs: number): Promise<void> {
    return new Promise((settle) => {
      const done = () => {
        clearTimeout(timer);
        forget();
        this.#wake = () => undefined;
        settle();
      };
      const timer = setTimeout(done, limitMs);
      const forget = this.#watch.whenOver(done);
      this.#wake = done;
      if (this.#stream.isPaused()) this.#stream.resume();
    });
  }

  #joined(): Buffer {
    if (this.#chunks.length !== 1) this.#chunks = [Buffer.concat(this.#chunks)];
    return this.#chunks[0] as Buffer;
  }

  #take(length: number): Received {
    const all = this.#joined();
    const bytes = all.subarray(0, length);
    const rest = all.subarray(length);
    this.#chunks = rest.length > 0 ? [rest] : [];
    this.#length = rest.length;
    return { kind: 'message', bytes, frame: this.#note('received', bytes, true) };
  }

  #interrupted(interruption: Interruption): Interruption {
    if (this.#length > 0) this.#note('received', this.#joined().subarray(0, FRAGMENT_LIMIT), false);
    return interruption;
  }

  #note(direction: Frame['direction'], bytes: Uint8Array, complete: boolean): number {
    const hex = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('hex');
    this.#exchange.push({ direction, layer: this.#layer, atMs: this.#watch.elapsedMs(), hex, complete });
    return this.#exchange.length - 1;
  }
}

/** How the stream ended, with what this receive waited and got; the platform's own time-out comes here, too. */
function withFigures(ended: Interruption, figures: { afterMs: number; receivedBytes: number }): Interruption {
  if (ended.kind === 'timedOut') return { kind: 'timedOut', ...figures };
  return 'receivedBytes' in ended ? { ...ended, receivedBytes: figures.receivedBytes } : ended;
}
