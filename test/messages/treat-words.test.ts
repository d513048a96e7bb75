/** What `treat` says, in both languages: complete, each in its own, and in the words of the glossary. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { en } from '../../src/messages/treat/en.ts';
import { ja } from '../../src/messages/treat/ja.ts';
import type { TreatWords } from '../../src/messages/treat/treat-words.ts';
import { forbiddenIn, readGlossary } from './glossary.ts';
import { JAPANESE } from './languages.ts';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** Names of measures, commands, programs and places; labels of Microsoft's. */
const LATIN_IN_JAPANESE =
  /client-vulnerable|Mitigated|rdp-doctor|treat (?:status|revert)|--(?:force|all|dry-run)|gpresult \/h report\.html|Windows|%ProgramData%\\rdp-doctor|\b(?:JSON|regedit|treat|Task Scheduler|ENOSPC)\b/g;

/** Every text, with something in the place of each fact. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'function') return Object.values(value as object).flatMap(textsOf);
  const argument = value.length > 1 ? ['ENOSPC', 'ENOSPC'] : [1, 7, null, 'client-vulnerable'];
  const said = value.length > 1 ? [value(...argument)] : argument.map((each) => value(each));
  return said.flatMap(textsOf);
}

const sentences = ({ language, ...words }: TreatWords) => textsOf(words);

it('nothing is left out, and no fact goes astray', () => {
  expect(sentences(ja)).toHaveLength(sentences(en).length);
  for (const text of [...sentences(en), ...sentences(ja)]) {
    expect(text).toMatch(/\S/);
    expect(text).not.toMatch(/undefined|\[object|\$\{| {2}|\.\.|。。/);
  }
});

it('each language keeps to itself', () => {
  for (const text of sentences(en)) expect(text).not.toMatch(JAPANESE);
  for (const text of sentences(ja)) {
    expect(text).toMatch(JAPANESE);
    expect(text.replace(LATIN_IN_JAPANESE, '').replaceAll('null', ''), text).not.toMatch(/[A-Za-z]/);
  }
});

it('the Japanese keeps to the glossary', () => {
  const terms = readGlossary(read('docs/glossary.md'));
  for (const path of ['treat/ja.ts', 'treat/ja-problems.ts', 'command/ja-help.ts']) {
    expect({ path, variants: forbiddenIn(read(`src/messages/${path}`), terms) }).toEqual({ path, variants: [] });
  }
});
