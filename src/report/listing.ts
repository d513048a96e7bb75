/**
 * A decoded token for a terminal: one line a field with its offset, its bytes and its meaning, then what is wrong and where,
 * then what to be careful with.
 */
import type { DecodeWords } from '../messages/decode/decode-words.ts';
import type { TerminalOptions } from './check-report.ts';
import type { Decoded } from './decoded.ts';
import { type FieldRow, fieldRows, placeName } from './field-rows.ts';
import { type ListingRow, layOut } from './listing-layout.ts';
import { bullet, type Paint, paintFor } from './page.ts';
import { wrap } from './wrap.ts';

const BYTES_A_LINE = 8;
const MOST_LINES = 4;

export function renderListing(
  decoded: Decoded,
  words: DecodeWords,
  { width, color }: Pick<TerminalOptions, 'width' | 'color'>,
): string {
  const paint = paintFor(color);
  const { length, readAs, messages } = decoded;
  const summary = words.summary(length, words.dresses[readAs], messages.length);
  const rows = fieldRows(messages, words).map((row) => withBytes(row, words));
  const sections = [
    wrap(summary, width).map(paint.bold),
    layOut(rows, words.columns, paint, width),
    verdict(decoded, words, paint, width),
  ];
  return `${sections
    .filter((section) => section.length > 0)
    .map((section) => section.join('\n'))
    .join('\n\n')}\n`;
}

function withBytes(row: FieldRow, words: DecodeWords): ListingRow {
  const { hex, value } = row.field;
  return { ...row, bytes: hex === null ? [] : byteLines(hex, value !== undefined, words) };
}

/** Up to four lines, or one where the meaning stands beside them. */
function byteLines(hex: string, hasMeaning: boolean, words: DecodeWords): readonly string[] {
  const pairs = hex.match(/../g) ?? [];
  if (hasMeaning && pairs.length > BYTES_A_LINE) return [`${pairs.slice(0, BYTES_A_LINE - 1).join(' ')} …`];
  const most = MOST_LINES * BYTES_A_LINE;
  const shown = pairs.length > most ? most - BYTES_A_LINE : pairs.length;
  const lines: string[] = [];
  for (let i = 0; i < shown; i += BYTES_A_LINE) lines.push(pairs.slice(i, Math.min(i + BYTES_A_LINE, shown)).join(' '));
  return shown < pairs.length ? [...lines, words.moreBytes(pairs.length - shown)] : lines;
}

function verdict(decoded: Decoded, words: DecodeWords, paint: Paint, width: number): readonly string[] {
  const { problems, tolerated, cautions } = decoded;
  const told = problems.map(({ structure, field, offset, problem }, index) => {
    const say = index === 0 ? words.problem : words.furtherProblem;
    return say(placeName(structure, field), offset, words.problemText(problem));
  });
  const [cause, ...further] = told;
  const deviations = tolerated.map(({ structure, field, offset, deviation }) =>
    words.tolerated(placeName(structure, field), offset, words.deviations[deviation]),
  );
  return [
    ...(cause === undefined ? bullet('○', words.healthy, width, paint.good) : bullet('✕', cause, width, paint.bad)),
    ...[...further, ...deviations].flatMap((text) => bullet('–', text, width, paint.dim)),
    ...cautions.flatMap((caution) => bullet('△', words.cautions[caution], width, paint.warn)),
  ];
}
