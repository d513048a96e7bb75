/** `rdp-doctor check HOST...`: examines servers, a few at a time, and reports in the order they were named. */
import { checkTarget } from '../app/check.ts';
import { parseTarget, TargetProblem } from '../app/target.ts';
import { complainOfTarget } from '../messages/command/given-complaints.ts';
import type { Target } from '../observation/examination.ts';
import type { CheckReport } from '../report/check-report.ts';
import type { Run } from './main.ts';
import { type Given, lastValue } from './parse.ts';
import { readReportOptions } from './report-options.ts';
import { save } from './save.ts';
import { exitCodeFor, prepareShow, showAll } from './show.ts';
import { completeAccount, readAccount } from './sign-in-options.ts';
import { typed } from './typed.ts';
import { badValue, EXIT, UsageProblem } from './usage-problem.ts';

const AT_ONCE = 8;
const SHORTEST_SECONDS = 0.1;
const LONGEST_SECONDS = 600;

export const runCheck: Run = async ({ positionals, given }, terminal, signal) => {
  const options = await readReportOptions(given);
  const stageMs = readTimeout(given);
  const targets = readTargets(positionals);
  const quick = given.quick !== undefined;
  const account = readAccount(given, targets.length);
  const signIn = account && (await completeAccount(account, terminal));
  if (account && !signIn) return EXIT.interrupted;
  const reports: CheckReport[] = [];
  const running: Promise<CheckReport>[] = [];
  const begin = () => {
    const target = targets[running.length];
    if (target) running.push(checkTarget(target, { quick, stageMs, signal, client: options.client, signIn }));
  };
  for (let i = 0; i < AT_ONCE; i++) begin();
  const show = await prepareShow(options, terminal);
  for (let i = 0; i < targets.length; i++) {
    const report = (await running[i]) as CheckReport;
    if (signal.aborted) break;
    begin();
    reports.push(report);
    if (i > 0 && options.form !== 'json') terminal.print('\n');
    show(report);
  }
  if (reports.length > 0) await showAll(reports, targets.length > 1, options, terminal);
  await save(reports, lastValue(given, 'save'), terminal);
  return exitCodeFor(reports, options);
};

function readTargets(texts: readonly string[]): readonly Target[] {
  if (texts.length === 0) throw new UsageProblem(({ missingHost }) => missingHost);
  return texts.map(readTarget);
}

export function readTarget(given: string): Target {
  try {
    return parseTarget(given);
  } catch (error) {
    if (error instanceof TargetProblem) throw complaintAbout(error);
    throw error;
  }
}

function complaintAbout({ problem, text, suggestion }: TargetProblem): UsageProblem {
  const meant = suggestion && typed(suggestion);
  return new UsageProblem((say) => complainOfTarget(problem, say, typed(text), meant));
}

export function readTimeout(given: Given): number | undefined {
  const text = lastValue(given, 'timeout');
  if (text === undefined) return undefined;
  const seconds = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : 0;
  if (seconds >= SHORTEST_SECONDS && seconds <= LONGEST_SECONDS) return Math.ceil(seconds * 1000);
  throw badValue('--timeout', text, `${SHORTEST_SECONDS} – ${LONGEST_SECONDS}`);
}
