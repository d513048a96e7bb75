/** Ends treatments before their time. A value that somebody else chose since is theirs, and stays, unless the person insists. */
import type { Sight, Treatment, TreatOutcome } from '../remedy/treatment.ts';
import type { Journal } from './journal.ts';
import { isForeign, lookAt } from './look.ts';
import type { Machine } from './machine.ts';
import { undo } from './undo.ts';

/** Each on its own: one that is refused does not keep the others. */
export async function revert(
  treatments: readonly Treatment[],
  forced: boolean,
  journal: Journal,
  machine: Machine,
): Promise<TreatOutcome> {
  if (treatments.length === 0) return { kind: 'nothingOn' };
  const reverted: Treatment[] = [];
  const refused: Sight[] = [];
  for (const treatment of treatments) {
    const sight = await lookAt(treatment, machine);
    if (!forced && sight.changes.some(isForeign) && sight.condition !== 'unseen') refused.push(sight);
    else reverted.push(await end(treatment, forced, journal, machine));
  }
  return { kind: 'reverted', treatments: reverted, refused };
}

async function end(treatment: Treatment, forced: boolean, journal: Journal, machine: Machine): Promise<Treatment> {
  await journal.write({ kind: 'end', at: machine.clock.now().utc, id: treatment.id, forced });
  return await undo(treatment, 'reverted', forced, journal, machine);
}
