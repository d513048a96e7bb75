/**
 * A rule looks at the facts for one ailment and answers found, ruled out, or not judged and why. Rules know neither each
 * other nor the order they are asked in.
 */
import type { AilmentCode, Ailments } from './ailment.ts';
import type { Facts } from './facts.ts';
import type { Confidence, Evidence, Found, NotJudged, NotJudgedReason, RuledOut, Severity } from './finding.ts';

export type FoundAnswer<C extends AilmentCode> = Omit<Found<C>, 'code'>;
export type RuledOutAnswer = Omit<RuledOut, 'code'>;
export type NotJudgedAnswer = Omit<NotJudged, 'code'>;

export type Answer<C extends AilmentCode> = FoundAnswer<C> | RuledOutAnswer | NotJudgedAnswer;
export type Rule<C extends AilmentCode> = (facts: Facts) => Answer<C>;

export function found<C extends AilmentCode>(
  severity: Severity,
  confidence: Confidence,
  params: Ailments[C],
  ...evidence: readonly Evidence[]
): FoundAnswer<C> {
  return { verdict: 'found', severity, confidence, params, evidence };
}

export function ruledOut(confidence: Confidence, ...evidence: readonly Evidence[]): RuledOutAnswer {
  return { verdict: 'ruledOut', confidence, params: {}, evidence };
}

export function notJudged(reason: NotJudgedReason, ...evidence: readonly Evidence[]): NotJudgedAnswer {
  return { verdict: 'notJudged', reason, confidence: null, params: {}, evidence };
}
