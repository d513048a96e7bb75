/** Texts that are about something else land nowhere: other errors of Windows, databases, logs, code, mail, prose. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readSymptom } from '../../../src/diagnosis/symptom/read-symptom.ts';

const TEXTS = readFileSync(new URL('unrelated.txt', import.meta.url), 'utf8')
  .split(/\n\n+/)
  .map((text) => text.trim());

test('there are two hundred, none twice', () => {
  expect(new Set(TEXTS).size).toBe(TEXTS.length);
  expect(TEXTS.length).toBeGreaterThanOrEqual(200);
});

test.each(TEXTS)('%s', (text) => {
  const reading = readSymptom(text);
  const found = reading.kind === 'unknown' ? [] : reading.symptoms;
  expect(found).toEqual([]);
});

test('all of them in one paste land nowhere either', () => {
  expect(readSymptom(TEXTS.filter((text) => !/CredSSP|remote computer/.test(text)).join('\n')).kind).toBe('unknown');
});
