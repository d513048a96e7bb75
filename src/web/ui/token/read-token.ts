/** What the token reader makes of what it was given; pure. */
import { type Decoding, decodeToken } from '../../../report/decode-token.ts';
import type { Decoded } from '../../../report/decoded.ts';

/** A text in the field, or a file that is no text. */
export type TokenInput =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array };

/** A token has at most 64 KiB, which as a dump with a text column are some 300. */
export const MOST_CHARACTERS = 1 << 20;
export const MOST_FILE_BYTES = 1 << 20;

export function readToken(input: TokenInput): Decoding {
  return decodeToken(input.kind === 'file' ? input.bytes : input.text);
}

/**
 * Whether a text may lie in the browser's storage until the tab is closed: only what was understood from the first byte to the last and
 * has nothing in it that gives a password away. Of anything else nobody can tell.
 */
export function mayBeKept(reading: Decoding): boolean {
  return reading.kind === 'decoded' && reading.decoded.cautions.length === 0 && isUnderstood(reading.decoded);
}

function isUnderstood({ messages, length }: Decoded): boolean {
  return messages.reduce((sum, message) => sum + message.length, 0) === length;
}
