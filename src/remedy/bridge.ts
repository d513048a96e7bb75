/** What helps until the cure can be carried out: the mildest of what lowers security, where the cure has to wait. */
import type { Bridge, CuredCause, PlannedRemedy } from './plan.ts';
import type { Situation } from './situation.ts';

export function bridgeFor(remedies: readonly PlannedRemedy[], situation: Situation): Bridge | null {
  const [first] = remedies;
  const until = first?.standing === 'recommended' ? waitsUntil(first, situation) : null;
  const mildest = remedies.find((one) => bridges(one, first?.cause, until));
  return until === null || mildest === undefined ? null : { remedy: mildest.name, until };
}

/** Who can not get in, can not loosen the server either. */
function bridges(
  { weakens, rank, cause, machine }: PlannedRemedy,
  of: CuredCause | undefined,
  until: Bridge['until'] | null,
) {
  return weakens && rank !== null && cause === of && (until !== 'gotIn' || machine === 'client');
}

/** Null when nothing has to wait, and when nobody said so: what lowers security is not offered unasked. */
function waitsUntil({ machine, restart }: PlannedRemedy, { serverRestart, waysIn }: Situation): Bridge['until'] | null {
  if (machine !== 'server') return null;
  if (waysIn.length === 1 && waysIn[0] === 'none') return 'gotIn';
  if (restart !== 'yes') return null;
  const waits = { now: null, never: null, tonight: 'tonight', rarely: 'nextRestart', unknown: null } as const;
  return waits[serverRestart];
}
