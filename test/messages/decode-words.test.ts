/** What `decode` says, in both languages; above all that whatever a codec complains of has its Japanese. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { en } from '../../src/messages/decode/en.ts';
import { ja } from '../../src/messages/decode/ja.ts';
import { dissect } from '../../src/protocol/dissect/dissect.ts';
import { VECTORS } from '../protocol/dissected.ts';
import { mutated } from '../protocol/mutations.ts';
import { forbiddenIn, readGlossary } from './glossary.ts';
import { JAPANESE } from './languages.ts';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const TERMS = readGlossary(read('docs/glossary.md'));

/** Names of specifications and of their fields, numbers, options: the same in every language. */
const LATIN_IN_JAPANESE =
  /\b(?:Base64|URL|DER|AUTHENTICATE|Kerberos|CR|LF|NTLMSSP|UTF-16|SPNEGO|FF|F4|0D|TSRequest|version|reveal|0x[0-9a-f]+)\b/g;

it('every problem of a damaged message has its Japanese', () => {
  const problems = new Set<string>();
  for (const { bytes } of VECTORS) {
    for (const spoilt of fc.sample(mutated(fc.constant(bytes)), { numRuns: 300, seed: 5 })) {
      for (const { problem } of dissect(spoilt).problems) problems.add(problem);
    }
  }
  for (const { problem } of dissect(new Uint8Array(5005).map((_, i) => (i % 5 === 0 ? 23 : i % 5 < 3 ? 3 : 0)))
    .problems) {
    problems.add(problem);
  }
  expect(problems.size).toBeGreaterThan(30);
  const untranslated = [...problems].filter((problem) => {
    const said = ja.problemText(problem).replace(LATIN_IN_JAPANESE, '');
    return !JAPANESE.test(said) || /[A-Za-z]/.test(said);
  });
  expect(untranslated).toEqual([]);
});

it('a problem nobody translated is told as it is', () => expect(ja.problemText('is odd')).toBe('is odd'));

const SAMPLES = [
  (words: typeof en) => words.summary(1, words.dresses.hex, 1),
  (words: typeof en) => words.summary(565, words.dresses.hexDump, 1200),
  (words: typeof en) => words.moreBytes(1200),
  (words: typeof en) => words.reference(14, 56),
  (words: typeof en) => words.sealed(32),
  (words: typeof en) => words.withheld(16),
  (words: typeof en) => words.shortened('300'),
  (words: typeof en) => words.problem('TSRequest.version', 7, words.problemText('needs 2 bytes, 1 left')),
  (words: typeof en) => words.furtherProblem('TSRequest.version', 7, words.problemText('is 3, expected 1')),
  (words: typeof en) => words.tolerated('TSRequest', 1, words.deviations.nonMinimalLength),
];

function plainTexts(words: typeof en): readonly string[] {
  const { columns, dresses, deviations, cautions } = words;
  return [
    words.unread,
    words.healthy,
    ...[columns, dresses, deviations, cautions].flatMap((map) => Object.values(map)),
  ];
}

it('each language keeps to itself', () => {
  for (const text of [...SAMPLES.map((say) => say(en)), ...plainTexts(en)]) expect(text).not.toMatch(JAPANESE);
  const japanese = [...SAMPLES.map((say) => say(ja)), ...plainTexts(ja)];
  for (const text of japanese) {
    expect(text).toMatch(JAPANESE);
    expect(text.replace(LATIN_IN_JAPANESE, ''), text).not.toMatch(/[A-Za-z]/);
  }
});

it('the Japanese keeps to the glossary', () => {
  for (const path of ['decode/ja.ts', 'decode/ja-problems.ts', 'decode/ja-pasted.ts']) {
    expect({ path, variants: forbiddenIn(read(`src/messages/${path}`), TERMS) }).toEqual({ path, variants: [] });
  }
});
