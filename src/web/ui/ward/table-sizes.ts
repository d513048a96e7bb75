/** How high rows and head of the list are: the style sheet says it, in units that follow the reader's size of letters. */
import { type RefObject, useLayoutEffect, useState } from 'react';

export interface Sizes {
  /** CSS pixels. */
  readonly row: number;
  readonly head: number;
}

export function useSizes(row: RefObject<HTMLElement | null>, head: RefObject<HTMLElement | null>): Sizes {
  const [sizes, setSizes] = useState<Sizes>({ row: 64, head: 44 });
  useLayoutEffect(() => {
    const measure = () =>
      setSizes((before) => {
        const after = { row: row.current?.offsetHeight || before.row, head: head.current?.offsetHeight || before.head };
        return after.row === before.row && after.head === before.head ? before : after;
      });
    const watcher = new ResizeObserver(measure);
    for (const { current } of [row, head]) if (current !== null) watcher.observe(current);
    measure();
    return () => watcher.disconnect();
  }, [row, head]);
  return sizes;
}
