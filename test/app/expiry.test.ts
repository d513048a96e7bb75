/** Until when: as people write it. */
import { expect, it } from 'vitest';
import { readExpiry } from '../../src/remedy/expiry-date.ts';

/** On the wall, wherever the tests run. */
const NOW = new Date(2026, 4, 9, 10, 2, 33);

it.each([
  ['30m', '2026-05-09T10:32'],
  ['12h', '2026-05-09T22:02'],
  ['7d', '2026-05-16T10:02'],
  ['2w', '2026-05-23T10:02'],
  ['366d', '2027-05-10T10:02'],
  ['2026-05-09', '2026-05-09T23:59'],
  ['2026-05-31', '2026-05-31T23:59'],
  ['2026-05-09T10:03', '2026-05-09T10:03'],
  ['2026-05-10 00:00', '2026-05-10T00:00'],
  ['never', null],
])('%s', (text, until) => expect(readExpiry(text, NOW)).toBe(until));

it.each([
  ...['', '7', 'd', '-7d', '0d', '1.5d', '7 d', '7D', '367d', '99999999d', 'tomorrow', 'Never'],
  ...['2026-05-08', '2026-05-09T10:02', '2026-02-30', '2026-13-01', '2026-5-10', '2026-05-10T24:00', '2027-06-01'],
])('is none: %s', (text) => expect(readExpiry(text, NOW)).toBeUndefined());
