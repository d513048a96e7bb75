/** A value that the page watches: read, replaced, and told to whoever asked. */
import { useSyncExternalStore } from 'react';

export interface Store<T> {
  read(): T;
  /** Takes the value before, gives the value after. */
  change(next: (before: T) => T): void;
  watch(told: () => void): () => void;
}

export function createStore<T>(first: T): Store<T> {
  let value = first;
  const watchers = new Set<() => void>();
  return {
    read: () => value,
    change(next) {
      const after = next(value);
      if (Object.is(after, value)) return;
      value = after;
      for (const told of watchers) told();
    },
    watch(told) {
      watchers.add(told);
      return () => watchers.delete(told);
    },
  };
}

export function useStore<T>({ watch, read }: Store<T>): T {
  return useSyncExternalStore(watch, read);
}
