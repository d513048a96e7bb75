/**
 * The pages of docs/ailments say what the catalogues and the tables say.
 *
 *     UPDATE_EXPECT=1 npx vitest run test/docs    writes them anew; read the difference
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { AILMENT_CODES } from '../../src/diagnosis/rules.ts';
import { loadCauseWords } from '../../src/messages/cause-words.ts';
import { loadWords } from '../../src/messages/load-words.ts';
import { loadRemedyWords } from '../../src/messages/remedy-words.ts';
import type { Language } from '../../src/messages/words.ts';
import { ailmentPage, type PageWords, pageName } from './ailment-page.ts';

const FOLDER = fileURLToPath(new URL('../../docs/ailments/', import.meta.url));
const WRITES = process.env.UPDATE_EXPECT === '1';

const TITLES = { en: '# What rdp-doctor can find', ja: '# rdp-doctor が見つけるもの' };

async function pageWords(language: Language): Promise<PageWords> {
  const [words, causes, remedies] = await Promise.all([
    loadWords(language),
    loadCauseWords(language),
    loadRemedyWords(language),
  ]);
  return { words, causes, remedies };
}

describe.each<Language>(['en', 'ja'])('docs/ailments in %s', async (language) => {
  const words = await pageWords(language);
  const pages = new Map(AILMENT_CODES.map((code) => [pageName(code, language), ailmentPage(code, words)]));
  const lines = AILMENT_CODES.map((code) => `- [\`${code}\`](${pageName(code, language)})`);
  pages.set(`README${language === 'ja' ? '.ja' : ''}.md`, `${TITLES[language]}\n\n${lines.join('\n')}\n`);

  if (WRITES) {
    mkdirSync(FOLDER, { recursive: true });
    for (const [name, text] of pages) writeFileSync(FOLDER + name, text);
  }

  test.each([...pages])('%s', (name, text) => {
    expect(existsSync(FOLDER + name) ? readFileSync(FOLDER + name, 'utf8') : '').toBe(text);
  });

  test('no page without an ailment', () => {
    const isOurs = (name: string) => name.endsWith('.ja.md') === (language === 'ja');
    const found = readdirSync(FOLDER).filter(isOurs);
    const surplus = found.filter((name) => !pages.has(name));
    if (WRITES) for (const name of surplus) rmSync(FOLDER + name);
    expect(surplus).toEqual([]);
  });
});
