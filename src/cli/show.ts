/** Prints reports in the form asked for, and turns them into an exit code. Each form is loaded only when it is the one. */
import { SEVERITIES } from '../diagnosis/finding.ts';
import { loadWords } from '../messages/load-words.ts';
import { loadRemedyWords } from '../messages/remedy-words.ts';
import type { Language } from '../messages/words.ts';
import type { Plan } from '../remedy/plan.ts';
import type { CheckReport } from '../report/check-report.ts';
import type { ConsultedPart } from '../report/consulted.ts';
import type { SincePart } from '../report/since.ts';
import type { ReportOptions } from './report-options.ts';
import type { Terminal } from './terminal.ts';
import { EXIT, type ExitCode } from './usage-problem.ts';

/** Prints one report as soon as it is there; not JSON, which waits for all, because several make one array. */
export type Show = (report: CheckReport) => void;

/** What is heard besides the wire, put into the words of the language. */
async function prepareConsult({ consult }: ReportOptions, language: Language) {
  if (consult?.request === undefined && consult?.since === undefined) return () => ({});
  const { request, since } = consult;
  const [{ consultAbout }, { compareSince }, { loadConsultWords }, { loadCauseWords }] = await Promise.all([
    import('../remedy/consult-about.ts'),
    import('../app/since.ts'),
    import('../messages/consult-words.ts'),
    import('../messages/cause-words.ts'),
  ]);
  const [words, causes] = await Promise.all([loadConsultWords(language), loadCauseWords(language)]);
  return (report: CheckReport): Heard => {
    const consulted = request && consultAbout(report, request);
    const comparison = since && compareSince(report, since);
    return {
      ...(consulted && { plan: consulted.plan, consulted: { consultation: consulted.consultation, words, causes } }),
      ...(comparison && { since: { comparison, words } }),
    };
  };
}

interface Heard {
  readonly plan?: Plan;
  readonly consulted?: ConsultedPart;
  readonly since?: SincePart;
}

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
  const hear: (report: CheckReport) => Heard = await prepareConsult(options, words.language);
  if (form === 'markdown') {
    const { renderMarkdown } = await import('../report/markdown.ts');
    return (report) => print(renderMarkdown(report, catalogue, hear(report)));
  }
  const [{ renderTerminal }, { prescribeFor }, remedyWords] = await Promise.all([
    import('../report/terminal.ts'),
    import('../remedy/prescribe-for.ts'),
    loadRemedyWords(words.language),
  ]);
  return (report) => {
    const { plan = prescribeFor(report, { client: report.clientFilter }), ...heard } = hear(report);
    print(renderTerminal(report, catalogue, { ...style, ...heard, cures: { plan, words: remedyWords } }));
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
  const hear: (report: CheckReport) => Heard = await prepareConsult(options, terminal.words.language);
  const items = reports.map((report) => {
    const { plan, consulted, since } = hear(report);
    const consultation = consulted && plan && { consultation: consulted.consultation, plan };
    return toJson(report, { ...consultation, ...(since && { comparison: since.comparison }) });
  });
  const [first] = items;
  const value = first && !several ? first : items;
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
