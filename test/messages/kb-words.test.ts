/** What `kb` says in Japanese keeps to the glossary and to Microsoft's way of writing; and both languages say something everywhere. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CONFLICTS } from '../../src/knowledge/conflicts.ts';
import { RELATED_UPDATES } from '../../src/knowledge/later-updates.ts';
import { type KbWords, loadKbWords } from '../../src/messages/kb/kb-words.ts';
import { forbiddenIn, readGlossary } from './glossary.ts';
import { JAPANESE } from './languages.ts';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const TERMS = readGlossary(read('docs/glossary.md'));
const english = await loadKbWords('en');
const japanese = await loadKbWords('ja');

/** Every plain string and every sentence that takes one name or number. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return spoken(value as (given: string) => unknown);
  return Object.values(value as object).flatMap(textsOf);
}

function spoken(say: (given: string) => unknown): readonly string[] {
  if (say.length !== 1) return [];
  try {
    return [String(say('KB1'))];
  } catch {
    // It wants a list.
    return [];
  }
}

it.each(['ja', 'ja-answer', 'ja-conflicts'])('%s uses the terms of the glossary', (file) => {
  const text = read(`src/messages/kb/${file}.ts`);
  expect(forbiddenIn(text, TERMS)).toEqual([]);
  expect(/[ァ-ヺー]{13,}/.exec(text)?.[0]).toBeUndefined();
  expect(/[！-～　]/.exec(text)?.[0]).toBeUndefined();
});

describe('every text', () => {
  it('is in its language', () => {
    expect(textsOf(english).filter((text) => JAPANESE.test(text.replace('脆弱', '')))).toEqual([]);
    const latin = textsOf(japanese).filter((text) => !JAPANESE.test(text));
    expect(latin.toSorted()).toEqual(['KB1', 'Windows', 'ja']);
  });

  it('is there in both', () => {
    expect(textsOf(english).length).toBe(textsOf(japanese).length);
    expect(textsOf(english).length).toBeGreaterThan(90);
    for (const text of [...textsOf(english), ...textsOf(japanese)]) expect(text.trim()).toBe(text);
  });
});

it('sentences end, in both languages', () => {
  const sentences = ({ conflicts, identity, care }: KbWords) => [
    ...CONFLICTS.map(({ code }) => conflicts[code]),
    ...RELATED_UPDATES.map(({ kb, about }) => identity.related[about](kb)),
    ...Object.values(care),
  ];
  for (const text of sentences(english)) expect(text).toMatch(/\.$/);
  for (const text of sentences(japanese)) expect(text).toMatch(/。$/);
});
