/** A verdict of the ward in words. Its facts came from servers, and are made safe to show before they become part of a sentence. */
import type { Severity } from '../../../diagnosis/finding.ts';
import type { WardVerdict } from '../../../diagnosis/ward-row.ts';
import type { Words } from '../../../messages/words.ts';
import { releaseNames } from '../../../report/sentences.ts';
import { visibleCopy } from '../../../report/visible.ts';

export const SIGNS: Readonly<Record<Severity, string>> = { info: '✓', low: '△', medium: '△', high: '✕', critical: '✕' };

export const INKS: Readonly<Record<Severity, 'good' | 'warn' | 'bad'>> = {
  info: 'good',
  low: 'warn',
  medium: 'warn',
  high: 'bad',
  critical: 'bad',
};

const LONGEST_PART = 60;

/** Ten thousand rows are filtered and sorted by their sentences, again and again. */
const said = new WeakMap<WardVerdict, { readonly words: Words; readonly sentence: string }>();

export function sentenceOf(verdict: WardVerdict, words: Words): string {
  const before = said.get(verdict);
  if (before?.words === words) return before.sentence;
  const sentence = say(verdict, words);
  said.set(verdict, { words, sentence });
  return sentence;
}

/** The code alone where an older or newer server tells of something else. */
function say({ code, params }: WardVerdict, words: Words): string {
  if (code === 'nothing-wrong') return words.nothingWrong.inShort;
  if (!Object.hasOwn(words.ailments, code)) return code;
  const facts = visibleCopy(params, LONGEST_PART, (characters) => `(${characters})`);
  const { finding } = words.ailments[code] as { finding: (facts: unknown) => string };
  return finding(facts);
}

/** `Windows Server 2016 (10.0.14393)`; empty when nothing is known. */
export function systemOf({ releases, build }: WardVerdict, words: Words): string {
  const name = releases.length === 0 ? '' : releaseNames(releases, 2, words);
  return build === null ? name : `${name} (${build})`.trim();
}
