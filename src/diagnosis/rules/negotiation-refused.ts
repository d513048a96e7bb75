/**
 * RDP_NEG_FAILURE ([MS-RDPBCGR] 2.2.1.2.2) in answer to the main offer. That offer held TLS and NLA, so whichever code comes,
 * a client that wants NLA does not get in. One code excludes the others: one table, one file.
 */
import { NEGOTIATION_FAILURES } from '../../knowledge/index.ts';
import type { AilmentCode } from '../ailment.ts';
import { cite, citeBytes, type Path } from '../evidence.ts';
import { type Facts, negotiationStage } from '../facts.ts';
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

/** The rule for one of the six codes of the specification. */
export function refusedWith(failureCode: 1 | 2 | 3 | 4 | 5 | 6): Rule<FailureAilment> {
  return (facts) => {
    const refusal = refusalIn(facts);
    if (!refusal.refused) return refusal.answer;
    return refusal.failureCode === failureCode
      ? found('high', 'high', {}, refusal.evidence)
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
  const { examination, main } = facts;
  const stage = negotiationStage(facts);
  if (!stage.reached) return { refused: false, answer: stage.answer };
  const { seen, at } = stage;
  if (seen.outcome === 'refused') {
    const path: Path = [...at, 'failureCode'];
    const evidence = citeBytes(examination, main?.index ?? 0, seen.span, ...path);
    return { refused: true, failureCode: seen.failureCode, evidence };
  }
  if (seen.outcome === 'interrupted') {
    return { refused: false, answer: notJudged('stageNotReached', cite(examination, ...at, 'interruption', 'kind')) };
  }
  const field = seen.outcome === 'selected' ? 'selectedProtocol' : 'outcome';
  return { refused: false, answer: ruledOut('high', cite(examination, ...at, field)) };
}
