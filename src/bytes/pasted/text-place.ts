/** Where in a text a character stands, for a person to find. */
import type { Dress, PastedProblem, TextPlace } from './pasted.ts';

export function placeOf(text: string, index: number): TextPlace {
  const before = text.slice(0, index).split(/\r\n|\n|\r/);
  return { line: before.length, column: [...(before.at(-1) ?? '')].length + 1 };
}

export function badCharacter(text: string, index: number, dress: Dress): PastedProblem {
  const at = placeOf(text, index);
  if (/^(?:\.\.\.|…)/.test(text.slice(index))) return { kind: 'shortened', at };
  const character = String.fromCodePoint(text.codePointAt(index) ?? 0);
  return { kind: 'badCharacter', dress, character, at };
}
