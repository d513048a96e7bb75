/** Why a treatment could not be carried out, or not be looked at: the machine, its disk or its journal stood in the way. */

import type { TreatProblemKind } from '../remedy/treatment.ts';

export class TreatProblem extends Error {
  override readonly name = 'TreatProblem';
  readonly problem: TreatProblemKind;
  /** An error code, a line number, a value or an exit code, as fits. */
  readonly detail: string;

  constructor(problem: TreatProblemKind, detail = '') {
    super(`${problem}: ${detail}`);
    this.problem = problem;
    this.detail = detail;
  }
}
