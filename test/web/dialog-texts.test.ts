/** The windows that are drawn for choosing: each is recognised as what it shows, in both languages. */
import { expect, it } from 'vitest';
import { readSymptom } from '../../src/diagnosis/symptom/read-symptom.ts';
import { DRAWN, linesOf, messageOf } from '../../src/web/ui/dialogs/dialog-texts.ts';

const LANGUAGES = ['en', 'ja'] as const;
const ALL = DRAWN.flatMap((drawn) => LANGUAGES.map((language) => [drawn.id, language, drawn] as const));

it.each(ALL)('%s is recognised in %s', (id, language, drawn) => {
  const reading = readSymptom(messageOf(drawn, language));
  expect(reading.kind === 'unknown' ? null : reading.symptoms[0]).toEqual({ text: id, how: 'words' });
});

it.each(ALL)('%s has a line for every sentence in %s, and none that is empty', (_, language, drawn) => {
  const lines = linesOf(drawn, language);
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.filter((line) => line.trim() !== line || line === '')).toEqual([]);
});

it('breaks the dialog of CVE-2018-0886 as Windows does', () => {
  const [first] = DRAWN;
  expect(first && messageOf(first, 'ja')).toBe(
    [
      '認証エラーが発生しました。',
      '要求された関数はサポートされていません',
      'リモート コンピューター: …',
      '原因は CredSSP 暗号化オラクルの修復である可能性があります。',
      '詳細については、https://go.microsoft.com/fwlink/?linkid=866660 を参照してください',
    ].join('\n'),
  );
});

it('shows no two windows alike', () => {
  for (const language of LANGUAGES)
    expect(new Set(DRAWN.map((drawn) => messageOf(drawn, language))).size).toBe(DRAWN.length);
});
