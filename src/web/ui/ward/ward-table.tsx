/**
 * The hosts as a table of which only the rows in sight exist. A screen reader is told how many there are and which one this is; the arrow
 * keys, Page Up and Down, Home and End go through it, Enter opens one.
 */
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import { goTo } from '../frame/route.ts';
import { useWords } from '../frame/words.ts';
import { useNow } from './now.ts';
import { useSizes } from './table-sizes.ts';
import { WardTableRow } from './ward-table-row.tsx';
import { paramsOf, SORTS, type Sort, type ToldRow, type WardView } from './ward-view.ts';

interface WardTableProps {
  readonly rows: readonly ToldRow[];
  readonly view: WardView;
  readonly look: (part: Partial<WardView>) => void;
}

/** Where the list was left, for who comes back to it. */
const left = { top: 0, at: 0 };

export function WardTable({ rows, view, look }: WardTableProps) {
  const words = useWords().page.ward;
  const now = useNow();
  const box = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLTableSectionElement>(null);
  const ruler = useRef<HTMLDivElement>(null);
  const sizes = useSizes(ruler, head);
  const [reached, setAt] = useState(left.at);
  const at = Math.min(reached, rows.length - 1);
  const follow = useRef(false);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => sizes.row,
    getItemKey: (index) => rows[index]?.row.id ?? index,
    scrollMargin: sizes.head,
    scrollPaddingStart: sizes.head,
    initialOffset: left.top,
    overscan: 8,
    useFlushSync: false,
    onChange: ({ scrollOffset }) => {
      left.top = scrollOffset ?? 0;
    },
    // The row that has the focus stays, wherever the list is scrolled to.
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), at])].toSorted((a, b) => a - b),
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another size of rows moves them all
  useEffect(() => virtual.measure(), [sizes.row]);
  useEffect(() => {
    left.at = at;
    if (!follow.current) return;
    follow.current = false;
    box.current?.querySelector<HTMLElement>(`[aria-rowindex="${at + 2}"]`)?.focus({ preventScroll: true });
  }, [at]);

  const open = useCallback(
    (index: number) => {
      const id = rows[index]?.row.id;
      if (id !== undefined) goTo('ward', { ...paramsOf(view), of: id });
    },
    [rows, view],
  );
  const move = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLElement && event.target.closest('thead') !== null) return;
    if (event.key === 'Enter') return open(at);
    const page = Math.max(1, Math.floor(((box.current?.clientHeight ?? 0) - sizes.head) / sizes.row) - 1);
    const to = destination(event.key, at, page, rows.length - 1);
    if (to === null) return;
    event.preventDefault();
    follow.current = to !== at;
    setAt(to);
    virtual.scrollToIndex(to);
  };
  return (
    <>
      <p id="ward-keys" className="unseen">
        {words.list.keys}
      </p>
      <div className="ward-ruler" ref={ruler} aria-hidden="true" />
      <div className="ward-box" ref={box}>
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: one row at a time is in the order of the Tab key
          role="grid"
          className="ward-table"
          aria-label={words.hosts}
          aria-describedby="ward-keys"
          aria-rowcount={rows.length + 1}
          onKeyDown={move}
        >
          <thead ref={head}>
            <tr aria-rowindex={1}>
              {SORTS.map((sort) => (
                <Heading key={sort} sort={sort} view={view} look={look} />
              ))}
              <th scope="col">{words.list.columns.times}</th>
            </tr>
          </thead>
          <tbody style={{ height: virtual.getTotalSize() }}>
            {virtual.getVirtualItems().map(({ index, start }) => {
              const told = rows[index];
              return (
                told && (
                  <WardTableRow
                    key={told.row.id}
                    told={told}
                    now={now}
                    index={index}
                    top={start - sizes.head}
                    isNext={index === at}
                    reach={setAt}
                    open={open}
                  />
                )
              );
            })}
          </tbody>
        </table>
      </div>
    </>
  );
}

interface HeadingProps {
  readonly sort: Sort;
  readonly view: WardView;
  readonly look: (part: Partial<WardView>) => void;
}

function Heading({ sort, view, look }: HeadingProps) {
  const { columns } = useWords().page.ward.list;
  const isSorted = view.sort === sort;
  const isUp = (sort === 'host') !== view.isReversed;
  return (
    <th scope="col" aria-sort={isSorted ? (isUp ? 'ascending' : 'descending') : undefined}>
      <button type="button" onClick={() => look({ sort, isReversed: isSorted && !view.isReversed })}>
        {columns[sort]}
        {isSorted && <span aria-hidden="true">{isUp ? ' ↑' : ' ↓'}</span>}
      </button>
    </th>
  );
}

/** Null for keys that do not move. */
function destination(key: string, at: number, page: number, last: number): number | null {
  const to: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: last,
  };
  const wanted = to[key];
  return wanted === undefined ? null : Math.min(last, Math.max(0, wanted));
}
