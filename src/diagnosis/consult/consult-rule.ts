/** What a rule of a consultation is made of. */
import type { CauseCode } from '../../knowledge/causes.ts';
import type { CauseEffect } from './consultation.ts';
import type { Heard } from './heard.ts';

export interface ConsultRule {
  readonly applies: (heard: Heard) => boolean;
  /** At least this likely. */
  readonly raises: readonly CauseEffect[];
  /** Percent of its weight that is left; 0 rules it out. */
  readonly lowers?: readonly CauseEffect[];
}

/** A rule can only make room for causes by naming them. */
export type ConsultRules = Readonly<Record<string, ConsultRule>>;

/** For tables of rules: what a cause is left with when it is ruled out. */
export function rulesOut(...causes: readonly CauseCode[]): readonly CauseEffect[] {
  return causes.map((cause) => [cause, 0]);
}
