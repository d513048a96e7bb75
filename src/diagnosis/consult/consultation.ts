/**
 * What the message on the screen, the wire and the two machines come to when they are heard together: causes, the likeliest first, each
 * with what speaks for it and against it. Codes and numbers only, no language.
 */
import type { CauseCode } from '../../knowledge/causes.ts';
import type { ClientState } from '../prediction.ts';
import type { Because, RankedCause, Symptom, SymptomReading } from '../symptom/symptom.ts';
import type { ConsultRuleId } from './rules.ts';

/** A rule that heard more than the text. */
export interface RuleBecause {
  readonly kind: 'rule';
  readonly rule: ConsultRuleId;
  readonly effect: 'for' | 'against';
}

export interface ConsultedCause extends Omit<RankedCause, 'because'> {
  readonly because: readonly (Because | RuleBecause)[];
}

export interface Consultation {
  /** What the pasted text is; null when nobody pasted one. */
  readonly reading: SymptomReading | null;
  readonly symptoms: readonly Symptom[];
  /** The likeliest first; empty when nothing is wrong, or nothing is known. */
  readonly causes: readonly ConsultedCause[];
  /** Causes that the text named and the facts rule out, with the rules that do. */
  readonly ruledOut: readonly ConsultedCause[];
  /** Every rule that applied, in their order. */
  readonly rules: readonly ConsultRuleId[];
  readonly client: ClientHeard | null;
}

/** What is known of the client. */
export interface ClientHeard {
  /** Null when its facts do not tell. */
  readonly state: ClientState | null;
  /** Major and minor, such as `6.1`. */
  readonly windows: string | null;
  /** Whether its log says that it refused this server for CVE-2018-0886 (LsaSrv, event 6041). */
  readonly refusedThisServer: boolean | null;
}

/** What was read on the server itself, which the wire can not tell. */
export interface ServerHeard {
  readonly restartPending: boolean | null;
  /** Whether its files or its build revision have the fix. */
  readonly fixInstalled: boolean | null;
  /** AllowEncryptionOracle; null when absent or not read. */
  readonly policy: number | null;
}

export type CauseEffect = readonly [cause: CauseCode, weight: number];
