/** What a report is made of, and how it may be asked for. */
import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import type { ClientState, Prediction } from '../diagnosis/prediction.ts';
import type { RemedyWords } from '../messages/remedy-words.ts';
import type { Examination } from '../observation/examination.ts';
import type { Plan } from '../remedy/plan.ts';
import type { ConsultedPart } from './consulted.ts';
import type { SincePart } from './since.ts';

/** What `checkTarget` gives and the renderers take. */
export interface CheckReport {
  readonly examination: Examination;
  readonly diagnosis: Diagnosis;
  /** Show the prediction for this client only. */
  readonly clientFilter?: ClientState;
}

/** The terminal it is for. */
export interface TerminalOptions {
  /** Columns; no line is wider when this is 40 or more. */
  readonly width: number;
  readonly color: boolean;
  /** Also list what was ruled out, the signs of the stack, and the timings. */
  readonly details: boolean;
  /** What to do, where it is to be listed. */
  readonly cures?: { readonly plan: Plan; readonly words: RemedyWords };
  /** Heard together with a text or the facts of machines; its answer then leads. */
  readonly consulted?: ConsultedPart | undefined;
  /** What has changed since an earlier look. */
  readonly since?: SincePart | undefined;
}

export function predictionShown({ diagnosis, clientFilter }: CheckReport): readonly Prediction[] {
  return diagnosis.prediction.filter(({ client }) => clientFilter === undefined || client === clientFilter);
}
