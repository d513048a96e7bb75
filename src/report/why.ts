/** The reasons for one finding: the chain from the bytes on the wire to the verdict, the rule, and what it can not tell. */
import type { AilmentCode } from '../diagnosis/ailment.ts';
import type { Evidence, Finding } from '../diagnosis/finding.ts';
import type { Words } from '../messages/words.ts';
import type { CheckReport } from './check-report.ts';
import { furtherSteps } from './further-steps.ts';
import { hexLine, type Marked } from './hex-line.ts';
import { indented, labelled, MARGIN, type Paint, paintFor, paintSeverity } from './page.ts';
import { sayFound } from './sentences.ts';
import { stepsOfSignIn } from './sign-in-steps.ts';
import { type Message, type Step, stepsOfConnection, stepsOfHellos, stepsOfReaching } from './steps.ts';
import { visibleReport } from './visible.ts';
import { displayWidth, padEnd } from './width.ts';
import { wrap } from './wrap.ts';

/** The terminal it is for. */
export interface WhyOptions {
  readonly width: number;
  readonly color: boolean;
}

interface Page {
  readonly report: CheckReport;
  readonly finding: Finding;
  readonly words: Words;
  readonly width: number;
  readonly paint: Paint;
}

/** More pieces of evidence than this are only counted. */
const MOST_EVIDENCE = 12;

/** `TypeError` for a code that the report does not have. */
export function renderWhy(report: CheckReport, code: AilmentCode, words: Words, options: WhyOptions): string {
  const shown = visibleReport(report, words);
  const finding = shown.diagnosis.findings.find((candidate) => candidate.code === code) ?? unasked(code);
  if (finding === undefined) throw new TypeError(`renderWhy: no finding has the code ${code}`);
  const { width, color } = options;
  const page: Page = { report: shown, finding, words, width, paint: paintFor(color) };
  const sections = [title(page), verdict(page), conversation(page), reasons(page)];
  return `${sections.map((section) => section.join('\n')).join('\n\n')}\n`;
}

/** What a sign-in would tell is not among the findings where none was made. */
function unasked(code: AilmentCode): Finding | undefined {
  if (!code.startsWith('logon/')) return undefined;
  return { code, verdict: 'notJudged', reason: 'noSignIn', confidence: null, params: {}, evidence: [] };
}

function title({ finding, words, width, paint }: Page): readonly string[] {
  return indented(words.report.why.title(finding.code), 0, width, paint.bold);
}

function verdict({ finding, words, width, paint }: Page): readonly string[] {
  const word = words.terms.verdicts[finding.verdict];
  switch (finding.verdict) {
    case 'found':
      return indented(`${word}: ${sayFound(finding, words)}`, MARGIN, width, paintSeverity(paint, finding.severity));
    case 'ruledOut':
      return indented(`${word}: ${words.ailments[finding.code].ruledOut}`, MARGIN, width, paint.good);
    case 'notJudged':
      return indented(`${word}: ${words.terms.reasons[finding.reason]}`, MARGIN, width, paint.warn);
    default:
      throw new TypeError(`no words for ${String(finding satisfies never)}`);
  }
}

function conversation(page: Page): readonly string[] {
  const { report, finding, words } = page;
  const { examination } = report;
  const at = Math.max(
    0,
    examination.connections.findIndex(({ purpose }) => purpose === 'main'),
  );
  const steps = [
    ...stepsOfReaching(examination, words),
    ...(isAboutSignIn(finding) ? [] : stepsOfExamining(page, at)),
    ...(restsOnSignIn(finding) ? stepsOfSignIn(examination.signIn, words) : []),
  ];
  const columns = {
    number: String(steps.length).length,
    direction: Math.max(displayWidth(words.report.why.sent), displayWidth(words.report.why.received)),
  };
  return steps.flatMap((step, index) => stepLines(step, index + 1, columns, page));
}

function stepsOfExamining({ report, finding, words }: Page, at: number): readonly Step[] {
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

/** The deciding bytes of a message, if the evidence has any there. */
function markIn({ evidence }: Finding, { connection, frame }: Message): Marked | undefined {
  return evidence.find(({ bytes }) => bytes?.connection === connection && bytes.frame === frame)?.bytes;
}

function stepLines(
  { direction, text, message }: Step,
  number: number,
  columns: { readonly number: number; readonly direction: number },
  { finding, words, width, paint }: Page,
): readonly string[] {
  const way = direction === null ? '' : words.report.why[direction];
  const lead = `${String(number).padStart(columns.number)}  ${padEnd(way, columns.direction)}  `;
  const margin = MARGIN + displayWidth(lead);
  const lines = wrap(text, width - margin).map((line, index) =>
    index === 0 ? ' '.repeat(MARGIN) + paint.dim(lead) + line : ' '.repeat(margin) + line,
  );
  if (message === undefined || message.hex === '') return lines;
  const size = words.report.why.bytes(message.hex.length / 2);
  const shown = hexLine(message.hex, markIn(finding, message), width - margin - displayWidth(size) - 2);
  return [
    ...lines,
    ...wrap(`${shown}  ${size}`, width - margin).map((line) => ' '.repeat(margin) + inkHex(line, paint)),
  ];
}

/** Only what decides is bright. */
function inkHex(line: string, paint: Paint): string {
  return line
    .split(/(\[[^\]]*\]?)/)
    .map((part) => (part.startsWith('[') ? paint.bold(part) : paint.dim(part)))
    .join('');
}

function reasons({ finding, words, width, paint }: Page): readonly string[] {
  const { why } = words.report;
  const { rule, limits } = words.ailments[finding.code];
  const rows: (readonly [string, string])[] = [[why.rule, rule]];
  if (finding.confidence !== null) rows.push([why.confidence, why.confidenceMeans[finding.confidence]]);
  const rest = finding.evidence.length - MOST_EVIDENCE;
  for (const evidence of finding.evidence.slice(0, MOST_EVIDENCE)) rows.push([why.evidence, evidenceInWords(evidence)]);
  if (rest > 0) rows.push([why.evidence, words.report.more(rest)]);
  for (const limit of limits) rows.push([why.limits, limit]);
  const column = Math.max(...rows.map(([label]) => displayWidth(label))) + 3;
  const style = { margin: MARGIN, column, width, label: paint.bold, ink: (line: string) => line };
  // A label stands before the first of its lines only.
  return rows.flatMap(([label, text], index) => labelled(rows[index - 1]?.[0] === label ? '' : label, text, style));
}

function evidenceInWords({ at, value }: Evidence): string {
  return value === undefined ? at : `${at} = ${typeof value === 'string' ? `"${value}"` : String(value)}`;
}
