/**
 * A decoded token for a terminal: one line a field with its offset, its bytes and its meaning, then what is wrong and where,
 * then what to be careful with.
 */
import type { DecodeWords } from '../messages/decode/decode-words.ts';
import type { TerminalOptions } from './check-report.ts';
import type { Decoded, DecodedField } from './decoded.ts';
import { type ListingRow, layOut } from './listing-layout.ts';
import { bullet, type Paint, paintFor } from './page.ts';
import { valueText } from './value-text.ts';
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
  const rows = messages.flatMap((message) => rowsOf(message, undefined, 0, words));
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

/** `around` is the structure that the lines around belong to. */
function rowsOf(
  field: DecodedField,
  around: string | undefined,
  depth: number,
  words: DecodeWords,
): readonly ListingRow[] {
  const inner = holdsOneMessage(field);
  const parts = inner?.parts ?? field.parts;
  const isMessage = field.field === undefined;
  const within = inner?.structure ?? (isMessage ? undefined : structureWithin(parts)) ?? field.structure;
  const holds = within === field.structure ? '' : `: ${within}`;
  const value = valueText(field, words);
  const row = {
    offset: field.offset,
    bytes: field.hex === null ? [] : byteLines(field.hex, field.value !== undefined, words),
    depth,
    name: nameOf(field, around) + holds,
    value,
    hasMeaning: field.value !== undefined || field.hex === null || parts.length > 0,
    isMessage: isMessage || inner !== undefined,
    isWithheld: field.hex === null,
  };
  return [row, ...parts.flatMap((part) => rowsOf(part, within, depth + 1, words))];
}

/** Pairs go by their own names, and messages by theirs. */
function structureWithin(parts: readonly DecodedField[]): string | undefined {
  return parts.find(({ structure, field }) => structure !== 'AV_PAIR' && field !== undefined)?.structure;
}

/** A field that is nothing but a message, as an NTLM token is: both go on one line. */
function holdsOneMessage({ parts: [only, ...others] }: DecodedField): DecodedField | undefined {
  return others.length === 0 && only !== undefined && only.field === undefined && only.hex === '' ? only : undefined;
}

function nameOf({ structure, field }: DecodedField, around: string | undefined): string {
  if (field === undefined) return structure;
  return structure === around || structure === 'AV_PAIR' ? field : `${structure}.${field}`;
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

/** The frame of a message in DER goes by its name. */
function placeName(structure: string, field: string): string {
  return structure === field ? structure : `${structure}.${field}`;
}
