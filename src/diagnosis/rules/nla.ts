/**
 * Network Level Authentication: required, merely offered, or absent. Judged by the protocol a server selects, whatever was
 * offered ([MS-RDPBCGR] 2.2.1.2.1): xrdp, offered NLA alone, answers with standard RDP security, and that is no NLA.
 */
import type { Ailments } from '../ailment.ts';
import { cite, citeBytes, type Path } from '../evidence.ts';
import { type Facts, findConnection, type Selection, selectionOf } from '../facts.ts';
import type { Evidence, NotJudgedReason } from '../finding.ts';
import { found, type NotJudgedAnswer, notJudged, type Rule, type RuledOutAnswer, ruledOut } from '../rule.ts';

export const nlaAbsent: Rule<'negotiation/nla-absent'> = (facts) => {
  const chosen = mainChoice(facts);
  if (!chosen.judged) return chosen.answer;
  const { selection, evidence } = chosen;
  if (selection === 'nla') return ruledOut('high', evidence);
  return found(selection === 'rdp' ? 'medium' : 'low', 'high', { selected: selection }, evidence);
};

export const nlaRequired: Rule<'negotiation/nla-required'> = (facts) => {
  const sides = sideOffers(facts);
  if (!sides.judged) return sides.answer;
  const { rdp, tls, evidence } = sides;
  if (rdp.accepted || tls.accepted) return ruledOut('high', ...evidence);
  return rdp.refused && tls.refused ? found('info', 'high', {}, ...evidence) : unanswered(facts, evidence);
};

export const nlaOffered: Rule<'negotiation/nla-offered'> = (facts) => {
  const sides = sideOffers(facts);
  if (!sides.judged) return sides.answer;
  const { rdp, tls, evidence } = sides;
  const alsoAccepts = accepted([rdp, tls]);
  if (alsoAccepts) {
    const complete = (rdp.accepted || rdp.refused) && (tls.accepted || tls.refused);
    return found('info', complete ? 'high' : 'medium', { alsoAccepts }, ...evidence);
  }
  return rdp.refused && tls.refused ? ruledOut('high', ...evidence) : unanswered(facts, evidence);
};

type MainChoice =
  | { readonly judged: false; readonly answer: RuledOutAnswer | NotJudgedAnswer }
  | { readonly judged: true; readonly selection: Exclude<Selection, 'unknown'>; readonly evidence: Evidence };

function mainChoice(facts: Facts): MainChoice {
  const stage = facts.negotiation;
  if (!stage.reached) return { judged: false, answer: stage.answer };
  const { seen, at, index } = stage;
  const selection = selectionOf(seen);
  if (selection === undefined) {
    return { judged: false, answer: notJudged('stageNotReached', cite(facts.examination, ...at, 'outcome')) };
  }
  const evidence = answerEvidence(facts, index);
  if (selection === 'unknown') return { judged: false, answer: notJudged('factMissing', evidence) };
  return { judged: true, selection, evidence };
}

/** What an offer without NLA came to. */
interface SideAnswer {
  readonly refused: boolean;
  /** The protocol the server would take instead of NLA. */
  readonly accepted: 'rdp' | 'tls' | undefined;
}

type SideOffers =
  | { readonly judged: false; readonly answer: RuledOutAnswer | NotJudgedAnswer }
  | {
      readonly judged: true;
      readonly rdp: SideAnswer;
      readonly tls: SideAnswer;
      readonly evidence: readonly Evidence[];
    };

/** Asked only where NLA was selected for the whole offer; where it was not, it is neither required nor offered. */
function sideOffers(facts: Facts): SideOffers {
  const chosen = mainChoice(facts);
  if (!chosen.judged) return chosen;
  if (chosen.selection !== 'nla') return { judged: false, answer: ruledOut('high', chosen.evidence) };
  if (facts.examination.mode === 'quick') return { judged: false, answer: notJudged('quickLook', chosen.evidence) };
  const rdp = sideAnswer(facts, 'offerRdp');
  const tls = sideAnswer(facts, 'offerTls');
  const evidence = [chosen.evidence, ...rdp.evidence, ...tls.evidence];
  return { judged: true, rdp, tls, evidence };
}

function sideAnswer(
  facts: Facts,
  purpose: 'offerRdp' | 'offerTls',
): SideAnswer & { readonly evidence: readonly Evidence[] } {
  const placed = findConnection(facts.examination, purpose);
  const negotiation = placed?.connection.negotiation;
  if (!placed || !negotiation) return { refused: false, accepted: undefined, evidence: [] };
  const selection = selectionOf(negotiation);
  return {
    refused: negotiation.outcome === 'refused',
    accepted: selection === 'rdp' || selection === 'tls' ? selection : undefined,
    evidence: [answerEvidence(facts, placed.index)],
  };
}

function accepted(answers: readonly SideAnswer[]): Ailments['negotiation/nla-offered']['alsoAccepts'] | undefined {
  const rdp = answers.some((answer) => answer.accepted === 'rdp');
  const tls = answers.some((answer) => answer.accepted === 'tls');
  if (rdp && tls) return 'both';
  if (rdp) return 'rdp';
  return tls ? 'tls' : undefined;
}

function unanswered({ examination }: Facts, evidence: readonly Evidence[]): NotJudgedAnswer {
  const asked = findConnection(examination, 'offerRdp') && findConnection(examination, 'offerTls');
  const reason: NotJudgedReason = !asked && examination.cutShort ? 'cutShort' : 'offersUnanswered';
  return notJudged(reason, ...evidence);
}

function answerEvidence({ examination }: Facts, index: number): Evidence {
  const at: Path = ['connections', index, 'negotiation'];
  const negotiation = examination.connections[index]?.negotiation;
  switch (negotiation?.outcome) {
    case 'selected':
      return citeBytes(examination, index, negotiation.span, ...at, 'selectedProtocol');
    case 'refused':
      return citeBytes(examination, index, negotiation.span, ...at, 'failureCode');
    default:
      return cite(examination, ...at, 'outcome');
  }
}
