/** Holds both catalogues of remedies to the glossary and to what is known of the policies, and neither leaves anything unsaid. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ORACLE_POLICY } from '../../src/knowledge/policy.ts';
import { NLA_POLICY, SECURITY_LAYER_POLICY } from '../../src/knowledge/policy-nla.ts';
import { REMEDIES } from '../../src/knowledge/remedies.ts';
import { loadRemedyTitles, loadRemedyWords } from '../../src/messages/remedy-words.ts';
import { STEP_CODES } from '../../src/remedy/step.ts';
import { REASON_FACTS } from '../remedy/reason-facts.ts';
import { forbiddenIn, readGlossary } from './glossary.ts';

const TERMS = readGlossary(readFileSync(new URL('../../docs/glossary.md', import.meta.url), 'utf8'));
const catalogues = { en: await loadRemedyWords('en'), ja: await loadRemedyWords('ja') };
const LANGUAGES = ['en', 'ja'] as const;

interface Said {
  readonly at: string;
  readonly text: string;
}

/** Sentences of reasons with sample facts; other functions with words that stand for what they are given. */
function said(language: 'en' | 'ja'): readonly Said[] {
  const { reasons, ...rest } = catalogues[language];
  const told = REASON_FACTS.map(({ code, facts }) => ({
    at: `reasons.${code}`,
    text: (reasons[code] as (given: object) => string)(facts),
  }));
  return [...told, ...walk(rest, '')];
}

function walk(value: unknown, at: string): readonly Said[] {
  if (typeof value === 'string') return [{ at, text: value }];
  if (typeof value === 'function') {
    const arguments_ = at.endsWith('expires')
      ? [7]
      : at.endsWith('shortLater')
        ? ['X', 'tonight', 'X']
        : ['X', 'X', 'X'];
    return [{ at, text: (value as (...given: readonly unknown[]) => string)(...arguments_) }];
  }
  return Object.entries(value as object).flatMap(([key, inner]) => walk(inner, at === '' ? key : `${at}.${key}`));
}

test.each(LANGUAGES)('%s says something of each remedy, each reason and each step', (language) => {
  const { titles, texts, steps } = catalogues[language];
  expect(Object.keys(titles).sort()).toEqual(Object.keys(REMEDIES).sort());
  expect(Object.keys(texts).sort()).toEqual(Object.keys(REMEDIES).sort());
  expect(Object.keys(steps).sort()).toEqual([...STEP_CODES].sort());
  const empty = said(language).filter(({ at, text }) => text.trim() === '' && !at.startsWith('plan.update.later'));
  expect(empty.filter(({ at }) => at !== 'language')).toEqual([]);
});

test('titles alone are the same titles', async () => {
  for (const language of LANGUAGES) expect(await loadRemedyTitles(language)).toEqual(catalogues[language].titles);
});

test('English is English, and Japanese Japanese', () => {
  for (const { at, text } of said('en'))
    expect({ at, japanese: /[\u3040-\u9fff]/.exec(text)?.[0] }).toEqual({ at, japanese: undefined });
  const latin = said('ja').filter(({ text }) => !/[\u3040-\u9fff]/.test(text) && /[a-z]{4}/.test(text));
  expect(latin.map(({ at }) => at)).toEqual([]);
});

test('sentences of a remedy end in a full stop, titles do not', () => {
  for (const language of LANGUAGES) {
    const stop = language === 'ja' ? '。' : '.';
    const { titles, texts } = catalogues[language];
    for (const [name, title] of Object.entries(titles))
      expect({ name, stops: title.endsWith(stop) }).toEqual({ name, stops: false });
    for (const [name, text] of Object.entries(texts)) {
      for (const [part, sentence] of Object.entries(text)) {
        expect({ name, part, stops: sentence.endsWith(stop) }).toEqual({ name, part, stops: true });
      }
    }
  }
});

test('the Japanese keeps to the glossary', () => {
  for (const { at, text } of said('ja')) {
    expect({ at, variants: forbiddenIn(text, TERMS) }).toEqual({ at, variants: [] });
    expect({ at, run: /[ァ-ヺー]{13,}/.exec(text)?.[0] }).toEqual({ at, run: undefined });
    expect({ at, wide: /[！-～　]/.exec(text)?.[0] }).toEqual({ at, wide: undefined });
  }
});

test('policies are named as Windows names them', () => {
  for (const language of LANGUAGES) {
    const { policies } = catalogues[language];
    const named = { encryptionOracle: ORACLE_POLICY, requireNla: NLA_POLICY, securityLayer: SECURITY_LAYER_POLICY };
    for (const [policy, { labels }] of Object.entries(named)) {
      const known = labels.find((each) => each.language === language);
      expect(policies[policy as keyof typeof named]).toEqual([...(known?.path ?? []), known?.name]);
    }
  }
});
