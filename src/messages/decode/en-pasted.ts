/** What is wrong with a pasted text that can not be read as bytes, in English. */
import type { PastedComplaints, TextPlace } from './pasted-complaints.ts';

const place = ({ line, column }: TextPlace): string => `line ${line}, character ${column}`;
const DRESSES = { hex: 'hexadecimal', hexDump: 'hex dump', base64: 'base64', base64url: 'base64' } as const;
const FORMS = 'give hexadecimal (30 37, 0x30, 30:37), a hex dump with offsets, or base64';

export const pasted: PastedComplaints = {
  empty: { error: 'there is nothing to decode.', hint: FORMS },
  badCharacter: (dress, character, at) => ({
    error: `${character} does not belong in ${DRESSES[dress]} (${place(at)}).`,
    hint: dress === 'hexDump' ? 'copy whole lines: offset, bytes, and the text column if there is one' : FORMS,
  }),
  shortened: (at) => ({
    error: `the text was shortened: dots stand for the rest (${place(at)}).`,
    hint: 'copy the whole value from where it came',
  }),
  oddDigits: (digits, at) => ({
    error: `a hexadecimal digit is missing: one stands alone (${place(at)}, after ${digits} digits).`,
    hint: 'each byte has two digits; copy the text again',
  }),
  base64Length: (characters) => ({
    error: `${characters} characters of base64 are no whole bytes: at least one is missing.`,
    hint: `copy the text again; or, if it is not base64, ${FORMS}`,
  }),
  dumpOffset: (expected, found, at) => ({
    error: `this line of the hex dump says offset ${found}, but ${expected} bytes stand before it (${place(at)}).`,
    hint: 'copy all lines of the dump, in order',
  }),
  tooLarge: (file) => ({ error: `${file} is larger than any message.`, hint: 'give one message, or a few' }),
};
