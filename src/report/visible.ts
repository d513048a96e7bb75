/**
 * Makes a server's text safe to show. Names, certificates and error texts come from a stranger: what would move the cursor,
 * turn the writing direction, hide itself or pose as our own words is shown as `\u{...}` instead, and what is too long is
 * cut. Every string of a report passes through here before any layer of paint.
 */
import { grouped } from '../messages/figures.ts';
import type { Words } from '../messages/words.ts';
import type { CheckReport } from './check-report.ts';
import { clusters, displayWidth, isPlain } from './width.ts';

/**
 * Controls, format characters, surrogates, private use and unassigned (C), line and paragraph separators, and everything a
 * terminal may draw as nothing: variation selectors, tags, fillers ([UAX44] Default_Ignorable_Code_Point).
 */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/u;
const UNSEEN_ALL = new RegExp(UNSEEN.source, 'gu');
/** A mark with nothing to stand on, or the fifth on one base: such towers reach into the lines around them. */
const STRAY_MARKS = /(?<=^|[\s}])\p{M}+|(?<=\p{M}{4})\p{M}+/gu;

/** Says how long the whole text was, in the reader's language. */
export type TellLength = (characters: number) => string;

/** Longest text of a server that is shown, in columns. */
const LONGEST = 120;

const countOnly: TellLength = (characters) => `(${characters})`;

/** At most `maxWidth` columns, not counting the note on its length. */
export function visible(text: string, maxWidth = LONGEST, tellLength = countOnly): string {
  if (text.length <= maxWidth && isPlain(text) && displayWidth(text) <= maxWidth) return text;
  // One column takes one character at least, save for marks, of which four can stack.
  const head = text.slice(0, maxWidth * 6);
  const escaped = escapeUnseen(head);
  if (head.length === text.length && displayWidth(escaped) <= maxWidth) return escaped;
  return `${cutToWidth(escaped, maxWidth - 1)}… ${tellLength(countCharacters(text))}`;
}

/** The same for text that is kept whole, such as a file to be written. */
export function escapeUnseen(text: string): string {
  if (isPlain(text)) return text;
  return text
    .replace(UNSEEN_ALL, escapeCharacter)
    .replace(STRAY_MARKS, (marks) => [...marks].map(escapeCharacter).join(''));
}

function escapeCharacter(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}

function cutToWidth(text: string, width: number): string {
  let kept = '';
  let used = 0;
  for (const cluster of clusters(text)) {
    used += displayWidth(cluster);
    if (used > width) break;
    kept += cluster;
  }
  return kept;
}

function countCharacters(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** Byte strings: shortening them would move the offsets that evidence points to. */
const HEX_KEYS: ReadonlySet<string> = new Set(['hex', 'der', 'sha256', 'certificateSha256', 'expected', 'presented']);
/** Distinguished names come one part a line. */
const NAME_KEYS: ReadonlySet<string> = new Set(['subject', 'issuer']);

/** The same report with every string safe to show. */
export function visibleReport(report: CheckReport, words: Words): CheckReport {
  return visibleCopy(report, LONGEST, (characters) => words.report.shortened(grouped(characters)));
}

/** A copy of an observation or judgement in which every string is visible. */
export function visibleCopy<T>(value: T, maxWidth: number, tellLength: TellLength): T {
  const copy = (item: unknown, key: string): unknown => {
    if (typeof item === 'string') return show(item, key);
    if (Array.isArray(item)) return item.map((element) => copy(element, key));
    if (typeof item !== 'object' || item === null) return item;
    return Object.fromEntries(Object.entries(item).map(([name, field]) => [name, copy(field, name)]));
  };
  const show = (text: string, key: string): string => {
    if (HEX_KEYS.has(key)) return /^[0-9a-f]*$/i.test(text) ? text : '';
    const whole = NAME_KEYS.has(key) ? text.trim().split('\n').join(', ') : text;
    return visible(whole, maxWidth, tellLength);
  };
  return copy(value, '') as T;
}
