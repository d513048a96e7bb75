/**
 * Whole reports as text files, compared to the letter. Run with `UPDATE_EXPECT=1` to write them anew, and read the
 * difference as a reader would.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadWords } from '../../src/messages/load-words.ts';
import type { Language } from '../../src/messages/words.ts';
import { renderMarkdown, renderTerminal, renderWhy } from '../../src/report/index.ts';
import { type SampleName, sampleReport } from './samples.ts';

type Form = 'terminal' | 'details' | 'narrow' | 'colour' | 'why' | 'markdown';

const GOLDEN: readonly (readonly [SampleName, Form, Language])[] = [
  ['unpatched2016', 'terminal', 'ja'],
  ['unpatched2016', 'terminal', 'en'],
  ['unpatched2016', 'details', 'ja'],
  ['unpatched2016', 'colour', 'ja'],
  ['unpatched2016', 'why', 'ja'],
  ['unpatched2016', 'why', 'en'],
  ['unpatched2016', 'markdown', 'ja'],
  ['unpatched2016', 'markdown', 'en'],
  ['patched2022', 'terminal', 'ja'],
  ['patched2022', 'terminal', 'en'],
  ['quickLook', 'narrow', 'ja'],
  ['quickLook', 'narrow', 'en'],
  ['mirrored', 'why', 'en'],
  ['freerdp', 'terminal', 'en'],
  ['xrdp', 'terminal', 'ja'],
  ['refusedConnection', 'terminal', 'ja'],
  ['nameNotFound', 'terminal', 'en'],
  ['tripleDesOnly', 'terminal', 'ja'],
  ['tripleDesOnly', 'why', 'en'],
  ['ntlmRefused', 'terminal', 'ja'],
  ['expiredPassword', 'terminal', 'ja'],
  ['expiredPassword', 'why', 'ja'],
  ['expiredPassword', 'markdown', 'en'],
  ['wrongPassword', 'terminal', 'ja'],
  ['wrongPassword', 'terminal', 'en'],
  ['stoppedByPolicy', 'terminal', 'ja'],
  ['inTheMiddle', 'terminal', 'ja'],
  ['inTheMiddle', 'why', 'en'],
  ['signedIn', 'terminal', 'ja'],
  ['signedIn', 'terminal', 'en'],
  ['hostileNames', 'terminal', 'ja'],
  ['hostileNames', 'markdown', 'en'],
];

const FOLDER = new URL('./golden/', import.meta.url);
const fileName = ([name, form, language]: (typeof GOLDEN)[number]) => `${name}.${form}.${language}.txt`;

test.each(GOLDEN.map((entry) => [fileName(entry), entry] as const))('%s', async (file, [name, form, language]) => {
  const rendered = await render(name, form, language);
  const at = new URL(file, FOLDER);
  if (process.env.UPDATE_EXPECT) writeFileSync(at, rendered);
  expect(existsSync(at) ? readFileSync(at, 'utf8') : `${file} is missing: run with UPDATE_EXPECT=1`).toBe(rendered);
});

test('no file is left over', () => {
  expect(readdirSync(FOLDER).toSorted()).toEqual(GOLDEN.map(fileName).toSorted());
});

async function render(name: SampleName, form: Form, language: Language): Promise<string> {
  const words = await loadWords(language);
  const report = sampleReport(name);
  switch (form) {
    case 'terminal':
      return renderTerminal(report, words, { width: 100, color: false, details: false });
    case 'details':
      return renderTerminal(report, words, { width: 100, color: false, details: true });
    case 'narrow':
      return renderTerminal(report, words, { width: 58, color: false, details: false });
    case 'colour':
      return renderTerminal(report, words, { width: 120, color: true, details: false });
    case 'markdown':
      return renderMarkdown(report, words);
    case 'why': {
      const { code } = report.diagnosis.inShort;
      if (code === 'nothing-wrong') throw new TypeError(`${name} has nothing to explain`);
      return renderWhy(report, code, words, { width: 100, color: false });
    }
    default:
      return form satisfies never;
  }
}
