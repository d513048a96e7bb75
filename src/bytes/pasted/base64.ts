/**
 * Base64 (RFC 4648, sections 4 and 5): with padding or without, in one line or many, between the lines of PEM armour, behind
 * `data:` or the name of an HTTP authentication scheme, in quotes.
 */
import type { Pasted } from './pasted.ts';
import { badCharacter } from './text-place.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const SIXES: ReadonlyMap<string, number> = new Map([
  ...[...ALPHABET].map((character, six) => [character, six] as const),
  ['-', 62],
  ['_', 63],
]);
const IGNORED = /[\s'"]/;
/** What often stands before the text, or around it. */
const LEADING = /^\s*(?:data:[^,]*,|(?:[\w-]+:\s*)?(?:Negotiate|NTLM|CredSSP)\s+)/i;
const ARMOUR = /-----(?:BEGIN|END) [^\n]*?-----/g;

export function readBase64(text: string): Pasted {
  const bare = text.replace(LEADING, blank).replace(ARMOUR, blank);
  const sixes: number[] = [];
  let padding = 0;
  let isUrlSafe = false;
  for (let i = 0; i < bare.length; i++) {
    const character = bare[i] as string;
    if (IGNORED.test(character)) continue;
    const six = SIXES.get(character);
    const dress = isUrlSafe ? 'base64url' : 'base64';
    if (character === '=' && sixes.length > 0 && padding < 2) padding++;
    else if (six === undefined || padding > 0) return badCharacter(text, i, dress);
    else {
      sixes.push(six);
      isUrlSafe ||= character === '-' || character === '_';
    }
  }
  if (sixes.length === 0) return { kind: 'empty' };
  if (sixes.length % 4 === 1) return { kind: 'base64Length', characters: sixes.length };
  return { kind: 'bytes', dress: isUrlSafe ? 'base64url' : 'base64', bytes: joined(sixes) };
}

/** Spaces in its place, so that every other character stays where it was. */
function blank(text: string): string {
  return ' '.repeat(text.length);
}

/** Four times six bits are three bytes; bits left over at the end say nothing. */
function joined(sixes: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(Math.floor((sixes.length * 6) / 8));
  let bits = 0;
  let count = 0;
  let at = 0;
  for (const six of sixes) {
    bits = ((bits << 6) | six) & 0xffff;
    count += 6;
    if (count >= 8) {
      count -= 8;
      bytes[at++] = bits >>> count;
    }
  }
  return bytes;
}
