/**
 * Time for one examination: milliseconds since it began, and the overall limit. Stages ask to be told when it is over; a set
 * of callbacks does that at a tenth of what an AbortSignal costs, which counts over thousands of servers.
 */
import { setMaxListeners } from 'node:events';
import { performance } from 'node:perf_hooks';

export interface Stopwatch {
  /** Milliseconds since the examination began, to a hundredth. */
  elapsedMs(): number;
  /** Milliseconds since then, to a hundredth: what two such figures differ by would have more digits than meaning. */
  sinceMs(begunMs: number): number;
  /** True when the overall time is spent or the caller gave up. */
  isOver(): boolean;
  /** Runs `tell` when either happens; gives the way to take that back. */
  whenOver(tell: () => void): () => void;
  stop(): void;
}

/** A timer of more would go off at once. */
export const LONGEST_TIMER_MS = 2 ** 31 - 1;

export function startStopwatch(totalMs: number, outer?: AbortSignal): Stopwatch {
  const begun = performance.now();
  const listeners = new Set<() => void>();
  let over = false;
  const expire = () => {
    over = true;
    for (const tell of [...listeners]) tell();
  };
  const timer = setTimeout(expire, totalMs);
  // A scan gives all its examinations one signal: more listeners than ten are no leak, they go when they are done.
  if (outer) setMaxListeners(0, outer);
  if (outer?.aborted) expire();
  outer?.addEventListener('abort', expire, { once: true });
  const elapsedMs = () => toHundredth(performance.now() - begun);
  return {
    elapsedMs,
    sinceMs: (begunMs) => toHundredth(elapsedMs() - begunMs),
    isOver: () => over,
    whenOver: (tell) => {
      listeners.add(tell);
      return () => void listeners.delete(tell);
    },
    stop: () => {
      clearTimeout(timer);
      outer?.removeEventListener('abort', expire);
    },
  };
}

function toHundredth(milliseconds: number): number {
  return Math.round(milliseconds * 100) / 100;
}

/** The promise's value, or undefined when the limit or the end of all time comes first. Its late failure goes nowhere. */
export async function withDeadline<T>(promise: Promise<T>, limitMs: number, watch: Stopwatch): Promise<T | undefined> {
  promise.catch(() => undefined);
  if (watch.isOver()) return undefined;
  let cancel = () => {};
  const late = new Promise<undefined>((settle) => {
    const give = () => settle(undefined);
    const timer = setTimeout(give, limitMs);
    const forget = watch.whenOver(give);
    cancel = () => {
      clearTimeout(timer);
      forget();
    };
  });
  return await Promise.race([promise, late]).finally(cancel);
}
