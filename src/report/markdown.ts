/** The report as a Markdown document, for a ticket, a wiki or a mail; complete, since nobody can ask it again. */
import type { Words } from '../messages/words.ts';
import type { CheckReport } from './check-report.ts';
import { consultedSections, type HeardWith } from './consulted-markdown.ts';
import { factsOf, mainConnection, offerRows } from './facts.ts';
import { forecastOf } from './forecast.ts';
import { markdownTable, markdownText } from './markdown-text.ts';
import { endpoint, inSeconds } from './outcome.ts';
import { foundOnes, inShort, openQuestions, ruledOutOnes, sayFound, signInShort, stackInWords } from './sentences.ts';
import { visibleReport } from './visible.ts';

/** A whole document; a server's text in it is escaped. */
export function renderMarkdown(report: CheckReport, words: Words, heard: HeardWith = {}): string {
  const shown = visibleReport(report, words);
  const sections = [
    head(shown, words),
    ...consultedSections(heard, words),
    found(shown, words),
    facts(shown, words),
    offers(shown, words),
    prediction(shown, words),
    openOnes(shown, words),
    ruledOut(shown, words),
    stackSigns(shown, words),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function head(report: CheckReport, words: Words): string {
  const { examination, diagnosis } = report;
  const { target, durationMs, tool } = examination;
  const { answer, advice } = inShort(report, words);
  const signIn = signInShort(report, words);
  const line = [
    mainConnection(examination)?.address,
    stackInWords(diagnosis.stack, words),
    words.report.seconds(inSeconds(durationMs)),
    `${tool.name} ${tool.version}`,
  ].filter((part) => part !== undefined);
  return [
    `# ${markdownText(endpoint(target.host, target.port))}`,
    line.map(markdownText).join(' · '),
    `**${markdownText(words.report.inShort)}:** ${markdownText(answer)}`,
    ...(signIn === undefined ? [] : [`**${markdownText(words.signIn.heading)}:** ${markdownText(signIn)}`]),
    `**${markdownText(words.report.next)}:** ${markdownText(advice)}`,
  ].join('\n\n');
}

function found({ diagnosis }: CheckReport, words: Words): string {
  const { columns, foundHeading, nothingFound } = words.report;
  const rows = foundOnes(diagnosis.findings).map((finding) => [
    words.terms.severities[finding.severity],
    sayFound(finding, words),
    finding.code,
    words.terms.confidences[finding.confidence],
  ]);
  if (rows.length === 0) return section(foundHeading, markdownText(nothingFound));
  const headings = [columns.severity, columns.what, columns.code, columns.confidence];
  return section(foundHeading, markdownTable(headings, rows));
}

function facts(report: CheckReport, words: Words): string {
  const { columns, factsHeading } = words.report;
  const rows = factsOf(report, words, true).map(({ name, text }) => [words.report.facts.labels[name], text]);
  return section(factsHeading, markdownTable([columns.fact, columns.value], rows));
}

function offers({ examination }: CheckReport, words: Words): string {
  const { columns, offersHeading } = words.report;
  const rows = offerRows(examination, words).map(({ offer, answer }) => [offer, answer]);
  return rows.length === 0 ? '' : section(offersHeading, markdownTable([columns.offer, columns.answer], rows));
}

function prediction(report: CheckReport, words: Words): string {
  const { columns, predictionHeading } = words.report;
  const { rows, notes } = forecastOf(report, words);
  if (rows.length === 0 && notes.length === 0) return '';
  const cells = rows.map(({ client, mark, result, dialog }) => [client, `${mark} ${result}`, dialog]);
  const headings = [columns.client, columns.result, columns.dialog];
  const parts = rows.length === 0 ? [] : [markdownTable(headings, cells)];
  return section(
    predictionHeading,
    [...parts, ...notes.map(({ mark, text }) => markdownText(`${mark} ${text}`.trim()))].join('\n\n'),
  );
}

function openOnes({ diagnosis }: CheckReport, words: Words): string {
  const lines = openQuestions(diagnosis.findings).map(
    ({ reason, codes }) => `- ${markdownText(words.terms.reasons[reason])}: ${codes.map(markdownText).join(', ')}`,
  );
  return lines.length === 0 ? '' : section(words.report.notJudgedHeading, lines.join('\n'));
}

function ruledOut({ diagnosis }: CheckReport, words: Words): string {
  const lines = ruledOutOnes(diagnosis.findings).map(
    ({ code }) => `- ${markdownText(words.ailments[code].ruledOut)} (${markdownText(code)})`,
  );
  return lines.length === 0 ? '' : section(words.report.ruledOutHeading, lines.join('\n'));
}

function stackSigns({ diagnosis }: CheckReport, words: Words): string {
  const lines = diagnosis.stack.signs.map(({ sign }) => `- ${markdownText(words.terms.stackSigns[sign])}`);
  return lines.length === 0 ? '' : section(words.report.stackHeading, lines.join('\n'));
}

function section(title: string, body: string): string {
  return `## ${markdownText(title)}\n\n${body}`;
}
