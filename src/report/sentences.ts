/** The sentences of one judgement: what is said first, what was found, what stayed open. */
import type { AilmentCode } from '../diagnosis/ailment.ts';
import type { StackGuess } from '../diagnosis/diagnosis.ts';
import type { AnyFound, Finding, Found, NotJudged, NotJudgedReason, RuledOut } from '../diagnosis/finding.ts';
import { firstFew } from '../messages/figures.ts';
import type { Words } from '../messages/words.ts';
import type { CheckReport } from './check-report.ts';

export function sayFound<C extends AilmentCode>(found: Found<C>, words: Words): string {
  return words.ailments[found.code].finding(found.params);
}

export function inShort(
  { diagnosis }: CheckReport,
  words: Words,
): { readonly answer: string; readonly advice: string } {
  const { code } = diagnosis.inShort;
  if (code === 'nothing-wrong') return { answer: words.nothingWrong.inShort, advice: words.nothingWrong.advice };
  const found = foundOnes(diagnosis.findings).find((finding) => finding.code === code);
  if (found === undefined) throw new TypeError(`inShort names ${code}, which was not found`);
  return shortAnswer(found, words);
}

/** What the sign-in came to, where one was made and the first sentence is about something else. */
export function signInShort({ diagnosis }: CheckReport, words: Words): string | undefined {
  const { code } = diagnosis.inShort;
  const found = foundOnes(diagnosis.findings).find((finding) => finding.code.startsWith('logon/'));
  return found === undefined || found.code === code ? undefined : shortAnswer(found, words).answer;
}

function shortAnswer<C extends AilmentCode>(found: Found<C>, words: Words) {
  const { inShort: answer, advice } = words.ailments[found.code];
  return { answer: answer(found.params), advice: advice(found.params) };
}

export function foundOnes(findings: readonly Finding[]): readonly AnyFound[] {
  return findings.filter((finding) => finding.verdict === 'found');
}

export function ruledOutOnes(findings: readonly Finding[]): readonly RuledOut[] {
  return findings.filter((finding) => finding.verdict === 'ruledOut');
}

export interface OpenQuestions {
  readonly reason: NotJudgedReason;
  readonly codes: readonly AilmentCode[];
}

/** What was not judged, gathered by reason. */
export function openQuestions(findings: readonly Finding[]): readonly OpenQuestions[] {
  const open: NotJudged[] = findings.filter((finding) => finding.verdict === 'notJudged');
  const reasons = [...new Set(open.map(({ reason }) => reason))];
  return reasons.map((reason) => ({
    reason,
    codes: open.filter((finding) => finding.reason === reason).map(({ code }) => code),
  }));
}

/** `Windows Server 2016 / 10 1607 (10.0.14393)`; undefined when there is nothing to say. */
export function stackInWords({ stack, releases, build, confidence }: StackGuess, words: Words): string | undefined {
  if (stack === 'unknown') return undefined;
  const name = releases.length > 0 ? releaseNames(releases, 2, words) : words.terms.stacks[stack];
  const guess = confidence === 'high' ? name : words.report.probably(name);
  return stack === 'windows' && build !== null ? `${guess} (${build})` : guess;
}

/** The releases that share a build: `Windows` is said once. */
export function releaseNames(releases: readonly string[], most: number, words: Words): string {
  const short = releases.map((name, index) => (index === 0 ? name : name.replace(/^Windows (?!Server, )/, '')));
  return firstFew(short, ' / ', words.report.more, most);
}
