/**
 * What the two boxes show of a decoded message: its rows, which row each byte belongs to, and what is marked. The bytes are put together
 * from the decoded fields, so that what is withheld there can not be shown here.
 */
import type { AllBytesWords } from '../../../messages/page/bytes-words.ts';
import type { Decoded, DecodedField } from '../../../report/decoded.ts';
import { type FieldRow, fieldRows, placeName } from '../../../report/field-rows.ts';

/** In place of a byte: it is withheld; behind the last one. */
export const WITHHELD = -1;
export const END = -2;

export interface Shown {
  /** A byte, or one of the two above. */
  readonly cells: Int16Array;
  readonly rows: readonly FieldRow[];
  /** For each cell the row of the innermost field that covers it; -1 where none does. */
  readonly owners: Int32Array;
  readonly marks: readonly Mark[];
  /** For each cell the kinds of its marks, as bits. */
  readonly markBits: Uint8Array;
}

export type MarkKind = 'deciding' | 'problem' | 'tolerated';

export interface Mark {
  readonly kind: MarkKind;
  readonly offset: number;
  readonly length: number;
  readonly text: string;
}

export interface Span {
  readonly offset: number;
  readonly length: number;
}

export const MARK_BITS: Readonly<Record<MarkKind, number>> = { deciding: 1, problem: 2, tolerated: 4 };

/** `raw`: all bytes, where nothing can be secret, as of a look at a server. */
export function showDecoded(
  decoded: Decoded,
  words: AllBytesWords,
  { raw, deciding }: { readonly raw?: Uint8Array; readonly deciding?: Span | undefined } = {},
): Shown {
  const { length } = decoded;
  const rows = fieldRows(decoded.messages, words.decode);
  const isCutShort = decoded.problems.some(({ offset }) => offset >= length);
  const cells = new Int16Array(length + (isCutShort ? 1 : 0)).fill(WITHHELD);
  if (raw === undefined) paintBytes(cells, decoded.messages);
  else cells.set(raw);
  if (isCutShort) cells[length] = END;
  const owners = ownersOf(rows, cells.length);
  const marks = marksOf(decoded, rows, owners, words, deciding);
  return { cells, rows, owners, marks, markBits: markBitsOf(marks, cells.length) };
}

export function hexOf(cell: number): string {
  return cell < 0 ? '··' : cell.toString(16).padStart(2, '0');
}

/** As the text column of a hex dump has it. */
export function printable(cell: number): string {
  return cell >= 0x20 && cell < 0x7f ? String.fromCharCode(cell) : '·';
}

export function isMarked({ field }: FieldRow, mark: Mark): boolean {
  const end = field.offset + field.length;
  if (mark.kind === 'deciding') return field.offset >= mark.offset && end <= mark.offset + mark.length;
  return field.offset <= mark.offset && mark.offset < end;
}

function paintBytes(cells: Int16Array, fields: readonly DecodedField[]): void {
  for (const { hex, offset, length, parts } of fields) {
    if (hex === null) cells.fill(WITHHELD, offset, offset + length);
    else for (let i = 0; i < hex.length; i += 2) cells[offset + i / 2] = Number.parseInt(hex.slice(i, i + 2), 16);
    paintBytes(cells, parts);
  }
}

/** Parts come after what they are part of, and so have the last word. */
function ownersOf(rows: readonly FieldRow[], length: number): Int32Array {
  const owners = new Int32Array(length).fill(-1);
  for (const [index, { field }] of rows.entries()) owners.fill(index, field.offset, field.offset + field.length);
  return owners;
}

function marksOf(
  { problems, tolerated }: Decoded,
  rows: readonly FieldRow[],
  owners: Int32Array,
  { bytes, decode }: AllBytesWords,
  deciding: Span | undefined,
): readonly Mark[] {
  const nameAt = (offset: number) => rows[owners[offset] ?? -1]?.name ?? bytes.noField;
  return [
    ...(deciding === undefined ? [] : [decidingMark(deciding)]),
    ...problems.map(({ structure, field, offset, problem }, index) => {
      const say = index === 0 ? decode.problem : decode.furtherProblem;
      return mark('problem', offset, say(placeName(structure, field), offset, decode.problemText(problem)));
    }),
    ...tolerated.map(({ structure, field, offset, deviation }) =>
      mark('tolerated', offset, decode.tolerated(placeName(structure, field), offset, decode.deviations[deviation])),
    ),
  ];

  function decidingMark({ offset, length }: Span): Mark {
    const range = bytes.range(offset, offset + length - 1, length);
    return { kind: 'deciding', offset, length, text: bytes.decides(nameAt(offset), range) };
  }
}

function mark(kind: MarkKind, offset: number, text: string): Mark {
  return { kind, offset, length: 1, text };
}

function markBitsOf(marks: readonly Mark[], length: number): Uint8Array {
  const bits = new Uint8Array(length);
  for (const { kind, offset, length: count } of marks) {
    for (let at = offset; at < Math.min(offset + count, length); at++) bits[at] = (bits[at] ?? 0) | MARK_BITS[kind];
  }
  return bits;
}
