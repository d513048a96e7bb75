/** Prints reports in the form asked for, and turns them into an exit code. Each form is loaded only when it is the one. */
import { SEVERITIES } from '../diagnosis/finding.ts';
import { loadWords } from '../messages/load-words.ts';
import type { CheckReport } from '../report/check-report.ts';
import type { ReportOptions } from './report-options.ts';
import type { Terminal } from './terminal.ts';
import { EXIT, type ExitCode } from './usage-problem.ts';

/** Prints one report as soon as it is there; JSON waits for all, because several make one array. */
export async function show(report: CheckReport, options: ReportOptions, terminal: Terminal): Promise<void> {
  if (options.form === 'json') return;
  const words = await loadWords(terminal.words.language);
  const style = { width: terminal.width, color: terminal.color, details: options.details };
  if (options.why) {
    const { renderWhy } = await import('../report/why.ts');
    terminal.print(renderWhy(report, options.why, words, style));
  } else if (options.form === 'markdown') {
    const { renderMarkdown } = await import('../report/markdown.ts');
    terminal.print(renderMarkdown(report, words));
  } else {
    const { renderTerminal } = await import('../report/terminal.ts');
    terminal.print(renderTerminal(report, words, style));
  }
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
