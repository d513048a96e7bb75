/**
 * `rdp-doctor cure HOST|FILE` or `--cause CODE`: what to do, in which order, with the commands. Examines as `check` does, or reads
 * what was saved.
 */
import { stat } from 'node:fs/promises';
import { checkTarget } from '../app/check.ts';
import { judgeExamination } from '../app/judge-examination.ts';
import { AFFECTED } from '../remedy/affected.ts';
import { CURES } from '../remedy/cures.ts';
import { versionIn } from '../remedy/need-from.ts';
import type { CuredCause, CureName, Plan } from '../remedy/plan.ts';
import { type Known, prescribeFor } from '../remedy/prescribe-for.ts';
import type { CheckReport } from '../report/check-report.ts';
import { readTarget, readTimeout } from './check.ts';
import { readConsultOptions } from './consult-options.ts';
import { readOrComplain } from './diagnose.ts';
import type { Run } from './main.ts';
import { nearest } from './nearest.ts';
import { type Given, lastValue } from './parse.ts';
import { refuseTogether } from './report-options.ts';
import { showPlans } from './show-plans.ts';
import { readSituation } from './situation-options.ts';
import { typed } from './typed.ts';
import { badValue, EXIT, UsageProblem } from './usage-problem.ts';

export const runCure: Run = async ({ positionals, given }, terminal, signal) => {
  refuseTogether(given, 'json', 'markdown');
  refuseTogether(given, 'form', 'json');
  refuseTogether(given, 'form', 'markdown');
  const known = await readKnown(given);
  const situation = readSituation(given);
  const only = readRemedy(lastValue(given, 'remedy'));
  const [patient, excess] = positionals;
  if (excess !== undefined) throw new UsageProblem(({ excessArgument }) => excessArgument(typed(excess)));
  if (patient === undefined && known.cause === undefined) throw new UsageProblem(({ nothingToCure }) => nothingToCure);
  const reports = patient === undefined ? [null] : await reportsOn(patient, given, signal);
  if (signal.aborted) return EXIT.interrupted;
  const plans = reports.map((report) => prescribeFor(report, known, situation));
  for (const plan of plans) refuseForeign(only, plan);
  if (given.form !== undefined) {
    const { showForm } = await import('./forms.ts');
    const remedies = plans.flatMap((plan) => plan.remedies.filter(({ name }) => only === undefined || name === only));
    await showForm(remedies, serverIn(reports), given, terminal);
  } else await showPlans(plans, given, only, terminal);
  return reports.every((report) => report === null || report.diagnosis.examined) ? EXIT.healthy : EXIT.notExamined;
};

function serverIn(reports: readonly (CheckReport | null)[]): string | null {
  const [report, another] = reports;
  return report == null || another !== undefined ? null : report.examination.target.host;
}

/** A file if there is one of that name, or standard input; else a server. */
async function reportsOn(patient: string, given: Given, signal: AbortSignal): Promise<readonly CheckReport[]> {
  if (patient === '-' || /\.json$/i.test(patient) || (await isFile(patient))) {
    return (await readOrComplain(patient)).map((examination) => judgeExamination(examination));
  }
  const quick = given.quick !== undefined;
  return [await checkTarget(readTarget(patient), { quick, stageMs: readTimeout(given), signal })];
}

async function isFile(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() === true;
}

async function readKnown(given: Given): Promise<Known> {
  const build = lastValue(given, 'server');
  const version = build === undefined ? undefined : versionIn(build);
  if (build !== undefined && version === null)
    throw badValue('--server', build, '10.0.14393, 6.3.9600, 10.0.14393.2248');
  return {
    cause: readCause(lastValue(given, 'cause')),
    client: given.client && (await readConsultOptions({ client: given.client })).client,
    ...(version && { build: version }),
  };
}

function readCause(text: string | undefined): CuredCause | undefined {
  if (text === undefined) return undefined;
  if (Object.hasOwn(CURES, text)) return text as CuredCause;
  const codes = Object.keys(CURES);
  const meant = codes.find((code) => code.endsWith(`/${text}`)) ?? nearest(text, codes);
  throw badValue('--cause', text, meant ?? codes.join(', '));
}

function readRemedy(text: string | undefined): CureName | undefined {
  if (text === undefined) return undefined;
  if (Object.hasOwn(AFFECTED, text)) return text as CureName;
  const names = Object.keys(AFFECTED);
  throw badValue('--remedy', text, nearest(text, names) ?? names.join(', '));
}

/** A remedy that does not belong to what was found would only mislead. */
function refuseForeign(only: CureName | undefined, { remedies }: Plan): void {
  if (only === undefined || remedies.some(({ name }) => name === only)) return;
  throw badValue('--remedy', only, remedies.map(({ name }) => name).join(', '));
}
