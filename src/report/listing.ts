/**
 * A decoded token for a terminal: one line a field with its offset, its bytes and its meaning, then what is wrong and where,
 * then what to be careful with.
 */
import type { DecodeWords } from '../messages/decode/decode-words.ts';
import { grouped } from '../messages/figures.ts';
import type { TerminalOptions } from './check-report.ts';
import type { Decoded, DecodedField } from './decoded.ts';
import { bullet, MARGIN, type Paint, paintFor } from './page.ts';
import { type Cell, table } from './table.ts';
import { valueText } from './value-text.ts';
import { wrap } from './wrap.ts';

type Options = Pick<TerminalOptions, 'width' | 'color'>;

/** From here on bytes have a column of their own; below it they stand where there is no meaning to show. */
const ROOMY = 100;
const BYTES_A_LINE = 8;
const MOST_LINES = 4;
/** Deeper fields stand no further to the right. */
const DEEPEST = 12;

export function renderListing(decoded: Decoded, words: DecodeWords, { width, color }: Options): string {
  const paint = paintFor(color);
  const { length, readAs, messages } = decoded;
  const summary = words.summary(length, words.dresses[readAs], messages.length);
  const sections = [
    wrap(summary, width).map(paint.bold),
    fieldTable(messages, words, paint, width),
    verdict(decoded, words, paint, width),
  ];
  return `${sections
    .filter((section) => section.length > 0)
    .map((section) => section.join('\n'))
    .join('\n\n')}\n`;
}

function fieldTable(
  messages: readonly DecodedField[],
  words: DecodeWords,
  paint: Paint,
  width: number,
): readonly string[] {
  const { columns } = words;
  const isRoomy = width >= ROOMY;
  const named = isRoomy
    ? [columns.offset, columns.bytes, columns.field, columns.value]
    : [columns.offset, columns.field, columns.value];
  const rows = messages.flatMap((message) => rowsOf(message, undefined, 0, { words, paint, isRoomy }));
  return rows.length === 0
    ? []
    : table(
        named.map((text) => ({ text, paint: paint.dim })),
        rows,
        MARGIN,
        width,
      );
}

interface Style {
  readonly words: DecodeWords;
  readonly paint: Paint;
  readonly isRoomy: boolean;
}

type Row = readonly Cell[];

function rowsOf(field: DecodedField, parent: DecodedField | undefined, depth: number, style: Style): readonly Row[] {
  const [only] = field.parts;
  // A field that is a message, as a token in NTLM: both on one line.
  const within = field.parts.length === 1 && only?.field === undefined && only?.hex === '' ? only : undefined;
  const name = `${nameOf(field, parent)}${within ? `: ${within.structure}` : ''}`;
  const parts = within ? within.parts : field.parts;
  const own = linesOf(field, `${' '.repeat(2 * Math.min(depth, DEEPEST))}${name}`, style);
  return [...own, ...parts.flatMap((part) => rowsOf(part, within ?? field, depth + 1, style))];
}

/** The structure is told where it is not that of the lines around. */
function nameOf({ structure, field }: DecodedField, parent: DecodedField | undefined): string {
  if (field === undefined) return structure;
  return structure === parent?.structure || structure === 'AV_PAIR' ? field : `${structure}.${field}`;
}

function linesOf(field: DecodedField, name: string, { words, paint, isRoomy }: Style): readonly Row[] {
  const isMessage = field.field === undefined;
  const offset = { text: grouped(field.offset), paint: paint.dim };
  const title = { text: name, ...(isMessage && { paint: paint.bold }) };
  const value = { text: valueText(field, words), ...(field.hex === null && { paint: paint.dim }) };
  const [first = '', ...others] = byteLines(field.hex ?? '', words);
  const bytes = (text: string): Cell => ({ text, paint: paint.dim });
  if (isRoomy) return [[offset, bytes(first), title, value], ...others.map((line) => [{ text: '' }, bytes(line)])];
  return [[offset, title, value.text === '' ? bytes([first, ...others].join(' ')) : value]];
}

function byteLines(hex: string, words: DecodeWords): readonly string[] {
  const pairs = hex.match(/../g) ?? [];
  const shown = pairs.length > MOST_LINES * BYTES_A_LINE ? (MOST_LINES - 1) * BYTES_A_LINE : pairs.length;
  const lines: string[] = [];
  for (let i = 0; i < shown; i += BYTES_A_LINE) lines.push(pairs.slice(i, Math.min(i + BYTES_A_LINE, shown)).join(' '));
  return shown < pairs.length ? [...lines, words.moreBytes(pairs.length - shown)] : lines;
}

function verdict(decoded: Decoded, words: DecodeWords, paint: Paint, width: number): readonly string[] {
  const { problems, tolerated, cautions } = decoded;
  const [cause, ...further] = problems.map((problem) => ({
    place: placeName(problem.structure, problem.field),
    offset: problem.offset,
    text: words.problemText(problem.problem),
  }));
  const first = cause
    ? bullet('✕', words.problem(cause.place, cause.offset, cause.text), width, paint.bad)
    : bullet('○', words.healthy, width, paint.good);
  return [
    ...first,
    ...further.flatMap(({ place, offset, text }) =>
      bullet('–', words.furtherProblem(place, offset, text), width, paint.dim),
    ),
    ...tolerated.flatMap(({ structure, field, offset, deviation }) => {
      const text = words.tolerated(placeName(structure, field), offset, words.deviations[deviation]);
      return bullet('–', text, width, paint.dim);
    }),
    ...cautions.flatMap((caution) => bullet('△', words.cautions[caution], width, paint.warn)),
  ];
}

/** The frame of a message in DER goes by its name. */
function placeName(structure: string, field: string): string {
  return structure === field ? structure : `${structure}.${field}`;
}
