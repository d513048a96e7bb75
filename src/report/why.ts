/** The reasons for one finding, for a terminal: the chain from the bytes on the wire to the verdict, the rule, and what it can not tell. */
import type { AilmentCode } from '../diagnosis/ailment.ts';
import type { Words } from '../messages/words.ts';
import type { CheckReport } from './check-report.ts';
import { hexLine } from './hex-line.ts';
import { indented, labelled, MARGIN, type Paint, paintFor, paintSeverity } from './page.ts';
import { reasonsFor, type ToldStep, type Why } from './reasons.ts';
import { displayWidth, padEnd } from './width.ts';
import { wrap } from './wrap.ts';

/** The terminal it is for. */
export interface WhyOptions {
  readonly width: number;
  readonly color: boolean;
}

interface Page {
  readonly why: Why;
  readonly words: Words;
  readonly width: number;
  readonly paint: Paint;
}

/** `TypeError` for a code that the report does not have. */
export function renderWhy(report: CheckReport, code: AilmentCode, words: Words, options: WhyOptions): string {
  const { width, color } = options;
  const page: Page = { why: reasonsFor(report, code, words), words, width, paint: paintFor(color) };
  const sections = [title(page), verdict(page), conversation(page), reasons(page)];
  return `${sections.map((section) => section.join('\n')).join('\n\n')}\n`;
}

function title({ why, words, width, paint }: Page): readonly string[] {
  return indented(words.report.why.title(why.finding.code), 0, width, paint.bold);
}

function verdict({ why, width, paint }: Page): readonly string[] {
  const { finding, verdict } = why;
  const text = `${verdict.word}: ${verdict.sentence}`;
  switch (finding.verdict) {
    case 'found':
      return indented(text, MARGIN, width, paintSeverity(paint, finding.severity));
    case 'ruledOut':
      return indented(text, MARGIN, width, paint.good);
    case 'notJudged':
      return indented(text, MARGIN, width, paint.warn);
    default:
      throw new TypeError(`no ink for ${String(finding satisfies never)}`);
  }
}

function conversation(page: Page): readonly string[] {
  const { steps } = page.why;
  const { sent, received } = page.words.report.why;
  const columns = {
    number: String(steps.length).length,
    direction: Math.max(displayWidth(sent), displayWidth(received)),
  };
  return steps.flatMap((step, index) => stepLines(step, index + 1, columns, page));
}

function stepLines(
  { direction, text, message, marked }: ToldStep,
  number: number,
  columns: { readonly number: number; readonly direction: number },
  { words, width, paint }: Page,
): readonly string[] {
  const way = direction === null ? '' : words.report.why[direction];
  const lead = `${String(number).padStart(columns.number)}  ${padEnd(way, columns.direction)}  `;
  const margin = MARGIN + displayWidth(lead);
  const lines = wrap(text, width - margin).map((line, index) =>
    index === 0 ? ' '.repeat(MARGIN) + paint.dim(lead) + line : ' '.repeat(margin) + line,
  );
  if (message === undefined || message.hex === '') return lines;
  const size = words.report.why.bytes(message.hex.length / 2);
  const shown = hexLine(message.hex, marked, width - margin - displayWidth(size) - 2);
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

function reasons({ why, words, width, paint }: Page): readonly string[] {
  const labels = words.report.why;
  const rows: readonly (readonly [string, string])[] = [
    [labels.rule, why.rule],
    ...(why.confidence === null ? [] : [[labels.confidence, why.confidence] as const]),
    ...why.evidence.map((text) => [labels.evidence, text] as const),
    ...why.limits.map((text) => [labels.limits, text] as const),
  ];
  const column = Math.max(...rows.map(([label]) => displayWidth(label))) + 3;
  const style = { margin: MARGIN, column, width, label: paint.bold, ink: (line: string) => line };
  // A label stands before the first of its lines only.
  return rows.flatMap(([label, text], index) => labelled(rows[index - 1]?.[0] === label ? '' : label, text, style));
}
