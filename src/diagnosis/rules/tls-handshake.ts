/**
 * A handshake that both sides took part in and that failed. Where a raw ClientHello shows that the server would only take a
 * version or suite which current libraries do not speak, that is named instead of the failure (RFC 8446, section 6.2).
 */
import type { Interruption } from '../../observation/interruption.ts';
import { cite, type Path } from '../evidence.ts';
import type { Facts } from '../facts.ts';
import type { Evidence } from '../finding.ts';
import { lookBehindTls } from '../hello-looks.ts';
import { found, type NotJudgedAnswer, notJudged, type Rule, type RuledOutAnswer, ruledOut } from '../rule.ts';

export const tlsHandshakeFailed: Rule<'tls/handshake-failed'> = (facts) => {
  const end = endOf(facts);
  if (!end.interrupted) return end.answer;
  const { interruption, at } = end;
  const evidence = interruptionEvidence(facts, interruption, at);
  if (isSilence(interruption)) return ruledOut('high', ...evidence);
  const looks = lookBehindTls(facts.examination);
  if (looks.kind === 'onlyOld') return ruledOut('high', ...looks.evidence);
  const alert = interruption.kind === 'alert' ? interruption.description : null;
  return found('high', 'high', { alert, reason: reasonOf(interruption) }, ...evidence);
};

export const tlsNoCommonSuite: Rule<'tls/no-common-suite'> = (facts) => {
  const end = endOf(facts);
  if (!end.interrupted) return end.answer;
  const looks = lookBehindTls(facts.examination);
  switch (looks.kind) {
    case 'onlyOld':
      return found('high', 'high', { version: looks.version, suites: looks.suites }, ...looks.evidence);
    case 'modern':
      return ruledOut('high', ...looks.evidence);
    case 'nothingAccepted':
      return ruledOut('medium', ...looks.evidence);
    case 'notLooked': {
      const reason = facts.examination.mode === 'quick' ? 'quickLook' : 'stageNotReached';
      return notJudged(reason, cite(facts.examination, ...end.at, 'kind'));
    }
    default:
      return looks satisfies never;
  }
};

/** The peer did not take part: told by the rules for a dead line. */
function isSilence({ kind }: Interruption): boolean {
  return kind === 'timedOut' || kind === 'closed' || kind === 'reset';
}

function reasonOf(interruption: Interruption): string {
  switch (interruption.kind) {
    case 'tlsFailed':
      return interruption.reason;
    case 'malformed':
      return `${interruption.structure}.${interruption.field}@${interruption.offset}`;
    case 'alert':
    case 'failed':
    case 'refused':
    case 'hostUnreachable':
    case 'networkUnreachable':
    case 'forbidden':
    case 'reset':
      return interruption.code;
    case 'timedOut':
    case 'closed':
      return interruption.kind;
    default:
      return interruption satisfies never;
  }
}

function interruptionEvidence({ examination }: Facts, interruption: Interruption, at: Path): readonly Evidence[] {
  const kind = cite(examination, ...at, 'kind');
  return 'code' in interruption ? [kind, cite(examination, ...at, 'code')] : [kind];
}

type End =
  | { readonly interrupted: false; readonly answer: RuledOutAnswer | NotJudgedAnswer }
  | { readonly interrupted: true; readonly interruption: Interruption; readonly at: Path };

function endOf(facts: Facts): End {
  const stage = facts.tls;
  if (!stage.reached) return { interrupted: false, answer: stage.answer };
  const { seen, at } = stage;
  if (seen.outcome === 'established') {
    return { interrupted: false, answer: ruledOut('high', cite(facts.examination, ...at, 'cipherSuite')) };
  }
  return { interrupted: true, interruption: seen.interruption, at: [...at, 'interruption'] };
}
