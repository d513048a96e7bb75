/**
 * Finds known texts in a pasted one: by their words, by their numbers, and, where neither is there, by a part that nothing else has,
 * because people copy half a sentence or type what they remember.
 */

import type { ErrorTextRow } from '../../knowledge/error-text.ts';
import { covers, findPattern, isKnownNumber, KNOWN_TEXTS, type KnownText, type Pattern } from './known-texts.ts';
import { type FoundNumber, numbersIn } from './numbers.ts';
import { lettersOf, type PlainText, weigh } from './plain-text.ts';
import { aroundLetters, mayMeanUs } from './surroundings.ts';
import type { Symptom } from './symptom.ts';

/** A part must say this much: nine Japanese characters, eighteen Latin letters. */
const LEAST_PART = 18;
const MOST_PARTS = 400;
/** After so many that are about something else, the rest is, too. */
const MOST_OCCURRENCES = 20;

/** The most telling one first: in the order of the table, without those that another one includes. */
export function findSymptoms(text: PlainText): readonly Symptom[] {
  const numbers = numbersIn(text.lines, isKnownNumber);
  const found = KNOWN_TEXTS.flatMap((known) => {
    const symptom = byWords(known, text.letters) ?? byNumber(known, numbers);
    return symptom === undefined ? [] : [{ known, symptom }];
  });
  if (found.length === 0) return byPart(text);
  return found.filter(({ known }) => !found.some((other) => covers(other.known, known))).map(({ symptom }) => symptom);
}

function byWords({ id, patterns, cautiousPatterns }: KnownText, letters: string): Symptom | undefined {
  const isThere = patterns.some((pattern) => occurrences(pattern, letters, 1).length > 0);
  const isMeant = () =>
    cautiousPatterns.some((pattern) =>
      occurrences(pattern, letters, MOST_OCCURRENCES).some(({ 0: words, index }) =>
        mayMeanUs(aroundLetters(letters, index, words.length), words),
      ),
    );
  return isThere || isMeant() ? { text: id, how: 'words' } : undefined;
}

function occurrences(pattern: Pattern, letters: string, most: number): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  for (const match of findPattern(pattern, letters)) {
    found.push(match);
    if (found.length === most) break;
  }
  return found;
}

function byNumber({ id, row }: KnownText, numbers: readonly FoundNumber[]): Symptom | undefined {
  const number = numbers.find((each) => stands(row, each));
  return number && { text: id, how: 'number', number: number.shown };
}

function stands({ codes }: ErrorTextRow, { kind, value }: FoundNumber): boolean {
  if (codes === undefined) return false;
  const [from, to] = codes.disconnectRange ?? [1, 0];
  return codes[kind]?.includes(value) === true || (kind === 'disconnect' && value >= from && value <= to);
}

function byPart(text: PlainText): readonly Symptom[] {
  for (const part of partsOf(text)) {
    const holding = KNOWN_TEXTS.filter(({ pieces }) => pieces.some((piece) => piece.includes(part)));
    // Of texts that include each other, the part says no more than the shortest.
    const least = holding.filter((known) => !holding.some((other) => other !== known && covers(known, other)));
    const [only, ...others] = least;
    if (only !== undefined && others.length === 0) return [{ text: only.id, how: 'part' }];
  }
  return [];
}

/** The whole, each line, each sentence; the longest first. */
function partsOf({ lines, letters }: PlainText): readonly string[] {
  const pieces = lines.split(/\n|(?<=[。.!?…「」"“”])/u, MOST_PARTS).map(lettersOf);
  const parts = new Set([letters, ...pieces].filter((part) => part.length < 1000 && weigh(part) >= LEAST_PART));
  return [...parts].sort((one, other) => other.length - one.length);
}
