/**
 * What a pasted text comes to: which known texts it holds, what they can mean, the likeliest first, and what would tell more. Codes and
 * numbers only, no language.
 */
import type { CauseCode, CauseMachine } from '../../knowledge/causes.ts';
import type { DistinctionCode } from '../../knowledge/error-text.ts';
import type { ErrorTextId } from '../../knowledge/error-texts.ts';
import type { RemedyName, RemedyRow } from '../../knowledge/remedies.ts';
import type { Answer, Question } from './questions.ts';

/** What is read at most, in bytes or characters: a log, not an archive. */
export const LONGEST_MESSAGE = 4 << 20;

/** A known text within the one that was pasted. */
export interface Symptom {
  readonly text: ErrorTextId;
  /** By its words, by a part of them that nothing else has, or by a number alone. */
  readonly how: 'words' | 'part' | 'number';
  /** The number as it is usually written, such as `0x80090302`. */
  readonly number?: string;
}

/** Why a cause stands where it does. */
export type Because =
  | { readonly kind: 'text'; readonly text: ErrorTextId; readonly weight: number }
  | {
      readonly kind: 'answer';
      readonly question: Answer['question'];
      readonly answer: string;
      readonly effect: 'likelier' | 'unlikelier';
    };

export interface RankedCause {
  readonly code: CauseCode;
  /** 0 to 100; judgement, good for an order and for nothing else. */
  readonly weight: number;
  readonly machine: CauseMachine;
  readonly because: readonly Because[];
}

/** A remedy, with what one has to know before choosing it. */
export interface NamedRemedy extends Pick<RemedyRow, 'machine' | 'classicRank' | 'restart' | 'weakens'> {
  readonly name: RemedyName;
}

export type SymptomReading =
  | {
      /** `notThisProblem`: a known text, and none of its causes is a matter of the fix of CVE-2018-0886. */
      readonly kind: 'recognised' | 'notThisProblem';
      /** The most telling one first. */
      readonly symptoms: readonly [Symptom, ...Symptom[]];
      readonly causes: readonly RankedCause[];
      readonly tellApart: readonly DistinctionCode[];
      /** In the order to try them. */
      readonly remedies: readonly NamedRemedy[];
      readonly question: Question | null;
    }
  | {
      readonly kind: 'unknown';
      /** Known texts that resemble it, the closest first. */
      readonly nearest: readonly Resemblance[];
      readonly send: readonly WhatToSend[];
      /** It names itself as an error of another product. */
      readonly elsewhere: 'oracleDatabase' | null;
    };

export interface Resemblance {
  readonly text: ErrorTextId;
  /** 0 to 100. */
  readonly likeness: number;
}

/** What would help where a text is not known. */
export type WhatToSend = 'wholeText' | 'code' | 'clientLog' | 'serverName';
