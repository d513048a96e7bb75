/**
 * Hexadecimal text: digits alone, or bytes with blanks, colons, commas, `0x` or `\x` between them, in the brackets of an
 * array, in quotes, or as Node prints a Buffer.
 */
import type { Pasted } from './pasted.ts';
import { badCharacter, placeOf } from './text-place.ts';

/** What may stand between bytes. */
const BETWEEN = /[\s,:;'"\-_|+]/;
const DIGIT = /[0-9a-fA-F]/;
const PREFIX = /^(?:0[xX]|\\[xX])(?=[0-9a-fA-F])/;
const COMMENT = /\/\*[^*]{0,200}\*\/|\/\/[^\n]*/g;
/** Of the characters of base64, a third are hexadecimal digits; of a hexadecimal text with a slip, nearly all. */
const MOSTLY = 0.8;
const MOST_SLIPS = 3;
/** A shorter text says too little for such a guess. */
const LEAST = 12;

/** Whether a text is meant to be hexadecimal, though it may have slips. */
export function looksHexadecimal(text: string): boolean {
  if (BUFFER.test(text)) return true;
  const bare = coreOf(text)
    .replace(/\\x|0x(?=[0-9a-f])/gi, '')
    .replace(/[\s,:;'"|+]|[-_]/g, '');
  const digits = bare.replace(/[^0-9a-fA-F]/g, '').length;
  const slips = bare.length - digits;
  if (slips === 0) return digits > 0;
  return !bare.endsWith('=') && bare.length >= LEAST && slips <= MOST_SLIPS && digits / bare.length >= MOSTLY;
}

export function readHex(text: string): Pasted {
  const core = coreOf(text);
  const bytes: number[] = [];
  let first: number | undefined;
  let digits = 0;
  for (let i = 0; i <= core.length; i++) {
    const character = core[i] ?? ' ';
    const prefix = PREFIX.exec(core.slice(i, i + 4))?.[0];
    if (prefix === undefined && DIGIT.test(character)) {
      digits++;
      if (first !== undefined) bytes.push(Number.parseInt((core[first] as string) + character, 16));
      first = first === undefined ? i : undefined;
      continue;
    }
    if (prefix === undefined && !BETWEEN.test(character)) return badCharacter(text, i, 'hex');
    if (first !== undefined) {
      // 0x7 is a byte; a digit alone without its prefix is a slip.
      if (!/[xX]/.test(core[first - 1] ?? '')) return { kind: 'oddDigits', digits, at: placeOf(text, first) };
      bytes.push(Number.parseInt(core[first] as string, 16));
      first = undefined;
    }
    if (prefix !== undefined) i += prefix.length - 1;
  }
  return bytes.length === 0 ? { kind: 'empty' } : { kind: 'bytes', dress: 'hex', bytes: Uint8Array.from(bytes) };
}

/** As Node prints one. */
const BUFFER = /^\s*<Buffer\s/;
/** Words before a bracket, as in `unsigned char token[] = {`, or the b of Python's bytes. */
const OPENING = /^[^{(]*(?:\{|[@\]]\(|\(\[)|^\s*\[|^\s*<Buffer\s|^\s*b(?=['"])/;
const CLOSING = /[\]})>][^\]})>]*$/;

/** What lies within the outermost brackets, where there are some; all else becomes blanks, so that places stay. */
function coreOf(text: string): string {
  const opening = OPENING.exec(text)?.[0].length ?? 0;
  const closing = opening === 0 ? undefined : CLOSING.exec(text)?.index;
  const inner = text.slice(opening, closing !== undefined && closing >= opening ? closing : text.length);
  const bare = opening === 0 ? inner : inner.replace(COMMENT, (comment) => ' '.repeat(comment.length));
  return ' '.repeat(opening) + bare;
}
