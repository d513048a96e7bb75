/** A rule of the order: what speaks for and against one remedy, by what is needed and what the person may do. */
import type { CauseCode, RemedyName } from '../../knowledge/index.ts';
import type { Need } from '../need.ts';
import type { PlanReason } from '../plan-reason.ts';
import type { Situation } from '../situation.ts';

export interface Weighed {
  readonly name: RemedyName;
  /** What it is for. */
  readonly cause: CauseCode;
  readonly need: Need;
  readonly situation: Situation;
}

export type RankRule = (weighed: Weighed) => readonly PlanReason[];
