/** Markdown: complete, with tables that hold, and nothing that becomes markup by accident. */
import { describe, expect, test } from 'vitest';
import { loadWords } from '../../src/messages/load-words.ts';
import { renderMarkdown } from '../../src/report/index.ts';
import { markdownTable, markdownText } from '../../src/report/markdown-text.ts';
import { SAMPLE_NAMES, sampleReport } from './samples.ts';

const english = await loadWords('en');
const japanese = await loadWords('ja');

describe('text', () => {
  test.each([
    ['a | b', 'a \\| b'],
    ['TLS_AES_128', 'TLS\\_AES\\_128'],
    ['<b>bold</b>', '\\<b\\>bold\\</b\\>'],
    ['![x](y) `z` **w** # h', '\\!\\[x\\](y) \\`z\\` \\*\\*w\\*\\* \\# h'],
    ['back\\slash', 'back\\\\slash'],
    ['&lt; ~~no~~', '\\&lt; \\~\\~no\\~\\~'],
    ['http://x www.x.example a@b', 'http\\://x www\\.x.example a\\@b'],
    ['two\nlines', 'two lines'],
    ['経理サーバー', '経理サーバー'],
  ])('%s', (text, escaped) => {
    expect(markdownText(text)).toBe(escaped);
  });

  test('a table keeps its columns', () => {
    expect(markdownTable(['a', 'b'], [['x|y', 'z']])).toBe('| a | b |\n| --- | --- |\n| x\\|y | z |');
  });
});

test('the document: head, answer, findings, facts, offers, prediction, the open and the ruled out', () => {
  const text = renderMarkdown(sampleReport('unpatched2016'), english);
  const headings = text.match(/^##? .*$/gm);
  expect(headings).toEqual([
    '# sv-keiri01:3389',
    '## What was found',
    '## The server',
    '## What it answers to each offer',
    '## Connecting to this server',
    '## Ruled out',
    '## What speaks for the kind of server',
  ]);
  expect(text).toContain('**In short:** The server lacks the fix for CVE-2018-0886.');
  expect(text).toContain(
    '| critical | The server answers CredSSP 4; with the fix it would answer 5 or 6 | credssp/server-unpatched | high |',
  );
  expect(text).toContain('| Updated, default (since May 2018) | ✕ refused | An authentication error has occurred.');
});

test('Japanese', () => {
  const text = renderMarkdown(sampleReport('unpatched2016'), japanese);
  expect(text).toContain('**要するに:** サーバーに CVE-2018-0886 の修正が入っていません。直すのはサーバー側です。');
  expect(text).toContain('| 更新済み・2 (脆弱) | △ つながる・危険 |  |');
});

test.each(SAMPLE_NAMES)('%s: no line ends in spaces, none is left empty twice', (name) => {
  for (const words of [english, japanese]) {
    const text = renderMarkdown(sampleReport(name), words);
    expect(text).not.toMatch(/[ \t]\n|\n\n\n|undefined|NaN|\[object/);
    expect(text.endsWith('\n')).toBe(true);
  }
});
