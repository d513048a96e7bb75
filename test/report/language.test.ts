/** A report speaks one language at a time; only names, codes and constants are the same in both. */
import { expect, test } from 'vitest';
import { AILMENT_CODES } from '../../src/diagnosis/rules.ts';
import { loadWords } from '../../src/messages/load-words.ts';
import type { Words } from '../../src/messages/words.ts';
import { renderMarkdown, renderTerminal, renderWhy } from '../../src/report/index.ts';
import { foreignWords, JAPANESE } from '../messages/languages.ts';
import { SAMPLE_NAMES, type SampleName, sampleReport } from './samples.ts';

const english = await loadWords('en');
const japanese = await loadWords('ja');

/** Everything a person can be shown about a sample. */
function everything(name: SampleName, words: Words): string {
  const report = sampleReport(name);
  const style = { width: 200, color: false, details: true };
  const reasons = AILMENT_CODES.map((code) => renderWhy(report, code, words, style));
  return [renderTerminal(report, words, style), renderMarkdown(report, words), ...reasons].join('\n');
}

/** Names that the samples bring along, and paths into their observations. */
const OWN =
  /^(?:YAMADA|yamada|EXAMPLE|negoTokens|pubKeyAuth|clientNonce|authInfo|FILE|EXAMPLEyamada|FILES01|WORKSTATION|workstation|CN|db8|hex|Ed25519|[0-9a-f]{2})$|example|^connections\/|^(?:target|attempts|resolution|helloLooks|startedAt|mode|cutShort|signIn)\b/;

const ordinary = SAMPLE_NAMES.filter((name) => name !== 'hostileNames');

test.each(ordinary)('Japanese: %s', (name) => {
  const text = everything(name, japanese)
    .replaceAll('\\', '')
    .replace(/(?:[0-9a-f]{2}:){7,}\S*/g, '')
    .replace(/^ *(?:[0-9a-f]{2}[ \]]|…|\[).*$/gm, '')
    .replace(/rdp-doctor (?:check|diagnose) \S+/g, '')
    .replace(/ = ".*"$/gm, '');
  expect(new Set(foreignWords(text).filter((word) => !OWN.test(word)))).toEqual(new Set());
});

test.each(ordinary)('English: %s', (name) => {
  const text = everything(name, english).replaceAll(/経理サーバー|山田太郎/g, '');
  expect(JAPANESE.exec(text)).toBeNull();
});
