/** The list of what was found, on a terminal: severity, sentence, code to search for, confidence. */
import type { AnyFound } from '../diagnosis/finding.ts';
import type { Words } from '../messages/words.ts';
import { INDENT, indented, type Paint, paintSeverity } from './page.ts';
import { sayFound } from './sentences.ts';
import { displayWidth, padEnd } from './width.ts';
import { wrap } from './wrap.ts';

interface FoundRow {
  readonly tone: (text: string) => string;
  /** `● severity  `, filled up. */
  readonly lead: string;
  readonly text: string;
  readonly code: string;
  readonly confidence: string;
}

/** Sentence, code and confidence on one line where that works for all; else code and confidence below. */
export function foundLines(
  findings: readonly AnyFound[],
  words: Words,
  width: number,
  paint: Paint,
): readonly string[] {
  const { severities, confidences } = words.terms;
  const widest = Math.max(...findings.map(({ severity }) => displayWidth(severities[severity])));
  const longest = Math.max(...findings.map(({ code }) => code.length));
  const rows = findings.map((finding) => ({
    tone: paintSeverity(paint, finding.severity),
    lead: `● ${padEnd(severities[finding.severity], widest)}  `,
    text: sayFound(finding, words),
    code: padEnd(finding.code, longest),
    confidence: words.report.confidence(confidences[finding.confidence]),
  }));
  const columns = ({ lead, text, code, confidence }: FoundRow) => displayWidth(lead + text + code + confidence) + 6;
  const onOneLine = rows.every((row) => columns(row) <= width - INDENT);
  return rows.flatMap((row) => (onOneLine ? [wideRow(row, width, paint)] : tallRow(row, width, paint)));
}

function wideRow({ tone, lead, text, code, confidence }: FoundRow, width: number, paint: Paint): string {
  const beside = `${code}   ${confidence}`;
  const room = width - INDENT - displayWidth(lead) - displayWidth(beside);
  return ' '.repeat(INDENT) + tone(lead) + padEnd(text, room) + paint.dim(beside);
}

function tallRow({ tone, lead, text, code, confidence }: FoundRow, width: number, paint: Paint): readonly string[] {
  const margin = INDENT + displayWidth(lead);
  const [first = '', ...rest] = wrap(text, width - margin);
  return [
    ' '.repeat(INDENT) + tone(lead) + first,
    ...rest.map((line) => ' '.repeat(margin) + line),
    ...indented(`${code.trimEnd()}   ${confidence}`, margin, width, paint.dim),
  ];
}
