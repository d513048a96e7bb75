/** Time for one examination: milliseconds since it began, the overall limit as a signal, and waiting with a limit. */
import { performance } from 'node:perf_hooks';

export interface Stopwatch {
  /** Milliseconds since the examination began, to a hundredth. */
  elapsedMs(): number;
  /** Aborts when the overall time is spent or the caller gives up. */
  readonly signal: AbortSignal;
  stop(): void;
}

export function startStopwatch(totalMs: number, outer?: AbortSignal): Stopwatch {
  const begun = performance.now();
  const controller = new AbortController();
  const abort = () => controller.abort();
  const timer = setTimeout(abort, totalMs);
  if (outer?.aborted) abort();
  outer?.addEventListener('abort', abort, { once: true });
  return {
    elapsedMs: () => Math.round((performance.now() - begun) * 100) / 100,
    signal: controller.signal,
    stop: () => {
      clearTimeout(timer);
      outer?.removeEventListener('abort', abort);
    },
  };
}

/** The promise's value, or undefined when the limit or the signal comes first. Its late failure is not lost on anyone. */
export async function withDeadline<T>(
  promise: Promise<T>,
  limitMs: number,
  signal: AbortSignal,
): Promise<T | undefined> {
  if (signal.aborted) {
    promise.catch(() => undefined);
    return undefined;
  }
  let cancel = () => {};
  const late = new Promise<undefined>((settle) => {
    const give = () => settle(undefined);
    const timer = setTimeout(give, limitMs);
    signal.addEventListener('abort', give, { once: true });
    cancel = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', give);
    };
  });
  promise.catch(() => undefined);
  return await Promise.race([promise, late]).finally(cancel);
}
