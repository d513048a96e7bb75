/**
 * The way back, in steps of which each may be the last before a crash: values in reverse order, then the task, then the journal. Taken
 * again from its beginning it comes to the same end, because it looks before each step.
 */
import type { RegistryValue } from '../remedy/registry-change.ts';
import type { Ending, Treatment } from '../remedy/treatment.ts';
import type { Journal } from './journal.ts';
import { isExpired } from './look.ts';
import type { Machine } from './machine.ts';

/** `forced`: also a value that somebody else chose since. Gives the treatment as it is then: over. */
export async function undo(
  treatment: Treatment,
  how: Ending,
  forced: boolean,
  journal: Journal,
  machine: Machine,
): Promise<Treatment> {
  const leftAlone: RegistryValue[] = [];
  for (const { key, name, from, to } of treatment.changes.toReversed()) {
    const now = await machine.registry.read({ key, name });
    if (now === from) continue;
    if (now === to || now === 'unknown' || forced) await machine.registry.write({ key, name }, from);
    else leftAlone.push({ key, name });
  }
  if (treatment.task !== null) await machine.scheduler.remove(treatment.task);
  await journal.write({ kind: 'over', at: machine.clock.now().utc, id: treatment.id, how, leftAlone });
  return journal.treatment(treatment.id);
}

/**
 * At the start of every run. A treatment that was never confirmed is undone, one that was being ended is ended, one whose time is over
 * is over. The first and the last need no announcement: that they end this way was written when they began.
 */
export async function settle(journal: Journal, machine: Machine): Promise<readonly Treatment[]> {
  const settled: Treatment[] = [];
  for (const treatment of journal.open) {
    const { stage } = treatment;
    if (stage.kind === 'begun') settled.push(await undo(treatment, 'cutOff', false, journal, machine));
    else if (stage.kind === 'ending') settled.push(await undo(treatment, 'reverted', stage.forced, journal, machine));
    else if (isExpired(treatment, machine.clock.now())) {
      settled.push(await undo(treatment, 'expired', false, journal, machine));
    }
  }
  return settled;
}
