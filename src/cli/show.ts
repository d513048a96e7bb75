/** Prints reports in the form asked for, and turns them into an exit code. Each form is loaded only when it is the one. */
import { SEVERITIES } from '../diagnosis/finding.ts';
import { loadWords } from '../messages/load-words.ts';
import { loadRemedyWords } from '../messages/remedy-words.ts';
import type { CheckReport } from '../report/check-report.ts';
import type { ReportOptions } from './report-options.ts';
import type { Terminal } from './terminal.ts';
import { EXIT, type ExitCode } from './usage-problem.ts';

/** Prints one report as soon as it is there; not JSON, which waits for all, because several make one array. */
export type Show = (report: CheckReport) => void;

/** To be called before the servers are asked: what a report needs is then read while they answer. */
export async function prepareShow(options: ReportOptions, { words, width, color, print }: Terminal): Promise<Show> {
  const { form, why, details } = options;
  const style = { width, color, details };
  if (form === 'json') return () => undefined;
  const catalogue = await loadWords(words.language);
  if (why) {
    const { renderWhy } = await import('../report/why.ts');
    return (report) => print(renderWhy(report, why, catalogue, style));
  }
  if (form === 'markdown') {
    const { renderMarkdown } = await import('../report/markdown.ts');
    return (report) => print(renderMarkdown(report, catalogue));
  }
  const [{ renderTerminal }, { prescribeFor }, remedyWords] = await Promise.all([
    import('../report/terminal.ts'),
    import('../app/prescribe-for.ts'),
    loadRemedyWords(words.language),
  ]);
  return (report) => {
    const plan = prescribeFor(report, { client: report.clientFilter });
    print(renderTerminal(report, catalogue, { ...style, cures: { plan, words: remedyWords } }));
  };
}

/** One report is an object; where several were asked for, an array holds them, even if fewer came about. */
export async function showAll(
  reports: readonly CheckReport[],
  several: boolean,
  options: ReportOptions,
  terminal: Terminal,
): Promise<void> {
  if (options.form !== 'json') return;
  const { stringifyJson, toJson } = await import('../report/json.ts');
  const [first] = reports;
  const value = first && !several ? toJson(first) : reports.map(toJson);
  terminal.print(`${stringifyJson(value)}\n`);
}

/** 3 when any server could not be examined, else 1 when any finding is severe enough, else 0. */
export function exitCodeFor(reports: readonly CheckReport[], { failOn }: ReportOptions): ExitCode {
  if (reports.some(({ diagnosis }) => !diagnosis.examined)) return EXIT.notExamined;
  const threshold = SEVERITIES.indexOf(failOn);
  const severe = reports.some(({ diagnosis }) =>
    diagnosis.findings.some(
      (finding) => finding.verdict === 'found' && SEVERITIES.indexOf(finding.severity) >= threshold,
    ),
  );
  return severe ? EXIT.findings : EXIT.healthy;
}
