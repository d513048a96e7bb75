/** Doing something within a time, or for as long as the caller wishes: whichever ends first aborts the signal. */
export async function within<T>(
  milliseconds: number,
  outer: AbortSignal | undefined,
  act: (limit: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const stop = () => controller.abort();
  const timer = setTimeout(stop, milliseconds);
  outer?.addEventListener('abort', stop, { once: true });
  if (outer?.aborted) stop();
  try {
    return await act(controller.signal);
  } finally {
    clearTimeout(timer);
    outer?.removeEventListener('abort', stop);
  }
}
