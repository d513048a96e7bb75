/**
 * The reasons for one finding as data, safe to show: what was seen step by step, with the bytes that decide, then the rule, how sure it
 * is, what it rests on, and what it can not tell. The terminal and the page both draw from here.
 */
import type { AilmentCode } from '../diagnosis/ailment.ts';
import type { Evidence, Finding } from '../diagnosis/finding.ts';
import type { Words } from '../messages/words.ts';
import type { CheckReport } from './check-report.ts';
import { furtherSteps } from './further-steps.ts';
import type { Marked } from './hex-line.ts';
import { sayFound } from './sentences.ts';
import { stepsOfSignIn } from './sign-in-steps.ts';
import { type Message, type Step, stepsOfConnection, stepsOfHellos, stepsOfReaching } from './steps.ts';
import { visibleReport } from './visible.ts';

export interface Why {
  readonly finding: Finding;
  readonly verdict: { readonly word: string; readonly sentence: string };
  readonly steps: readonly ToldStep[];
  readonly rule: string;
  /** Null where nothing was judged. */
  readonly confidence: string | null;
  /** `/connections/0/credssp/version = 4`; the last may say how many more there are. */
  readonly evidence: readonly string[];
  readonly limits: readonly string[];
}

export interface ToldStep extends Step {
  /** The deciding bytes of its message. */
  readonly marked: Marked | undefined;
}

/** More pieces of evidence than this are only counted. */
const MOST_EVIDENCE = 12;

/** `TypeError` for a code that the report does not have. */
export function reasonsFor(report: CheckReport, code: AilmentCode, words: Words): Why {
  const shown = visibleReport(report, words);
  const finding = shown.diagnosis.findings.find((candidate) => candidate.code === code) ?? unasked(code);
  if (finding === undefined) throw new TypeError(`reasonsFor: no finding has the code ${code}`);
  const { rule, limits } = words.ailments[code];
  return {
    finding,
    verdict: { word: words.terms.verdicts[finding.verdict], sentence: verdictInWords(finding, words) },
    steps: stepsFor(shown, finding, words).map((step) => ({ ...step, marked: markIn(finding, step.message) })),
    rule,
    confidence: finding.confidence === null ? null : words.report.why.confidenceMeans[finding.confidence],
    evidence: evidenceInWords(finding, words),
    limits,
  };
}

/** What a sign-in would tell is not among the findings where none was made. */
function unasked(code: AilmentCode): Finding | undefined {
  if (!code.startsWith('logon/')) return undefined;
  return { code, verdict: 'notJudged', reason: 'noSignIn', confidence: null, params: {}, evidence: [] };
}

export function verdictInWords(finding: Finding, words: Words): string {
  switch (finding.verdict) {
    case 'found':
      return sayFound(finding, words);
    case 'ruledOut':
      return words.ailments[finding.code].ruledOut;
    case 'notJudged':
      return words.terms.reasons[finding.reason];
    default:
      throw new TypeError(`no words for ${String(finding satisfies never)}`);
  }
}

function stepsFor(report: CheckReport, finding: Finding, words: Words): readonly Step[] {
  const { examination } = report;
  const at = Math.max(
    0,
    examination.connections.findIndex(({ purpose }) => purpose === 'main'),
  );
  return [
    ...stepsOfReaching(examination, words),
    ...(isAboutSignIn(finding) ? [] : stepsOfExamining(report, finding, at, words)),
    ...(restsOnSignIn(finding) ? stepsOfSignIn(examination.signIn, words) : []),
  ];
}

function stepsOfExamining(report: CheckReport, finding: Finding, at: number, words: Words): readonly Step[] {
  const { examination } = report;
  const main = examination.connections[at];
  return [
    ...(main === undefined ? [] : stepsOfConnection(main, at, words)),
    ...stepsOfHellos(examination, words),
    ...furtherSteps(report, finding, at, words),
  ];
}

function isAboutSignIn({ code }: Finding): boolean {
  return code.startsWith('logon/');
}

function restsOnSignIn({ evidence }: Finding): boolean {
  return evidence.some(({ at }) => at.startsWith('/signIn/'));
}

/** If the evidence has any there. */
function markIn({ evidence }: Finding, message: Message | undefined): Marked | undefined {
  if (message === undefined) return undefined;
  const { connection, frame } = message;
  return evidence.find(({ bytes }) => bytes?.connection === connection && bytes.frame === frame)?.bytes;
}

function evidenceInWords({ evidence }: Finding, words: Words): readonly string[] {
  const rest = evidence.length - MOST_EVIDENCE;
  const told = evidence.slice(0, MOST_EVIDENCE).map(pieceInWords);
  return rest > 0 ? [...told, words.report.more(rest)] : told;
}

function pieceInWords({ at, value }: Evidence): string {
  return value === undefined ? at : `${at} = ${typeof value === 'string' ? `"${value}"` : String(value)}`;
}
