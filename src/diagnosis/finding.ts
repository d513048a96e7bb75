/**
 * What a rule answers: found, ruled out, or not judged and why. Never silence. Every answer names the observations it
 * rests on.
 */
import type { AilmentCode, Ailments } from './ailment.ts';

/** How sure an answer is. */
export type Confidence = 'high' | 'medium' | 'low';

/** How much it matters to someone who wants to connect safely. */
export type Severity = 'info' | 'low' | 'medium' | 'high' | 'critical';

/** From least to most. */
export const SEVERITIES: readonly Severity[] = ['info', 'low', 'medium', 'high', 'critical'];

/** Why a question stayed open. */
export type NotJudgedReason =
  /** An earlier stage did not get so far. */
  | 'stageNotReached'
  /** Needs more connections than `--quick` makes. */
  | 'quickLook'
  /** The overall time ran out first. */
  | 'cutShort'
  /** The server did not take part in NLA, so CredSSP was not tried. */
  | 'nlaNotSelected'
  /** The number repeats ours and says nothing about the server. */
  | 'versionMirrored'
  /** The stack is not Windows, or can not be told. */
  | 'notWindows'
  /** The number is none that the specification knows. */
  | 'versionUnknown'
  /** The reply lacks the fact (timestamp, version, names). */
  | 'factMissing'
  /** Asked for by address, so there is no name to compare. */
  | 'noNameToCompare'
  /** The build stands for several releases with different dates. */
  | 'releaseAmbiguous'
  /** The side questions needed for it were not answered. */
  | 'offersUnanswered'
  /** A sign-in was refused without a reason. */
  | 'noReasonGiven'
  /** A server names one reason at most; others may stand behind it. */
  | 'oneReasonAtMost'
  /** Signing in was tried with NTLM and not with Kerberos, or the other way round. */
  | 'otherMechanism'
  /** No fingerprint was demanded. */
  | 'notPinned'
  /** Asked for a reason, where nobody tried to sign in. */
  | 'noSignIn';

/** What an answer rests on. */
export interface Evidence {
  /** JSON Pointer (RFC 6901) into the examination, such as `/connections/0/credssp/version`. */
  readonly at: string;
  /** The value found there, where it is short enough to show. */
  readonly value?: string | number | boolean | null;
  /** Where the deciding bytes stand, when the fact comes straight from the wire. */
  readonly bytes?: {
    /** Index into `connections`. */
    readonly connection: number;
    /** Index into that connection's `exchange`. */
    readonly frame: number;
    readonly offset: number;
    readonly length: number;
    readonly hex: string;
  };
}

/** The ailment is there. */
export interface Found<C extends AilmentCode> {
  readonly code: C;
  readonly verdict: 'found';
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly params: Ailments[C];
  readonly evidence: readonly Evidence[];
}

/** It was looked for and is not there. */
export interface RuledOut {
  readonly code: AilmentCode;
  readonly verdict: 'ruledOut';
  readonly confidence: Confidence;
  readonly params: Record<never, never>;
  readonly evidence: readonly Evidence[];
}

/** The question stayed open. */
export interface NotJudged {
  readonly code: AilmentCode;
  readonly verdict: 'notJudged';
  readonly reason: NotJudgedReason;
  readonly confidence: null;
  readonly params: Record<never, never>;
  readonly evidence: readonly Evidence[];
}

/** Any ailment found, with the facts of its own code. */
export type AnyFound = { readonly [C in AilmentCode]: Found<C> }[AilmentCode];
/** What was found out about one ailment. */
export type Finding = AnyFound | RuledOut | NotJudged;
