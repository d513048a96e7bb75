/** Bytes as a hex dump: offset, eight bytes, and what of them is text. One stop of the keyboard; the arrow keys move within. */
import { type KeyboardEvent, type PointerEvent, useId } from 'react';
import type { AllBytesWords } from '../../../messages/page/bytes-words.ts';
import { END, hexOf, MARK_BITS, printable, type Shown, type Span, WITHHELD } from './shown.ts';
import type { Windowed } from './windowed.ts';

export const BYTES_A_ROW = 8;
const PAGE_ROWS = 10;

interface HexGridProps {
  readonly shown: Shown;
  readonly list: Windowed;
  readonly name: string;
  /** The byte that is chosen. */
  readonly at: number;
  /** The fields that are chosen, and that the pointer is on. */
  readonly chosen: Span | undefined;
  readonly hovered: Span | undefined;
  readonly words: AllBytesWords;
  readonly choose: (offset: number) => void;
  readonly hover: (offset: number | null) => void;
}

export function HexGrid({ shown, list, name, at, chosen, hovered, words, choose, hover }: HexGridProps) {
  const id = useId();
  const { cells } = shown;
  const rowCount = Math.ceil(cells.length / BYTES_A_ROW);
  const move = (event: KeyboardEvent) => {
    const to = movedTo(event.key, at, cells.length, event.ctrlKey);
    if (to === null) return;
    event.preventDefault();
    choose(to);
  };
  const offsetUnder = ({ target }: PointerEvent | React.MouseEvent): number | null => {
    const { offset } = (target as HTMLElement).dataset;
    return offset === undefined ? null : Number(offset);
  };
  const rows = Array.from({ length: Math.max(0, list.to - list.from) }, (_, i) => list.from + i);
  return (
    <div className="hex-box" ref={list.box} onScroll={list.watch}>
      <table
        className="hex-grid"
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are gone through by arrow keys is a grid
        role="grid"
        tabIndex={0}
        style={{ marginTop: list.from * list.rowHeight, marginBottom: (rowCount - list.to) * list.rowHeight }}
        aria-label={name}
        aria-rowcount={rowCount}
        aria-activedescendant={`${id}-${at}`}
        onKeyDown={move}
        onClick={(event) => {
          const offset = offsetUnder(event);
          if (offset !== null) choose(offset);
        }}
        onPointerOver={(event) => hover(offsetUnder(event))}
        onPointerLeave={() => hover(null)}
      >
        <tbody>
          {rows.map((row) => (
            <tr key={row} aria-rowindex={row + 1}>
              <th scope="row">{row * BYTES_A_ROW}</th>
              {cellsOf(row)}
              <td className="hex-text">{textOf(row)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );

  function cellsOf(row: number) {
    return Array.from({ length: BYTES_A_ROW }, (_, column) => {
      const offset = row * BYTES_A_ROW + column;
      const cell = cells[offset];
      if (cell === undefined) return <td key={offset} className="hex-byte" />;
      return (
        <td
          key={offset}
          id={`${id}-${offset}`}
          className={classOf(offset, cell)}
          data-offset={offset}
          aria-label={offset === at ? nameOf(offset, cell) : undefined}
        >
          {hexOf(cell)}
        </td>
      );
    });
  }

  function textOf(row: number): string {
    return Array.from(cells.subarray(row * BYTES_A_ROW, (row + 1) * BYTES_A_ROW), printable).join('');
  }

  function classOf(offset: number, cell: number): string {
    const bits = shown.markBits[offset] ?? 0;
    const names = [
      'hex-byte',
      cell < 0 && 'hex-withheld',
      isWithin(offset, chosen) && 'hex-chosen',
      isWithin(offset, hovered) && 'hex-hovered',
      (bits & MARK_BITS.deciding) !== 0 && 'hex-deciding',
      (bits & MARK_BITS.problem) !== 0 && 'hex-problem',
      (bits & MARK_BITS.tolerated) !== 0 && 'hex-tolerated',
      offset === at && 'hex-at',
    ];
    return names.filter((each) => each !== false).join(' ');
  }

  function nameOf(offset: number, cell: number): string {
    const { bytes } = words;
    if (cell === END) return bytes.endOfBytes(offset);
    const field = shown.rows[shown.owners[offset] ?? -1]?.name ?? bytes.noField;
    return bytes.byteAt(offset, cell === WITHHELD ? bytes.withheldByte : hexOf(cell), field);
  }
}

function isWithin(offset: number, span: Span | undefined): boolean {
  return span !== undefined && offset >= span.offset && offset < span.offset + span.length;
}

/** Null for a key that means nothing here. */
function movedTo(key: string, at: number, length: number, isFar: boolean): number | null {
  const last = length - 1;
  const rowStart = at - (at % BYTES_A_ROW);
  const within = (offset: number) => (offset < 0 || offset > last ? at : offset);
  switch (key) {
    case 'ArrowRight':
      return within(at + 1);
    case 'ArrowLeft':
      return within(at - 1);
    case 'ArrowDown':
      return within(at + BYTES_A_ROW);
    case 'ArrowUp':
      return within(at - BYTES_A_ROW);
    case 'PageDown':
      return Math.min(last, at + PAGE_ROWS * BYTES_A_ROW);
    case 'PageUp':
      return Math.max(0, at - PAGE_ROWS * BYTES_A_ROW);
    case 'Home':
      return isFar ? 0 : rowStart;
    case 'End':
      return isFar ? last : Math.min(last, rowStart + BYTES_A_ROW - 1);
    default:
      return null;
  }
}
