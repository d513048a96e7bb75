/** Measures on the machine of the server: `GET /api/treatments`, and `POST /api/treatments/revert` with a `RevertRequest`. */
import type { MeasureName } from '../../remedy/measure.ts';
import type { TreatProblemKind, TreatReport } from '../../remedy/treatment.ts';

export type TreatmentsAnswer =
  | { readonly kind: 'report'; readonly report: TreatReport }
  /** What the machine puts in the way, `notWindows` among it. */
  | { readonly kind: 'problem'; readonly problem: TreatProblemKind; readonly detail: string };

export interface RevertRequest {
  readonly measure: MeasureName;
  /** Also where somebody else changed the value since. */
  readonly forced: boolean;
}
