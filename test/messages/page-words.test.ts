/** What the page says in Japanese keeps to the glossary and to Microsoft's way of writing; and each language is its own. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadPageWords } from '../../src/messages/page/page-words.ts';
import { forbiddenIn, readGlossary } from './glossary.ts';
import { JAPANESE } from './languages.ts';

const FOLDER = new URL('../../src/messages/page/ja/', import.meta.url);
const TERMS = readGlossary(readFileSync(new URL('../../docs/glossary.md', import.meta.url), 'utf8'));
const english = await loadPageWords('en');

/** Every plain string; sentences that take something are read as source by the first test. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

it.each(readdirSync(FOLDER))('%s uses the terms of the glossary', (file) => {
  const text = readFileSync(new URL(file, FOLDER), 'utf8');
  expect(forbiddenIn(text, TERMS)).toEqual([]);
  expect(/[！-～　]/.exec(text)?.[0]).toBeUndefined();
});

describe('English', () => {
  it('is English', () => {
    expect(textsOf(english).filter((text) => JAPANESE.test(text))).toEqual([]);
  });
});
