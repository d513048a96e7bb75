/** Carries a measure out on this machine, looks at it, or takes it back. */
import type { TreatProblemKind, TreatReport } from '../remedy/treatment.ts';
import { type TreatOptions, type TreatRequest, treat } from '../treatment/treat.ts';
import { TreatProblem } from '../treatment/treat-problem.ts';

export type Treated =
  | { readonly kind: 'report'; readonly report: TreatReport }
  | { readonly kind: 'problem'; readonly problem: TreatProblemKind; readonly detail: string };

/** What the machine puts in the way comes back as a value. */
export async function treatHere(request: TreatRequest, options: TreatOptions): Promise<Treated> {
  try {
    return { kind: 'report', report: await treat(request, options) };
  } catch (error) {
    if (!(error instanceof TreatProblem)) throw error;
    return { kind: 'problem', problem: error.problem, detail: error.detail };
  }
}
