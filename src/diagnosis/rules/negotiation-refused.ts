/**
 * RDP_NEG_FAILURE ([MS-RDPBCGR] 2.2.1.2.2) in answer to the main offer. That offer held TLS and NLA, so whichever code comes,
 * a client that wants NLA does not get in. One code excludes the others: one table, one file.
 */
import { NEGOTIATION_FAILURES } from '../../knowledge/index.ts';
import type { AilmentCode, Ailments } from '../ailment.ts';
import { cite, citeBytes } from '../evidence.ts';
import type { Facts } from '../facts.ts';
import type { Evidence } from '../finding.ts';
import { found, type NotJudgedAnswer, notJudged, type Rule, type RuledOutAnswer, ruledOut } from '../rule.ts';

type FailureAilment = Extract<
  AilmentCode,
  | 'negotiation/ssl-required'
  | 'negotiation/ssl-not-allowed'
  | 'negotiation/no-certificate'
  | 'negotiation/inconsistent-flags'
  | 'negotiation/hybrid-required'
  | 'negotiation/user-auth-required'
>;

/** The rule for one of the six codes of the specification, whose sentences need no facts. */
export function refusedWith<C extends FailureAilment>(failureCode: 1 | 2 | 3 | 4 | 5 | 6): Rule<C> {
  return (facts) => {
    const refusal = refusalIn(facts);
    if (!refusal.refused) return refusal.answer;
    return refusal.failureCode === failureCode
      ? found<C>('high', 'high', {} as Ailments[C], refusal.evidence)
      : ruledOut('high', refusal.evidence);
  };
}

export const unknownFailure: Rule<'negotiation/unknown-failure'> = (facts) => {
  const refusal = refusalIn(facts);
  if (!refusal.refused) return refusal.answer;
  const { failureCode, evidence } = refusal;
  const known = NEGOTIATION_FAILURES.some(({ code }) => code === failureCode);
  return known ? ruledOut('high', evidence) : found('high', 'high', { failureCode }, evidence);
};

type Refusal =
  | { readonly refused: false; readonly answer: RuledOutAnswer | NotJudgedAnswer }
  | { readonly refused: true; readonly failureCode: number; readonly evidence: Evidence };

function refusalIn(facts: Facts): Refusal {
  const { examination } = facts;
  const stage = facts.negotiation;
  if (!stage.reached) return { refused: false, answer: stage.answer };
  const { seen, at, index } = stage;
  if (seen.outcome === 'refused') {
    const evidence = citeBytes(examination, index, seen.span, ...at, 'failureCode');
    return { refused: true, failureCode: seen.failureCode, evidence };
  }
  if (seen.outcome === 'interrupted') {
    return { refused: false, answer: notJudged('stageNotReached', cite(examination, ...at, 'interruption', 'kind')) };
  }
  const field = seen.outcome === 'selected' ? 'selectedProtocol' : 'outcome';
  return { refused: false, answer: ruledOut('high', cite(examination, ...at, field)) };
}
