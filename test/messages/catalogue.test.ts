/** Holds both catalogues to their promises: complete sentences in their own language, whatever the facts. */
import { describe, expect, test } from 'vitest';
import { AILMENT_CODES } from '../../src/diagnosis/rules.ts';
import { LANGUAGES, loadWords } from '../../src/messages/load-words.ts';
import { ailmentTexts, otherTexts } from './all-texts.ts';
import { foreignWords, JAPANESE } from './languages.ts';

const english = await loadWords('en');
const japanese = await loadWords('ja');

describe.each(LANGUAGES)('the catalogue in %s', async (language) => {
  const words = await loadWords(language);
  const sentences = ailmentTexts(words);
  const everything = [...sentences, ...otherTexts(words)];
  const stop = language === 'ja' ? '。' : '.';

  test('knows every ailment, and no other', () => {
    expect(Object.keys(words.ailments).toSorted()).toEqual(AILMENT_CODES.toSorted());
    expect(words.language).toBe(language);
  });

  test('leaves nothing out and lets nothing unsaid through', () => {
    for (const { at, text } of everything.filter(({ at }) => at !== 'terms.securities.notApplicable')) {
      expect({ at, text, length: text.length > 0 }).toEqual({ at, text, length: true });
      expect({ at, slip: /undefined|null|NaN|\[object|function ?\(|=>|\$\{/.exec(text) }).toEqual({ at, slip: null });
    }
  });

  test('ends sentences with one stop, and lines without', () => {
    const whole = sentences.filter(({ at }) => /\.(?:inShort|advice)\[|\.rule$|\.limits\[/.test(at));
    for (const { at, text } of [...whole, ...otherTexts(words).filter(({ at }) => at.startsWith('nothingWrong.'))]) {
      expect({ at, end: text.slice(-1) }).toEqual({ at, end: stop });
    }
    for (const { at, text } of sentences.filter(({ at }) => /\.finding\[|\.ruledOut$/.test(at))) {
      expect({ at, stopped: /[.。]$/.test(text) }).toEqual({ at, stopped: false });
    }
  });

  test('writes no two stops, no two spaces and no space at either end', () => {
    for (const { at, text } of everything.filter(({ at }) => at !== 'report.listComma')) {
      expect({ at, slip: /\.\.|。。|[.。]。|[、,]{2}| {2}|^ | $/.exec(text)?.[0] }).toEqual({ at, slip: undefined });
    }
  });

  test('keeps the sentence on the first page to what can be read in one go', () => {
    const longest = language === 'ja' ? 110 : 230;
    for (const { at, text } of sentences.filter(({ at }) => at.includes('.inShort['))) {
      expect({ at, length: text.length <= longest, text }).toEqual({ at, length: true, text });
    }
  });

  test('cites specifications in square brackets with a section', () => {
    const rules = sentences.filter(({ at }) => at.endsWith('.rule'));
    for (const { at, text } of rules) {
      for (const [name] of text.matchAll(/\[[^\]]*\]/g))
        expect({ at, name }).toEqual({ at, name: expect.stringMatching(/^\[(?:MS-[A-Z]+|RFC\d+)\]$/) });
    }
    expect(rules.filter(({ text }) => !text.includes('[')).map(({ at }) => at)).toEqual(['reach/failed.rule']);
  });
});

test('the two languages cite the same sections for the same rule', () => {
  const cited = (text: string) => [...text.matchAll(/\[[^\]]+\](?: \d+(?:\.\d+)*)?/g)].map(([citation]) => citation);
  for (const code of AILMENT_CODES) {
    expect({ code, cited: cited(japanese.ailments[code].rule) }).toEqual({
      code,
      cited: cited(english.ailments[code].rule),
    });
    expect({ code, limits: japanese.ailments[code].limits.length }).toEqual({
      code,
      limits: english.ailments[code].limits.length,
    });
  }
});

test('English contains no Japanese', () => {
  for (const { at, text } of [...ailmentTexts(english), ...otherTexts(english)]) {
    expect({ at, japanese: JAPANESE.exec(text)?.[0] }).toEqual({ at, japanese: undefined });
  }
});

test('Japanese contains no English but names, codes and acronyms', () => {
  for (const { at, text } of [...ailmentTexts(japanese), ...otherTexts(japanese)]) {
    expect({ at, text, english: foreignWords(text) }).toEqual({ at, text, english: [] });
  }
});

test('the English in Japanese would be noticed', () => {
  expect(foreignWords('サーバーは connection を refused しました')).toEqual(['connection', 'refused']);
  expect(foreignWords('Windows Server 2016 の CredSSP 4、SSL_REQUIRED_BY_SERVER')).toEqual([]);
});

test('an unpatched server: the update comes first, and nothing that loosens is offered', () => {
  for (const words of [english, japanese]) {
    const { advice, inShort } = words.ailments['credssp/server-unpatched'];
    expect(advice({ version: 4 })).not.toMatch(/Vulnerable|脆弱|AllowEncryptionOracle|gpedit|REG ADD/i);
    expect(advice({ version: 4 })).toMatch(/Windows Update/);
    expect(inShort({ version: 4 })).toMatch(/server|サーバー側/);
  }
});

test('a language that is not there is misuse', async () => {
  await expect(loadWords('fr' as 'en')).rejects.toThrow(TypeError);
});
