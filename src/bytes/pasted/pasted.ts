/**
 * Bytes as people paste them: hexadecimal in any dress, a hex dump with offsets and a text column, base64 of either
 * alphabet, with or without lines, armour or a header before it. Tells what it took the text for, and where it breaks.
 */
import { readBase64 } from './base64.ts';
import { isHexDump, readHexDump } from './hex-dump.ts';
import { looksHexadecimal, readHex } from './hex-text.ts';

/** What a text was taken for. */
export type Dress = 'hex' | 'hexDump' | 'base64' | 'base64url';

export type Pasted = { readonly kind: 'bytes'; readonly dress: Dress; readonly bytes: Uint8Array } | PastedProblem;

export type PastedProblem =
  | { readonly kind: 'empty' }
  /** A character that the dress does not know; the first one. */
  | { readonly kind: 'badCharacter'; readonly dress: Dress; readonly character: string; readonly at: TextPlace }
  /** The text was shortened on its way, by three dots. */
  | { readonly kind: 'shortened'; readonly at: TextPlace }
  /** A byte has two digits; `at` is the digit that stands alone. */
  | { readonly kind: 'oddDigits'; readonly digits: number; readonly at: TextPlace }
  /** Base64 comes in groups of four; one left over can be no byte. */
  | { readonly kind: 'base64Length'; readonly characters: number }
  /** A line of a dump that does not begin where the one before ended. */
  | { readonly kind: 'dumpOffset'; readonly expected: number; readonly found: number; readonly at: TextPlace };

/** Both count from 1; a column is a character. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

export function readPasted(text: string): Pasted {
  const bare = text.replace(/^\ufeff/, '');
  if (bare.trim() === '') return { kind: 'empty' };
  if (isHexDump(bare)) return readHexDump(bare);
  return looksHexadecimal(bare) ? readHex(bare) : readBase64(bare);
}
