/** The whole judgement of one examination, as the report takes it. */

import type { Examination } from '../observation/examination.ts';
import type { AilmentCode, StackKind } from './ailment.ts';
import type { Confidence, Evidence, Finding, Severity } from './finding.ts';
import type { Prediction } from './prediction.ts';

/** The judgement of one examination: codes and facts, no sentences. */
export interface Diagnosis {
  /** The first sentence of the report: the finding that answers "what is wrong", or the healthiest thing to say. */
  readonly inShort: { readonly code: AilmentCode | 'nothing-wrong'; readonly severity: Severity };
  /** False when the conversation never got as far as RDP (name, reach). */
  readonly examined: boolean;
  readonly stack: StackGuess;
  /** Every ailment once, found ones first, by severity; those of stage `logon` only where a sign-in was made. */
  readonly findings: readonly Finding[];
  /** Empty when no prediction can be made; then `predictionWithheld` says why. */
  readonly prediction: readonly Prediction[];
  readonly predictionWithheld:
    | 'notReached'
    | 'versionMirrored'
    | 'noChallenge'
    | 'versionUnknown'
    | 'numberUntrue'
    | null;
}

/** An examination with its judgement. */
export interface Judged {
  readonly examination: Examination;
  readonly diagnosis: Diagnosis;
}

/** Whose software answers, as far as its signs tell. */
export interface StackGuess {
  readonly stack: StackKind;
  /** Windows releases that share the build, such as `Windows Server 2016`; empty for others or unknown builds. */
  readonly releases: readonly string[];
  /** `10.0.14393`; null without an NTLM version. */
  readonly build: string | null;
  readonly confidence: Confidence;
  readonly signs: readonly StackSign[];
}

/** Facts that speak for or against a stack. */
export interface StackSign {
  readonly sign:
    | 'targetTypeFlag'
    | 'noTargetTypeFlag'
    | 'oemBesideUnicode'
    | 'nonceInReply'
    | 'knownWindowsBuild'
    | 'unknownBuild'
    | 'versionFitsBuild'
    | 'versionDoesNotFitBuild'
    | 'fullResponseFlags'
    | 'selectedUnoffered'
    | 'certificateOfGnome'
    | 'certificateOfFreerdp'
    | 'noNtlm'
    | 'minimalResponseFlags';
  readonly speaksFor: StackKind | null;
  readonly evidence: Evidence;
}
