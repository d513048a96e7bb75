/**
 * Judges every recorded case again and compares what is found, what is predicted and what both languages say.
 *
 *     UPDATE_EXPECT=1 npx vitest run test/cases    writes everything after the observations anew; read the difference
 *     RECORD_CASES=1 npx vitest run test/cases     makes the cases that are missing; replaces none
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import type { AilmentCode } from '../../src/diagnosis/ailment.ts';
import { AILMENT_CODES } from '../../src/diagnosis/rules.ts';
import { loadWords } from '../../src/messages/load-words.ts';
import { readObservations, recordedPart, writeJudged } from './case-file.ts';
import { readableJson } from './readable-json.ts';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));
const english = await loadWords('en');
const japanese = await loadWords('ja');

const nameOf = (code: AilmentCode) => `${code.replace('/', '.')}.txt`;
const pathOf = (code: AilmentCode) => FOLDER + nameOf(code);

beforeAll(async () => {
  const missing = AILMENT_CODES.filter((code) => !existsSync(pathOf(code)));
  if (process.env.RECORD_CASES !== '1' || missing.length === 0) return;
  const { recordCases } = await import('./record.ts');
  for (const [code, recorded] of await recordCases(missing)) {
    writeFileSync(pathOf(code), recorded + writeJudged(code, readObservations(recorded), english, japanese));
  }
}, 300_000);

test('every ailment has a case, and every case an ailment', () => {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));
  expect(files.toSorted()).toEqual(AILMENT_CODES.map(nameOf).toSorted());
});

test.each(AILMENT_CODES)('%s', (code) => {
  const file = readFileSync(pathOf(code), 'utf8');
  const recorded = recordedPart(file);
  expect(recorded.split('\n')[0]).toBe(code);
  const examination = readObservations(file);
  const judged = writeJudged(code, examination, english, japanese);
  if (process.env.UPDATE_EXPECT === '1') writeFileSync(pathOf(code), recorded + judged);
  else expect(file.slice(recorded.length)).toBe(judged);
});

test('readable JSON says the same as plain JSON', () => {
  const numbers = Array.from({ length: 80 }, (_, i) => i * 7.5);
  const values = [null, [], {}, '経理"\n', { a: [1, { b: 'x'.repeat(150) }], c: {}, d: [[], [true, -0.5]] }, numbers];
  for (const value of values) expect(JSON.parse(readableJson(value))).toEqual(value);
});
