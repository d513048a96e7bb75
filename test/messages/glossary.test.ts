/** Holds the Japanese catalogue to docs/glossary.md, and the glossary to the catalogue. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadWords } from '../../src/messages/load-words.ts';
import { ailmentTexts, otherTexts } from './all-texts.ts';
import { forbiddenIn, readGlossary } from './glossary.ts';

const TERMS = readGlossary(readFileSync(new URL('../../docs/glossary.md', import.meta.url), 'utf8'));
const COMMAND_LINE = readFileSync(new URL('../../src/messages/command/ja.ts', import.meta.url), 'utf8');
/** Sentences of single commands, which are loaded only with them. */
const ONE_COMMAND = ['kb/ja', 'kb/ja-answer', 'kb/ja-conflicts']
  .map((file) => readFileSync(new URL(`../../src/messages/${file}.ts`, import.meta.url), 'utf8'))
  .join('\n');
const japanese = await loadWords('ja');
const texts = [...ailmentTexts(japanese), ...otherTexts(japanese)];

test('every row has both languages, and no term is explained twice', () => {
  expect(TERMS.length).toBeGreaterThan(40);
  for (const { english, japanese: term } of TERMS) expect({ english, term }).not.toEqual({ english, term: '' });
  expect(new Set(TERMS.map(({ english }) => english)).size).toBe(TERMS.length);
});

test('the catalogue uses the terms of the glossary and none of the variants', () => {
  for (const { at, text } of texts)
    expect({ at, text, variants: forbiddenIn(text, TERMS) }).toEqual({ at, text, variants: [] });
});

test('the command line keeps to the glossary as well', () => {
  expect(forbiddenIn(COMMAND_LINE, TERMS)).toEqual([]);
});

test('a variant would be noticed, but not within the right term', () => {
  expect(forbiddenIn('サーバに接続するクライアント端末', TERMS)).toEqual(['サーバ', 'クライアント端末']);
  expect(forbiddenIn('サーバーとコンピューターのユーザー', TERMS)).toEqual([]);
  expect(forbiddenIn('リモートデスクトップのネットワークレベル認証', TERMS)).toEqual([
    'リモートデスクトップ',
    'ネットワークレベル認証',
  ]);
});

test('the glossary explains words that are in use', () => {
  const all = [...texts.map(({ text }) => text), COMMAND_LINE, ONE_COMMAND].join('\n');
  const unused = TERMS.filter(({ japanese: term }) => !all.includes(term)).map(({ japanese: term }) => term);
  expect(unused).toEqual([]);
});

test('compounds in katakana are written with half-width spaces, as Microsoft writes them', () => {
  for (const { at, text } of texts) {
    expect({ at, run: /[ァ-ヺー]{13,}/.exec(text)?.[0] }).toEqual({ at, run: undefined });
    expect({ at, wide: /[！-～　]/.exec(text)?.[0] }).toEqual({ at, wide: undefined });
  }
});
