/** For the people of the night: a change request to print, in Markdown. What they run is the batch file of the same name. */
import type { TimedMeasure } from '../measure.ts';
import type { DwordOrAbsent } from '../registry-change.ts';
import { baseName, type FormContext, fullKey } from './form-context.ts';
import { type FormFile, utf8File } from './form-file.ts';
import type { ChangeWords } from './form-words.ts';
import { inMarkdown } from './markdown-quoting.ts';

export function writeChangeRequest(measure: TimedMeasure, context: FormContext): readonly FormFile[] {
  const words = context.words.change;
  const file = `${baseName(measure)}.cmd`;
  const headings = words.headings;
  const lines = [
    `# ${words.title}: ${inMarkdown(context.words.titles[measure.name])}`,
    '',
    ...summary(measure, context),
    ...section(headings.purpose, [words.purpose[measure.name]]),
    ...section(headings.risk, [words.risk[measure.name]]),
    ...section(headings.what, values(measure, context)),
    ...section(headings.before, boxes(words.beforehand)),
    ...section(headings.steps, boxes(words.steps(file))),
    ...section(headings.verification, boxes(words.verification(file))),
    ...section(headings.rollback, boxes(words.rollback(file))),
    ...section(
      headings.expiry,
      words.expiry(measure.expiresAt).map((line) => `- ${line}`),
    ),
    ...section(headings.people, signatures(words)),
    ...context.words.tried.changeRequest.map((line) => `_${inMarkdown(line)}_`),
  ];
  return [utf8File(`${baseName(measure)}-change.md`, lines, 'plain')];
}

function summary(measure: TimedMeasure, { words, computer, server, writtenAt }: FormContext): readonly string[] {
  const { rows, toFill, restart } = words.change;
  const named = (name: string | null) => (name === null ? toFill : inMarkdown(name));
  const facts = [
    [rows.computer, named(computer)],
    [rows.server, named(server)],
    [rows.written, writtenAt.replace('T', ' ')],
    [rows.from, toFill],
    [rows.to, toFill],
    [rows.restart, restart[measure.name]],
  ];
  return ['| | |', '| --- | --- |', ...facts.map((cells) => `| ${cells.join(' | ')} |`), ''];
}

function section(heading: string, lines: readonly string[]): readonly string[] {
  return [`## ${heading}`, '', ...lines, ''];
}

function values({ changes }: TimedMeasure, { words, previous }: FormContext): readonly string[] {
  const { columns, absent, toFill } = words.change;
  const shown = (value: DwordOrAbsent) => (value === null ? absent : String(value));
  const rows = changes.map((change) => {
    const before = Object.hasOwn(previous, change.name) ? shown(previous[change.name] ?? null) : toFill;
    return `| ${change.name} | ${inMarkdown(fullKey(change))} | ${before} | ${shown(change.to)} |`;
  });
  return [`| ${columns.join(' | ')} |`, '| --- | --- | --- | --- |', ...rows];
}

function boxes(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `- [ ] ${line}`);
}

function signatures({ people, signature, toFill }: ChangeWords): readonly string[] {
  return [
    `| ${signature.join(' | ')} |`,
    '| --- | --- | --- |',
    ...people.map((role) => `| ${role} | ${toFill} | ${toFill} |`),
  ];
}
