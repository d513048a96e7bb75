/** The line went dead during the TLS handshake. A handshake ends in one of these ways only, so they share one file. */
import type { Interruption } from '../../observation/interruption.ts';
import { cite } from '../evidence.ts';
import type { Facts } from '../facts.ts';
import { inSeconds } from '../figures.ts';
import type { Evidence } from '../finding.ts';
import { found, type NotJudgedAnswer, type Rule, type RuledOutAnswer, ruledOut } from '../rule.ts';

export const tlsStalled: Rule<'tls/stalled'> = (facts) => {
  const end = endOf(facts);
  if (!end.interrupted) return end.answer;
  const { interruption, evidence } = end;
  if (interruption.kind !== 'timedOut') return ruledOut('high', evidence);
  return found('high', 'high', { seconds: inSeconds(interruption.afterMs) }, evidence);
};

export const tlsClosed: Rule<'tls/closed'> = (facts) => {
  const end = endOf(facts);
  if (!end.interrupted) return end.answer;
  return end.interruption.kind === 'closed' ? found('high', 'high', {}, end.evidence) : ruledOut('high', end.evidence);
};

export const tlsReset: Rule<'tls/reset'> = (facts) => {
  const end = endOf(facts);
  if (!end.interrupted) return end.answer;
  return end.interruption.kind === 'reset' ? found('high', 'high', {}, end.evidence) : ruledOut('high', end.evidence);
};

type End =
  | { readonly interrupted: false; readonly answer: RuledOutAnswer | NotJudgedAnswer }
  | { readonly interrupted: true; readonly interruption: Interruption; readonly evidence: Evidence };

function endOf(facts: Facts): End {
  const { examination } = facts;
  const stage = facts.tls;
  if (!stage.reached) return { interrupted: false, answer: stage.answer };
  const { seen, at } = stage;
  if (seen.outcome === 'established') {
    return { interrupted: false, answer: ruledOut('high', cite(examination, ...at, 'protocol')) };
  }
  const evidence = cite(examination, ...at, 'interruption', 'kind');
  return { interrupted: true, interruption: seen.interruption, evidence };
}
