/**
 * No answer to the X.224 connection request, or one that is none ([MS-RDPBCGR] 2.2.1.2). A connection ends in one of these
 * ways only, so they share one file.
 */
import type { Interruption, LooksLike } from '../../observation/interruption.ts';
import { cite } from '../evidence.ts';
import type { Facts } from '../facts.ts';
import { inSeconds } from '../figures.ts';
import type { Evidence } from '../finding.ts';
import { found, type NotJudgedAnswer, type Rule, type RuledOutAnswer, ruledOut } from '../rule.ts';

type Broken = Extract<Interruption, { kind: 'malformed' }>;

export const negotiationStalled: Rule<'negotiation/stalled'> = (facts) => {
  const end = endOf(facts);
  if (!end.interrupted) return end.answer;
  const { interruption, evidence } = end;
  if (interruption.kind !== 'timedOut') return ruledOut('high', ...evidence);
  const { afterMs, receivedBytes } = interruption;
  return found('high', 'high', { seconds: inSeconds(afterMs), receivedBytes }, ...evidence);
};

export const negotiationClosed: Rule<'negotiation/closed'> = (facts) => {
  const end = endOf(facts);
  if (!end.interrupted) return end.answer;
  return end.interruption.kind === 'closed'
    ? found('high', 'high', {}, ...end.evidence)
    : ruledOut('high', ...end.evidence);
};

export const negotiationReset: Rule<'negotiation/reset'> = (facts) => {
  const end = endOf(facts);
  if (!end.interrupted) return end.answer;
  return end.interruption.kind === 'reset'
    ? found('high', 'high', {}, ...end.evidence)
    : ruledOut('high', ...end.evidence);
};

export const negotiationNotRdp: Rule<'negotiation/not-rdp'> = (facts) => {
  const end = endOf(facts);
  if (!end.interrupted) return end.answer;
  const looksLike = otherProtocol(end.interruption);
  return looksLike === undefined
    ? ruledOut('high', ...end.evidence)
    : found('high', 'high', { looksLike }, ...end.evidence);
};

export const negotiationMalformed: Rule<'negotiation/malformed'> = (facts) => {
  const end = endOf(facts);
  if (!end.interrupted) return end.answer;
  const { interruption, evidence } = end;
  if (interruption.kind !== 'malformed' || otherProtocol(interruption) !== undefined) {
    return ruledOut('high', ...evidence);
  }
  const { structure, field, offset, problem } = interruption;
  return found('high', 'high', { structure, field, offset, problem }, ...evidence, ...brokenField(facts));
};

/** Undefined for bytes that begin with a TPKT (RFC 1006), however they go on. */
function otherProtocol(interruption: Interruption): Exclude<LooksLike, 'rdp'> | undefined {
  // A TLS alert in answer to X.224 comes from a server that speaks TLS at once, as web servers do.
  if (interruption.kind === 'alert' || interruption.kind === 'tlsFailed') return 'tls';
  if (interruption.kind !== 'malformed') return undefined;
  const { looksLike } = interruption;
  if (looksLike !== 'rdp' && looksLike !== 'unknown') return looksLike;
  return isWrongTpkt(interruption) ? 'unknown' : undefined;
}

function isWrongTpkt({ structure, field }: Broken): boolean {
  return structure === 'TPKT' && field === 'version';
}

type End =
  | { readonly interrupted: false; readonly answer: RuledOutAnswer | NotJudgedAnswer }
  | { readonly interrupted: true; readonly interruption: Interruption; readonly evidence: readonly Evidence[] };

function endOf(facts: Facts): End {
  const { examination } = facts;
  const stage = facts.negotiation;
  if (!stage.reached) return { interrupted: false, answer: stage.answer };
  const { seen, at } = stage;
  if (seen.outcome !== 'interrupted') {
    return { interrupted: false, answer: ruledOut('high', cite(examination, ...at, 'outcome')) };
  }
  const { interruption } = seen;
  const evidence = [cite(examination, ...at, 'interruption', 'kind')];
  if (interruption.kind === 'malformed') evidence.push(cite(examination, ...at, 'interruption', 'looksLike'));
  return { interrupted: true, interruption, evidence };
}

function brokenField(facts: Facts): readonly Evidence[] {
  const stage = facts.negotiation;
  if (!stage.reached) return [];
  const at = [...stage.at, 'interruption'];
  return ['structure', 'field', 'offset'].map((name) => cite(facts.examination, ...at, name));
}
