/** What an examination tells while it is under way: the stage it is at, and how each ended. A notice is for watching, not for judging. */

/** In the order in which they are gone through; `furtherLooks` are the other offers and the second question. */
export const EXAMINED_STAGES = ['resolve', 'connect', 'negotiate', 'tls', 'credssp', 'furtherLooks'] as const;

/** A stage of an examination. */
export type ExaminedStage = (typeof EXAMINED_STAGES)[number];

/** A stage of the main connection has begun or ended. */
export interface StageNotice {
  readonly stage: ExaminedStage;
  /** `failed`: the conversation ends here; the examination says why. */
  readonly state: 'begun' | 'done' | 'failed';
  /** Milliseconds since the examination began. */
  readonly atMs: number;
}
