/**
 * Doing something within a time, or for as long as the caller wishes. Who waits asks to be told when it is over; a set of
 * callbacks does that at a tenth of what an AbortSignal costs, which counts where thousands sign in.
 */

export interface Limit {
  isOver(): boolean;
  /** Runs `tell` when it is over; gives the way to take that back. */
  whenOver(tell: () => void): () => void;
}

export async function within<T>(
  milliseconds: number,
  outer: AbortSignal | undefined,
  act: (limit: Limit) => Promise<T>,
): Promise<T> {
  const listeners = new Set<() => void>();
  let over = outer?.aborted ?? false;
  const expire = () => {
    over = true;
    for (const tell of [...listeners]) tell();
  };
  const timer = setTimeout(expire, milliseconds);
  outer?.addEventListener('abort', expire, { once: true });
  const whenOver = (tell: () => void) => {
    listeners.add(tell);
    return () => void listeners.delete(tell);
  };
  try {
    return await act({ isOver: () => over, whenOver });
  } finally {
    clearTimeout(timer);
    outer?.removeEventListener('abort', expire);
  }
}

/** The caller's wish alone, without a time. */
export function limitOf(signal: AbortSignal | undefined): Limit | undefined {
  return (
    signal && {
      isOver: () => signal.aborted,
      whenOver: (tell) => {
        signal.addEventListener('abort', tell, { once: true });
        return () => signal.removeEventListener('abort', tell);
      },
    }
  );
}
