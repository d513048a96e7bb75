/** Whatever a server sends, a report stays a report: no control character, no broken table, no line beyond the edge. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judge } from '../../src/diagnosis/judge.ts';
import { AILMENT_CODES } from '../../src/diagnosis/rules.ts';
import { LANGUAGES, loadWords } from '../../src/messages/load-words.ts';
import type { Examination } from '../../src/observation/examination.ts';
import type { CheckReport } from '../../src/report/check-report.ts';
import { renderMarkdown, renderTerminal, renderWhy, stringifyJson, toJson } from '../../src/report/index.ts';
import { clusters, displayWidth } from '../../src/report/width.ts';
import { arbitraryExamination } from '../diagnosis/arbitrary-examination.ts';
import { UNSAFE, withEveryText, withoutOwnColours } from './hostile.ts';
import { EXAMINATIONS, HOSTILE_NAME, SAMPLE_NAMES } from './samples.ts';

const catalogues = await Promise.all(LANGUAGES.map(loadWords));

const hostileText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)), maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        '|',
        '`',
        '<',
        '>',
        '\\',
        '*',
        '_',
        '[',
        ']',
        '(',
        ')',
        '#',
        '\n',
        '\r',
        '\u001b[',
        '\u202e',
        '&lt;',
        '!',
        '~',
        'http://x',
        'あ',
        ' ',
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join('')),
  fc.constantFrom(HOSTILE_NAME, 'x'.repeat(10_000), '経'.repeat(10_000), '', '--why', '$(reboot)'),
);

const examination = fc.oneof(
  fc
    .tuple(fc.constantFrom(...SAMPLE_NAMES), hostileText)
    .map(([name, text]) => withEveryText(EXAMINATIONS[name], text)),
  arbitraryExamination,
);

const judged = (seen: Examination): CheckReport => ({ examination: seen, diagnosis: judge(seen) });

describe.each(catalogues)('in $language', (words) => {
  test('a terminal gets text and line feeds, and with colour our own sequences', () => {
    fc.assert(
      fc.property(examination, fc.integer({ min: 40, max: 140 }), fc.boolean(), (seen, width, details) => {
        const report = judged(seen);
        const plain = renderTerminal(report, words, { width, color: false, details });
        expect(UNSAFE.exec(plain)).toBeNull();
        expect(withoutOwnColours(renderTerminal(report, words, { width, color: true, details }))).toBe(plain);
        expectNoLineBeyond(plain, width);
      }),
      { numRuns: 80 },
    );
  });

  test('so it does with the reasons for any finding', () => {
    fc.assert(
      fc.property(
        examination,
        fc.constantFrom(...AILMENT_CODES),
        fc.integer({ min: 40, max: 140 }),
        (seen, code, width) => {
          const report = judged(seen);
          const plain = renderWhy(report, code, words, { width, color: false });
          expect(UNSAFE.exec(plain)).toBeNull();
          expect(withoutOwnColours(renderWhy(report, code, words, { width, color: true }))).toBe(plain);
          expectNoLineBeyond(plain, width);
        },
      ),
      { numRuns: 80 },
    );
  });

  test('Markdown keeps its tables, and lets no HTML, link or image through', () => {
    fc.assert(
      fc.property(examination, (seen) => {
        const text = renderMarkdown(judged(seen), words);
        expect(UNSAFE.exec(text)).toBeNull();
        expect(brokenTables(text)).toEqual([]);
        expect(/(?<!\\)(?:\\\\)*[<`[\]]/.exec(text)).toBeNull();
        expect(/https?:\/\/|www\.\w/i.exec(text)).toBeNull();
      }),
      { numRuns: 80 },
    );
  });
});

test('JSON text shows nothing unsafe, and reads back as it was', () => {
  fc.assert(
    fc.property(examination, (seen) => {
      const report = toJson(judged(seen));
      const text = stringifyJson(report);
      expect(UNSAFE.exec(text)).toBeNull();
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(report)));
    }),
    { numRuns: 80 },
  );
});

test('a name that a shell would take for a command stays out of the commands we suggest', () => {
  const [words] = catalogues;
  if (!words) throw new Error('no catalogue');
  const hint = (asGiven: string) => {
    const seen = { ...EXAMINATIONS.nameNotFound, target: { ...EXAMINATIONS.nameNotFound.target, asGiven } };
    return /check (.*) --json/.exec(
      renderTerminal(judged(seen), words, { width: 100, color: false, details: false }),
    )?.[1];
  };
  for (const safe of ['sv-keiri01', '経理サーバー', '192.0.2.7:3390', '[2001:db8::7]:3389'])
    expect(hint(safe)).toBe(safe);
  for (const bad of ['$(reboot)', 'a;b', '-x', 'a b', '`id`', "a'b", 'a|b', 'a&b', 'a>b', ''])
    expect(hint(bad)).toBe('HOST');
});

test('a table that breaks would be noticed', () => {
  expect(brokenTables('| a | b |\n| --- | --- |\n| x \\| y | z |')).toEqual([]);
  expect(brokenTables('| a | b |\n| --- | --- |\n| x | y | z |')).toEqual(['| x | y | z |']);
});

function expectNoLineBeyond(text: string, width: number): void {
  const wide = text.split('\n').filter((line) => displayWidth(line) > width && clusters(line.trim()).length > 1);
  expect(wide).toEqual([]);
}

/** Rows with another number of columns than the head of their table. */
function brokenTables(markdown: string): readonly string[] {
  const columns = (line: string) => line.match(/(?<!\\)(?:\\\\)*\|/g)?.length ?? 0;
  let head = 0;
  return markdown.split('\n').filter((line) => {
    if (columns(line) === 0) head = 0;
    else if (head === 0) head = columns(line);
    return columns(line) !== head;
  });
}
