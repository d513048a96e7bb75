/** Tables for a terminal: columns as wide as their text, the last one wrapped; as blocks where there is no room. */
import { displayWidth } from './width.ts';
import { wrap } from './wrap.ts';

export interface Cell {
  readonly text: string;
  readonly paint?: (text: string) => string;
}

const GAP = 3;
/** Below this the last column is no pleasure to read. */
const LEAST_LAST = 20;

/** Without headings when there are none. */
export function table(
  headings: readonly Cell[],
  rows: readonly (readonly Cell[])[],
  indent: number,
  width: number,
): readonly string[] {
  const all = headings.length > 0 ? [headings, ...rows] : rows;
  const widths = (all[0] ?? []).map((_, column) => columnWidth(all, column));
  const before = widths.slice(0, -1).reduce((sum, each) => sum + each + GAP, indent);
  const last = Math.max(1, Math.min(LEAST_LAST, widths.at(-1) ?? 0));
  if (width - before < last) return blocks(rows, indent, width);
  return all.flatMap((row) => tableRow(row, widths, indent, width));
}

function columnWidth(rows: readonly (readonly Cell[])[], column: number): number {
  return Math.max(...rows.map((row) => displayWidth(row[column]?.text ?? '')));
}

/** Empty cells at the end take no room. */
function tableRow(row: readonly Cell[], widths: readonly number[], indent: number, width: number): readonly string[] {
  const end = row.findLastIndex(({ text }) => text !== '');
  const starts = row.map((_, column) => widths.slice(0, column).reduce((sum, each) => sum + each + GAP, indent));
  const lead = row
    .slice(0, Math.max(0, end))
    .map(
      (cell, column) => painted(cell, cell.text) + ' '.repeat((widths[column] ?? 0) + GAP - displayWidth(cell.text)),
    );
  const final = row[end] ?? { text: '' };
  const margin = starts[Math.max(0, end)] ?? indent;
  return wrap(final.text, width - margin).map(
    (line, index) => (index === 0 ? ' '.repeat(indent) + lead.join('') : ' '.repeat(margin)) + painted(final, line),
  );
}

/** One row after the other, its first cell leading. */
function blocks(rows: readonly (readonly Cell[])[], indent: number, width: number): readonly string[] {
  return rows.flatMap((row) =>
    row
      .filter(({ text }) => text !== '')
      .flatMap((cell, column) => {
        const margin = column === 0 ? indent : indent + 2;
        return wrap(cell.text, width - margin).map((line) => ' '.repeat(margin) + painted(cell, line));
      }),
  );
}

function painted(cell: Cell, text: string): string {
  return cell.paint === undefined ? text : cell.paint(text);
}
