/** What is said when text, wire and machines are heard together: in both languages, whole, and in the terms of docs/glossary.md. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CONSULT_RULE_IDS } from '../../src/diagnosis/consult/rules.ts';
import { type ConsultWords, loadConsultWords } from '../../src/messages/consult-words.ts';
import { forbiddenIn, readGlossary } from './glossary.ts';
import { JAPANESE } from './languages.ts';

const TERMS = readGlossary(readFileSync(new URL('../../docs/glossary.md', import.meta.url), 'utf8'));
const english = await loadConsultWords('en');
const japanese = await loadConsultWords('ja');

describe.each([english, japanese])('$language', ({ rules, since }: ConsultWords) => {
  test('every rule has a sentence of its own, to be read behind a word', () => {
    expect(Object.keys(rules).toSorted()).toEqual(CONSULT_RULE_IDS.toSorted());
    const sentences = Object.values(rules);
    expect(new Set(sentences).size).toBe(sentences.length);
    for (const sentence of sentences) expect(sentence).not.toMatch(/^\s*$|[.。]$/);
  });

  test('a change names both sides of it', () => {
    expect(since.credssp(4, 6)).toMatch(/4.*6/);
    expect(since.credssp(null, 6)).toContain('6');
    expect(since.client('X', 'allowed')).not.toBe(since.client('X', 'blocked'));
  });
});

test('Japanese keeps to the glossary, and is Japanese; English has none of it', () => {
  for (const sentence of [...Object.values(japanese.rules), ...Object.values(japanese.since.verdicts)]) {
    expect({ sentence, variants: forbiddenIn(sentence, TERMS) }).toEqual({ sentence, variants: [] });
    expect(sentence).toMatch(JAPANESE);
  }
  for (const sentence of [...Object.values(english.rules), ...Object.values(english.since.verdicts)]) {
    expect(sentence).not.toMatch(JAPANESE);
  }
});
