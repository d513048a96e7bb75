/** What is said of causes and texts: in both languages, whole, and in the terms of docs/glossary.md. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CAUSES, ERROR_TEXTS } from '../../src/knowledge/index.ts';
import { type CauseWords, loadCauseWords } from '../../src/messages/cause-words.ts';
import { forbiddenIn, readGlossary } from './glossary.ts';

const TERMS = readGlossary(readFileSync(new URL('../../docs/glossary.md', import.meta.url), 'utf8'));
const english = await loadCauseWords('en');
const japanese = await loadCauseWords('ja');

function textsIn(value: unknown, at = ''): readonly (readonly [at: string, text: string])[] {
  if (typeof value === 'string') return [[at, value]];
  if (typeof value === 'function') return [];
  return Object.entries(value as object).flatMap(([key, each]) => textsIn(each, `${at}.${key}`));
}

describe.each([english, japanese])('$language', (words: CauseWords) => {
  test('every cause and every text has words', () => {
    expect(Object.keys(words.causes).toSorted()).toEqual(Object.keys(CAUSES).toSorted());
    expect(Object.keys(words.texts).toSorted()).toEqual(Object.keys(ERROR_TEXTS).toSorted());
    for (const [at, text] of textsIn(words)) expect({ at, empty: text.trim() === '' }).toEqual({ at, empty: false });
  });

  test('titles differ and have no full stop; explanations are one sentence each', () => {
    const titles = Object.values(words.causes).map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
    for (const title of [...titles, ...Object.values(words.texts)]) expect(title).not.toMatch(/[.。]$/);
    for (const { explanation } of Object.values(words.causes)) expect(explanation).toMatch(/[.。]$/);
  });
});

test('Japanese keeps to the glossary, is polite, and writes compounds as Microsoft does', () => {
  for (const [at, text] of textsIn(japanese)) {
    expect({ at, text, variants: forbiddenIn(text, TERMS) }).toEqual({ at, text, variants: [] });
    expect({ at, run: /[ァ-ヺー]{13,}/.exec(text)?.[0] }).toEqual({ at, run: undefined });
    expect({ at, wide: /[！-～　]/.exec(text)?.[0] }).toEqual({ at, wide: undefined });
  }
  for (const { explanation } of Object.values(japanese.causes))
    expect(explanation).toMatch(/(?:です|ます|ません|ました|ませんでした|てください)。$/);
});

test('each language is its own', () => {
  const own = new Map(textsIn(english));
  const same = textsIn(japanese).filter(([at, text]) => own.get(at) === text && !/language$/.test(at));
  expect(same).toEqual([]);
  for (const [, text] of textsIn(english)) expect(text).not.toMatch(/[ぁ-ヺ一-龠]/);
});
