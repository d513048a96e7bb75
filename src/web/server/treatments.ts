/** Measures on the machine that serves the page: what is on, and the way back. Carried out by `app`, which also says no. */
import type { RevertRequest, TreatmentsAnswer } from '../wire/treatments.ts';

export interface Treatments {
  status(): Promise<TreatmentsAnswer>;
  revert(request: RevertRequest): Promise<TreatmentsAnswer>;
}

const HERE = { dryRun: false, journal: undefined };

/** Loaded when it is asked for the first time. */
export function treatmentsHere(): Treatments {
  const load = async () => (await import('../../app/treat.ts')).treatHere;
  return {
    status: async () => (await load())({ kind: 'status' }, HERE),
    revert: async ({ measure, forced }) => (await load())({ kind: 'revert', which: measure, forced }, HERE),
  };
}
