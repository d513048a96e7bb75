/** `rdp-doctor decode` in English. */
import { grouped } from '../figures.ts';
import type { DecodeWords } from './decode-words.ts';

const bytes = (count: number): string => (count === 1 ? '1 byte' : `${grouped(count)} bytes`);

export const en: DecodeWords = {
  language: 'en',
  dresses: {
    hex: 'as hexadecimal',
    hexDump: 'as a hex dump',
    base64: 'as base64',
    base64url: 'as base64 of the URL alphabet',
    binary: 'as the bytes themselves',
  },
  summary: (count, dress, messages) =>
    `${bytes(count)}, read ${dress}: ${messages === 1 ? '1 message' : `${grouped(messages)} messages`}`,
  columns: { offset: 'at', bytes: 'bytes', field: 'field', value: 'value' },
  byteCount: bytes,
  moreBytes: (count) => `… ${grouped(count)} more`,
  shortened: (characters) => `(${characters} characters)`,
  reference: (length, offset) => (length === 0 ? 'empty' : `${bytes(length)} at ${grouped(offset)} of this message`),
  sealed: (count) => `sealed, ${bytes(count)}`,
  unread: 'named by no field',
  withheld: (count) => `withheld, ${bytes(count)}`,
  healthy: 'Its form is right from the first byte to the last.',
  problem: (place, offset, problem) => `Here it goes wrong: ${place} at byte ${grouped(offset)}: ${problem}`,
  furtherProblem: (place, offset, problem) => `And then: ${place} at byte ${grouped(offset)}: ${problem}`,
  problemText: (problem) => problem,
  tolerated: (place, offset, deviation) => `Against DER, but read: ${place} at byte ${grouped(offset)}: ${deviation}`,
  deviations: {
    nonMinimalLength: 'a length that is longer than it need be',
    nonMinimalInteger: 'a number that is longer than it need be',
    unknownField: 'a field this version does not know',
    trailingBytes: 'bytes after the end',
  },
  cautions: {
    authenticate:
      'This holds an AUTHENTICATE message. Whoever has it can try passwords on it without asking any server. Do not post it, and change the password if you did.',
    credentials: 'These are credentials in the clear. Do not post them, and change the password if you did.',
    ticket: 'This holds a Kerberos ticket. Whoever has it can try passwords on it. Do not post it.',
    withheld: 'What passwords could be found with is left out of this listing; --reveal shows it.',
  },
};
