/** Whatever is pasted, reading it never throws, and a megabyte of the worst is read in about a second. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSymptom } from '../../../src/diagnosis/symptom/read-symptom.ts';
import { ERROR_TEXTS, type ErrorTextRow } from '../../../src/knowledge/index.ts';

const HELD = Object.values(ERROR_TEXTS as Readonly<Record<string, ErrorTextRow>>).flatMap(({ texts }) =>
  Object.values(texts).flat(),
);
const shred = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom(...HELD),
  fc.constantFrom(...HELD).map((text) => text.slice(text.length / 3, text.length / 2)),
  fc.integer().map((number) => `Error code: ${number}`),
  fc.nat(0xffffffff).map((number) => ` 0x${number.toString(16)} `),
);

test('never throws, gives causes in order, and no weight beyond its bounds', () => {
  fc.assert(
    fc.property(fc.array(shred, { maxLength: 12 }), (shreds) => {
      const reading = readSymptom(shreds.join(''));
      if (reading.kind === 'unknown') return;
      const weights = reading.causes.map(({ weight }) => weight);
      expect(weights).toEqual(weights.toSorted((one, other) => other - one));
      for (const weight of weights) {
        expect(weight).toBeGreaterThan(0);
        expect(weight).toBeLessThanOrEqual(100);
      }
      expect(new Set(reading.remedies.map(({ name }) => name)).size).toBe(reading.remedies.length);
    }),
    { numRuns: 500 },
  );
});

/** What the patterns begin with, over and over, and other things that have made readers slow. */
const MONOTONES = [
  'a',
  '1 ',
  '0x',
  '0x80090302 ',
  'ー',
  '。',
  '\n',
  '> ',
  '\u200b',
  '가',
  'ntlm blocked ',
  'credssp ',
  'cifrado ',
  'guac',
  'termdd ',
  'schannel ',
  '要求された関数',
  'コンピューター',
  'ログオン',
  'error code ',
  'Event ID ',
  'status_',
  '<EventID>',
  'The function requested ',
  'Remote Desktop 0x904 ',
];

describe('a megabyte', () => {
  test.each(MONOTONES)('of %j', (unit) => {
    const text = unit.repeat(Math.ceil(2 ** 20 / unit.length));
    const begun = process.cpuUsage();
    readSymptom(text);
    const { user, system } = process.cpuUsage(begun);
    // Some hundred milliseconds where it was written; the bound leaves room for a slow machine, not for a square.
    expect((user + system) / 1e6).toBeLessThan(3);
  });
});
