/**
 * A measure carried out on a machine, as its journal tells: what was there before, what is there now, why, by whom and until when;
 * and what a look at the machine finds of it.
 */
import type { MeasureName } from './measure.ts';
import type { DwordOrAbsent, RegistryValue, ReversibleChange } from './registry-change.ts';

export interface Treatment {
  /** Its time of birth, as in the name of its task. */
  readonly id: string;
  readonly measure: MeasureName;
  /** Only values that had to be changed. */
  readonly changes: readonly ReversibleChange[];
  /** As the person wrote it; empty when nothing was written. */
  readonly reason: string;
  readonly by: string;
  readonly computer: string;
  /** ISO 8601, UTC. */
  readonly begunAt: string;
  /** Local time of the machine, `YYYY-MM-DDTHH:MM`; null when it stays until it is reverted. */
  readonly expiresAt: string | null;
  /** The scheduled task that ends it; null without an expiry. */
  readonly task: string | null;
  readonly stage: TreatmentStage;
}

export type TreatmentStage =
  /** Announced and never confirmed: to be undone. */
  | { readonly kind: 'begun' }
  | { readonly kind: 'on'; readonly since: string }
  /** Its way back was announced and never confirmed: to be finished. */
  | { readonly kind: 'ending'; readonly forced: boolean }
  | { readonly kind: 'over'; readonly how: Ending; readonly at: string; readonly leftAlone: readonly RegistryValue[] };

/** `cutOff`: it was interrupted before it was on, and undone. */
export type Ending = 'reverted' | 'expired' | 'cutOff';

/** What is there now. `otherType` is no REG_DWORD; `unknown` is for where there is no registry. */
export type SeenNow = DwordOrAbsent | 'otherType' | 'unknown';

export interface SeenChange extends ReversibleChange {
  readonly now: SeenNow;
  readonly policies: readonly PolicySetting[];
}

/** A group policy that has a say in a value. */
export interface PolicySetting {
  /** The local group policy sets this value again; or it sets another value that overrules this one. */
  readonly by: 'localPolicy' | 'overrulingValue';
  readonly to: SeenNow;
}

/** A look at one treatment. */
export interface Sight {
  readonly treatment: Treatment;
  readonly changes: readonly SeenChange[];
  readonly task: TaskSeen;
  readonly condition: Condition;
}

/** `none`: it has no expiry. */
export type TaskSeen = 'there' | 'missing' | 'unknown' | 'none';

export type Condition =
  | 'holds'
  /** All as treated, but group policy overrules it: it has no effect. */
  | 'overruled'
  /** All as treated, but nothing will end it. */
  | 'taskMissing'
  /** The previous values are back before the time. */
  | 'putBack'
  /** Somebody chose yet another value. */
  | 'changed'
  /** Its time is over, and a value is still as treated. */
  | 'overdue'
  /** Interrupted, and not yet set right. */
  | 'interrupted'
  /** The registry can not be read here. */
  | 'unseen'
  | 'over';

/** What one run of the command came to. */
export type TreatOutcome =
  | { readonly kind: 'applied'; readonly sight: Sight }
  | { readonly kind: 'alreadyOn'; readonly sight: Sight }
  /** The values are there, and no treatment of ours put them there. */
  | { readonly kind: 'alreadySo'; readonly measure: MeasureName }
  | { readonly kind: 'conflict'; readonly measure: MeasureName; readonly sight: Sight }
  /** Group policy overrules the value, or the value is no number: nothing was changed. */
  | { readonly kind: 'overruled' | 'otherType'; readonly measure: MeasureName; readonly changes: readonly SeenChange[] }
  /** Somebody else wrote while this was being carried out, or the value did not stay: undone. */
  | { readonly kind: 'didNotHold'; readonly treatment: Treatment; readonly changes: readonly SeenChange[] }
  | { readonly kind: 'seen'; readonly sights: readonly Sight[] }
  | { readonly kind: 'reverted'; readonly treatments: readonly Treatment[]; readonly refused: readonly Sight[] }
  /** Several are on, and nobody said which. */
  | { readonly kind: 'several'; readonly sights: readonly Sight[] }
  | { readonly kind: 'nothingOn' };

/** What a dry run would have done, in order. */
export type TreatStep =
  | { readonly kind: 'journal'; readonly entry: 'begin' | 'on' | 'end' | 'over' }
  | { readonly kind: 'schedule'; readonly task: string; readonly at: string }
  | { readonly kind: 'unschedule'; readonly task: string }
  | { readonly kind: 'write'; readonly value: RegistryValue; readonly to: DwordOrAbsent };

export interface TreatReport {
  readonly outcome: TreatOutcome;
  /** What earlier runs had left half-done, or time had ended, and is set right now. */
  readonly settled: readonly Treatment[];
  /** Null when it was done in earnest. */
  readonly dryRun: readonly TreatStep[] | null;
  readonly journal: string;
  /** Elsewhere no value can be seen, and a dry run takes them for absent. */
  readonly onWindows: boolean;
}

/** Why nothing could be done, or not be seen: the machine, its disk or its journal stood in the way. */
export type TreatProblemKind =
  | 'notWindows'
  | 'notElevated'
  /** Another one is at work on this machine. */
  | 'busy'
  | 'journalUnreadable'
  /** A line in its midst is not what was written. */
  | 'journalDamaged'
  | 'journalNewer'
  | 'journalUnwritable'
  /** Others could write to the folder of the journal. */
  | 'folderUnsafe'
  | 'registryUnreadable'
  | 'registryUnwritable'
  | 'schedulerFailed';
