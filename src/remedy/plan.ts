/**
 * A plan: what to do, in which order, and why in this order. Codes and data only; the sentences are in `messages`, and commands
 * are quoted where they are written down.
 */
import type { CauseCode, RemedyMachine, RemedyName } from '../knowledge/index.ts';
import type { Need } from './need.ts';
import type { PlanReason } from './plan-reason.ts';
import type { Situation, WayIn } from './situation.ts';
import type { Step } from './step.ts';
import type { UpdateChoice } from './update-answer.ts';

/** As sentences are keyed by it. */
export type CureName = RemedyName;
export type CuredCause = CauseCode;
export type CureMachine = RemedyMachine;

export interface Plan {
  readonly need: Need;
  readonly situation: Situation;
  readonly inShort: PlanInShort;
  /** Those that are possible by rank, then those that are not. */
  readonly remedies: readonly PlannedRemedy[];
  /** What helps until the recommended cure can be carried out. */
  readonly bridge: Bridge | null;
  /** How to get into the server while Remote Desktop is broken; empty when no remedy changes the server. */
  readonly waysIn: readonly PlannedWayIn[];
  /** What a person could still tell that would change the order. */
  readonly questions: readonly SituationQuestion[];
}

export type PlanInShort =
  | { readonly kind: 'cure'; readonly remedy: CureName }
  /** The cure has to wait, and something helps until then. */
  | { readonly kind: 'cureLater'; readonly remedy: CureName; readonly bridge: CureName }
  /** No cure is possible here: only what lowers security, for a while. */
  | { readonly kind: 'onlyWeakening'; readonly remedy: CureName }
  /** Nothing is known that helps: look further. */
  | { readonly kind: 'lookFurther'; readonly remedy: CureName }
  | { readonly kind: 'nothingWrong' };

export interface Bridge {
  readonly remedy: CureName;
  readonly until: 'tonight' | 'nextRestart' | 'gotIn';
}

export interface PlannedRemedy {
  readonly name: CureName;
  /** From 1; null when it is not possible. */
  readonly rank: number | null;
  readonly standing: Standing;
  /** The cause it is for. */
  readonly cause: CuredCause;
  readonly reasons: readonly PlanReason[];
  readonly machine: CureMachine;
  /** Over all the machines it has to be done on. */
  readonly effort: 'low' | 'medium' | 'high';
  readonly risk: 'none' | 'low' | 'medium' | 'high';
  readonly restart: 'yes' | 'no' | 'sometimes';
  readonly affected: Affected;
  readonly weakens: boolean;
  readonly steps: readonly Step[];
  /** Empty where there is nothing to take back, or a sentence says all. */
  readonly undo: readonly Step[];
  readonly proof: readonly Step[];
  /** Days after which it must have ended; null for what may stay. */
  readonly expiresInDays: number | null;
  /** Of the two remedies that install something on the server; null for others, and where the build is unknown. */
  readonly update: UpdateChoice | null;
}

/** `lastResort`: lowers security so much that it is for when nothing else will do. */
export type Standing = 'recommended' | 'possible' | 'lastResort' | 'notPossible';

/** Whom the change touches. */
export type Affected =
  | 'everyClient'
  | 'oldClients'
  | 'oneClient'
  | 'oneConnection'
  | 'oneAccount'
  | 'namedServers'
  | 'thisServer'
  | 'network'
  | 'domain'
  | 'nobody';

export interface PlannedWayIn {
  readonly way: Exclude<WayIn, 'none'>;
  readonly steps: readonly Step[];
}

/** One question each for the parts of a situation. */
export type SituationQuestion = keyof Situation;
