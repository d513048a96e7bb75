/** The options that `check` and `diagnose` share: how to show a report, and from which severity on it counts. */
import type { AilmentCode } from '../diagnosis/ailment.ts';
import { SEVERITIES, type Severity } from '../diagnosis/finding.ts';
import { CLIENT_STATES, type ClientState } from '../diagnosis/prediction.ts';
import type { ConsultOptions } from './consult-options.ts';
import { nearest } from './nearest.ts';
import { type Given, lastValue } from './parse.ts';
import { badValue, UsageProblem } from './usage-problem.ts';

export interface ReportOptions {
  readonly form: 'terminal' | 'markdown' | 'json';
  readonly why: AilmentCode | undefined;
  readonly details: boolean;
  readonly failOn: Severity;
  readonly client: ClientState | undefined;
  /** A text, facts of machines, an earlier look; undefined when none was given. */
  readonly consult: ConsultOptions | undefined;
}

/** The words people know the states by, beside their codes. */
const CLIENTS: Readonly<Record<string, ClientState>> = {
  '0': 'forceUpdatedClients',
  '1': 'mitigated',
  '2': 'vulnerable',
  unset: 'unsetSinceMay2018',
  'unset-since-may-2018': 'unsetSinceMay2018',
  'unset-before-may-2018': 'unsetBeforeMay2018',
  'force-updated-clients': 'forceUpdatedClients',
  mitigated: 'mitigated',
  vulnerable: 'vulnerable',
  unpatched: 'unpatched',
};

export async function readReportOptions(given: Given): Promise<ReportOptions> {
  const why = lastValue(given, 'why');
  refuseTogether(given, 'json', 'markdown');
  if (why !== undefined) {
    refuseTogether(given, 'why', 'json');
    refuseTogether(given, 'why', 'markdown');
  }
  const consult = await readConsult(given);
  return {
    form: given.json ? 'json' : given.markdown ? 'markdown' : 'terminal',
    why: why === undefined ? undefined : await readCode(why),
    details: given.details !== undefined,
    failOn: readSeverity(lastValue(given, 'failOn') ?? 'medium'),
    client: consult ? consult.client : readClient(lastValue(given, 'client')),
    consult,
  };
}

/** Loaded only where one of them was given: an ordinary look is not to wait for it. */
async function readConsult(given: Given): Promise<ConsultOptions | undefined> {
  const client = lastValue(given, 'client');
  const isState = client === undefined || Object.hasOwn(CLIENTS, client);
  if (!given.symptom && !given.serverFacts && !given.since && isState) return undefined;
  return await (await import('./consult-options.ts')).readConsultOptions(given);
}

export function refuseTogether(given: Given, first: keyof Given, second: keyof Given): void {
  if (given[first] && given[second]) throw new UsageProblem(({ conflict }) => conflict(`--${first}`, `--${second}`));
}

async function readCode(text: string): Promise<AilmentCode> {
  const { RULES } = await import('../diagnosis/rules.ts');
  if (Object.hasOwn(RULES, text)) return text as AilmentCode;
  const codes = Object.keys(RULES);
  const meant = codes.find((code) => code.endsWith(`/${text}`)) ?? nearest(text, codes);
  throw badValue('--why', text, meant ?? codes.join(', '));
}

function readSeverity(text: string): Severity {
  const severity = SEVERITIES.find((candidate) => candidate === text);
  if (severity) return severity;
  throw badValue('--fail-on', text, SEVERITIES.join(', '));
}

export function readClient(text: string | undefined): ClientState | undefined {
  if (text === undefined) return undefined;
  const state =
    (Object.hasOwn(CLIENTS, text) ? CLIENTS[text] : undefined) ?? CLIENT_STATES.find((candidate) => candidate === text);
  if (state) return state;
  throw badValue('--client', text, '0, 1, 2, unset, unset-before-may-2018, unpatched');
}
