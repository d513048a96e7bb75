/** The table of error texts made ready for matching: patterns compiled, texts cut into the pieces between their variable parts. */
import type { ErrorTextRow } from '../../knowledge/error-text.ts';
import { ERROR_TEXTS, type ErrorTextId } from '../../knowledge/error-texts.ts';
import { lettersOf } from './plain-text.ts';

export interface KnownText {
  readonly id: ErrorTextId;
  readonly row: ErrorTextRow;
  readonly patterns: readonly Pattern[];
  readonly cautiousPatterns: readonly Pattern[];
  /** Letters of the texts; a variable part, or an address on the web, ends a piece. */
  readonly pieces: readonly string[];
}

/** A regular expression over letters, with a part of it that is looked for first, because that is quick. */
export interface Pattern {
  readonly literal: string;
  readonly expression: RegExp;
}

const VARIABLE = /<[a-z]+>|https?:\S+/g;
/** Groups, classes, gaps, and what may be missing. */
const NOT_LITERAL = /\([^)]*\)\??|\[[^\]]*\]\??|\.\{[^}]*\}|.\?|[\^$]/gu;

/** In their order. */
export const KNOWN_TEXTS: readonly KnownText[] = (Object.entries(ERROR_TEXTS) as [ErrorTextId, ErrorTextRow][])
  .map(([id, row]) => ({
    id,
    row,
    patterns: row.patterns.map(toPattern),
    cautiousPatterns: (row.cautiousPatterns ?? []).map(toPattern),
    pieces: Object.values(row.texts).flatMap((texts) => texts.flatMap((text) => text.split(VARIABLE).map(lettersOf))),
  }))
  .sort((one, other) => one.row.order - other.row.order);

const CODES = KNOWN_TEXTS.flatMap(({ row: { codes } }) => codes ?? []);
const NUMBERS: ReadonlySet<number> = new Set(
  CODES.flatMap(({ disconnect = [], status = [], event = [], extended = [] }) => [
    ...disconnect,
    ...status,
    ...event,
    ...extended,
  ]),
);
const RANGES = CODES.flatMap(({ disconnectRange }) => (disconnectRange === undefined ? [] : [disconnectRange]));

/** Whether the first of two texts is the second with more to it. */
export function covers(one: KnownText, other: KnownText): boolean {
  return one.row.covers?.includes(other.id) ?? false;
}

export function findPattern({ literal, expression }: Pattern, letters: string): Iterable<RegExpExecArray> {
  return letters.includes(literal) ? letters.matchAll(expression) : [];
}

/** Whether some text has this number, of whatever kind. */
export function isKnownNumber(value: number): boolean {
  return NUMBERS.has(value) || RANGES.some(([from, to]) => value >= from && value <= to);
}

/** Patterns are written with blanks and with long vowel marks, and matched against letters. */
function toPattern(written: string): Pattern {
  const source = written.replace(/[ \u3000ー]/g, '');
  const literals = source.split(NOT_LITERAL).sort((one, other) => other.length - one.length);
  return { literal: literals[0] ?? '', expression: new RegExp(source, 'gu') };
}
