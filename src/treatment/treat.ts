/**
 * One run of the command: settles what earlier runs left, then does what was asked. On Windows in earnest, or dry; elsewhere only dry.
 */
import type { MeasureName } from '../remedy/measure.ts';
import type { Sight, Treatment, TreatOutcome, TreatReport } from '../remedy/treatment.ts';
import { type Application, apply } from './apply.ts';
import { dryRunOf } from './dry-run.ts';
import { Journal } from './journal.ts';
import { isExpired, lookAt } from './look.ts';
import type { Machine } from './machine.ts';
import { type OpenedMachine, openMachine } from './open-machine.ts';
import { revert } from './revert.ts';
import { TreatProblem } from './treat-problem.ts';
import { settle } from './undo.ts';

export type TreatRequest =
  | ({ readonly kind: 'apply' } & Application)
  /** All that ever was. */
  | { readonly kind: 'status' }
  /** What is on. */
  | { readonly kind: 'verify' }
  | { readonly kind: 'revert'; readonly which: MeasureName | 'all' | 'theOnlyOne'; readonly forced: boolean };

export interface TreatOptions {
  readonly dryRun: boolean;
  /** The journal, elsewhere than in its own folder. */
  readonly journal: string | undefined;
}

/** Throws `TreatProblem`. */
export async function treat(request: TreatRequest, { dryRun, journal }: TreatOptions): Promise<TreatReport> {
  const opened = openMachine(journal);
  // Elsewhere, without a file that somebody brought along, there is nothing to look at.
  if (!opened.isWindows && journal === undefined && request.kind !== 'apply') throw new TreatProblem('notWindows');
  return dryRun || (!opened.isWindows && isLook(request))
    ? await treatDry(request, opened)
    : await treatInEarnest(request, opened);
}

const isLook = ({ kind }: TreatRequest): boolean => kind === 'status' || kind === 'verify';

async function treatDry(request: TreatRequest, opened: OpenedMachine): Promise<TreatReport> {
  const { machine, isWindows } = opened;
  const { machine: dry, steps } = dryRunOf(machine);
  const report = await run(request, { ...opened, machine: dry }, isWindows);
  return { ...report, dryRun: isLook(request) ? null : steps };
}

async function treatInEarnest(request: TreatRequest, opened: OpenedMachine): Promise<TreatReport> {
  if (!opened.isWindows) throw new TreatProblem('notWindows');
  const elevated = await opened.elevated();
  // A look needs no rights and leaves no trace, unless something is half-done and may be set right.
  if (isLook(request) && !(elevated !== false && (await isUnsettled(opened.machine)))) {
    return await run(request, opened, false);
  }
  if (elevated === false) throw new TreatProblem('notElevated');
  const leave = await opened.enter();
  try {
    return await run(request, opened, true);
  } finally {
    await leave();
  }
}

async function isUnsettled(machine: Machine): Promise<boolean> {
  const { open } = await Journal.open(machine.journal);
  return open.some((treatment) => treatment.stage.kind !== 'on' || isExpired(treatment, machine.clock.now()));
}

async function run(request: TreatRequest, opened: OpenedMachine, maySettle: boolean): Promise<TreatReport> {
  const { machine, isWindows } = opened;
  const journal = await Journal.open(machine.journal);
  const settled = maySettle ? await settle(journal, machine) : [];
  const outcome = await answer(request, journal, machine);
  return { outcome, settled, dryRun: null, journal: machine.journal.path, onWindows: isWindows };
}

async function answer(request: TreatRequest, journal: Journal, machine: Machine): Promise<TreatOutcome> {
  switch (request.kind) {
    case 'apply':
      return await apply(request, journal, machine);
    case 'status':
      return { kind: 'seen', sights: await lookAtAll(journal.treatments, machine) };
    case 'verify':
      return { kind: 'seen', sights: await lookAtAll(journal.open, machine) };
    case 'revert': {
      const { which } = request;
      if (which === 'theOnlyOne' && journal.open.length > 1) {
        return { kind: 'several', sights: await lookAtAll(journal.open, machine) };
      }
      const meant = journal.open.filter(
        ({ measure }) => which === 'all' || which === 'theOnlyOne' || measure === which,
      );
      return await revert(meant, request.forced, journal, machine);
    }
    default:
      return request satisfies never;
  }
}

async function lookAtAll(treatments: readonly Treatment[], machine: Machine): Promise<readonly Sight[]> {
  const sights: Sight[] = [];
  for (const treatment of treatments) sights.push(await lookAt(treatment, machine));
  return sights;
}
