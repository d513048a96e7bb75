/** A long list of rows of one height, of which only those in sight, and a few around, are in the document. */
import { type RefObject, useRef, useState } from 'react';

/** As in bytes.css. */
const ROW_REM = 1.75;
/** The boxes are at most this high, see bytes.css; and some more on either side. */
const MOST_IN_SIGHT = 14;
const AROUND = 6;

export interface Windowed {
  readonly box: RefObject<HTMLDivElement | null>;
  /** For the box. */
  readonly watch: () => void;
  readonly from: number;
  /** Behind the last one. */
  readonly to: number;
  /** CSS pixels. */
  readonly rowHeight: number;
  /** Brings a row into sight, within the box alone. */
  show(row: number): void;
}

export function useWindowed(count: number): Windowed {
  const box = useRef<HTMLDivElement>(null);
  const [first, setFirst] = useState(0);
  const [rowHeight] = useState(() => ROW_REM * Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
  const watch = () => setFirst(Math.floor((box.current?.scrollTop ?? 0) / rowHeight));
  const show = (row: number) => {
    const { current } = box;
    if (current === null) return;
    const top = row * rowHeight;
    // One more on either side, so that it is seen to go on.
    const spare = current.clientHeight - 2 * rowHeight;
    if (top - rowHeight < current.scrollTop) current.scrollTop = top - rowHeight;
    else if (top > current.scrollTop + spare) current.scrollTop = top - spare;
    watch();
  };
  const from = Math.max(0, Math.min(first, count - 1) - AROUND);
  return { box, watch, from, to: Math.min(count, first + MOST_IN_SIGHT + AROUND), rowHeight, show };
}
