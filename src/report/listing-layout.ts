/**
 * The lines of a listing in columns: offset, bytes, field, meaning. Where there is little room the fields stand further to
 * the left, then bytes are shown only where there is no meaning, and at last the meaning goes below its field.
 */
import type { DecodeWords } from '../messages/decode/decode-words.ts';
import { grouped } from '../messages/figures.ts';
import { MARGIN, type Paint } from './page.ts';
import { displayWidth, padEnd } from './width.ts';
import { wrap } from './wrap.ts';

export interface ListingRow {
  readonly offset: number;
  /** Lines. */
  readonly bytes: readonly string[];
  readonly depth: number;
  readonly name: string;
  readonly value: string;
  /** False where the value only counts the bytes. */
  readonly hasMeaning: boolean;
  readonly isMessage: boolean;
  readonly isWithheld: boolean;
}

const GAP = 2;
const BYTES_WIDTH = 23;
/** Below this a meaning is no pleasure to read. */
const LEAST_VALUE = 24;
/** Deeper fields stand no further to the right. */
const DEEPEST = 12;

interface Layout {
  readonly step: number;
  readonly hasBytes: boolean;
  readonly offsetWidth: number;
  readonly nameWidth: number;
  /** Columns for the meaning; undefined when it stands below. */
  readonly room: number | undefined;
}

export function layOut(
  rows: readonly ListingRow[],
  headings: DecodeWords['columns'],
  paint: Paint,
  width: number,
): readonly string[] {
  if (rows.length === 0) return [];
  const layout = chooseLayout(rows, headings, width);
  const title = layout.room === undefined ? [] : [headLine(headings, layout, paint)];
  return [...title, ...rows.flatMap((row) => linesOf(row, layout, paint, width))];
}

function chooseLayout(rows: readonly ListingRow[], headings: DecodeWords['columns'], width: number): Layout {
  const offsetWidth = widest([headings.offset, ...rows.map(({ offset }) => grouped(offset))]);
  const tries = [
    { step: 2, hasBytes: true },
    { step: 1, hasBytes: true },
    { step: 1, hasBytes: false },
  ];
  for (const { step, hasBytes } of tries) {
    const nameWidth = widest([headings.field, ...rows.map((row) => indented(row, step))]);
    const room = width - MARGIN - offsetWidth - GAP - (hasBytes ? BYTES_WIDTH + GAP : 0) - nameWidth - GAP;
    if (room >= LEAST_VALUE) return { step, hasBytes, offsetWidth, nameWidth, room };
  }
  return { step: 1, hasBytes: false, offsetWidth, nameWidth: 0, room: undefined };
}

function headLine({ offset, bytes, field, value }: DecodeWords['columns'], layout: Layout, paint: Paint): string {
  const { offsetWidth, nameWidth, hasBytes } = layout;
  const cells = [
    padEnd(offset, offsetWidth),
    ...(hasBytes ? [padEnd(bytes, BYTES_WIDTH)] : []),
    padEnd(field, nameWidth),
    value,
  ];
  return ' '.repeat(MARGIN) + paint.dim(cells.join(' '.repeat(GAP)));
}

function linesOf(row: ListingRow, layout: Layout, paint: Paint, width: number): readonly string[] {
  const { room, hasBytes, offsetWidth } = layout;
  const name = indented(row, layout.step);
  const ink = row.isMessage ? paint.bold : (text: string) => text;
  const valueInk = row.isWithheld ? paint.dim : (text: string) => text;
  const meaning = row.hasMeaning || hasBytes ? row.value : row.bytes.join(' ');
  const start = ' '.repeat(MARGIN) + paint.dim(grouped(row.offset).padStart(offsetWidth)) + ' '.repeat(GAP);
  if (room === undefined) {
    const margin = MARGIN + offsetWidth + GAP + row.depth + 1;
    const below = meaning === '' ? [] : wrap(meaning, Math.max(1, width - margin));
    return [start + ink(name), ...below.map((line) => ' '.repeat(margin) + valueInk(line))];
  }
  const values = meaning === '' ? [] : wrap(meaning, room);
  const bytes = hasBytes ? row.bytes : [];
  return Array.from({ length: Math.max(1, values.length, bytes.length) }, (_, i) => {
    const before = i === 0 ? start : ' '.repeat(MARGIN + offsetWidth + GAP);
    const second = hasBytes ? paint.dim(padEnd(bytes[i] ?? '', BYTES_WIDTH)) + ' '.repeat(GAP) : '';
    const third = ink(padEnd(i === 0 ? name : '', layout.nameWidth)) + ' '.repeat(GAP);
    return `${before}${second}${third}${valueInk(values[i] ?? '')}`.trimEnd();
  });
}

function indented({ depth, name }: ListingRow, step: number): string {
  return ' '.repeat(step * Math.min(depth, DEEPEST)) + name;
}

function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, displayWidth(text)), 0);
}
