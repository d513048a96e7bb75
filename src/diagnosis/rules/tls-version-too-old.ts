/** SSL 3.0, TLS 1.0 or TLS 1.1 as the best a server speaks: deprecated (RFC 7568, RFC 8996), and off in newer clients. */
import { findTlsVersionByLibraryName } from '../../knowledge/index.ts';
import { cite } from '../evidence.ts';
import type { Established } from '../facts.ts';
import type { Evidence } from '../finding.ts';
import { lookBehindTls } from '../hello-looks.ts';
import { type Answer, found, notJudged, type Rule, ruledOut } from '../rule.ts';

export const tlsVersionTooOld: Rule<'tls/version-too-old'> = (facts) => {
  const stage = facts.tls;
  if (!stage.reached) return stage.answer;
  const { seen, at } = stage;
  if (seen.outcome === 'established') {
    return judgeNegotiated(seen, cite(facts.examination, ...at, 'protocol'));
  }
  const { examination } = facts;
  const looks = lookBehindTls(examination);
  if (looks.kind === 'notLooked' || looks.kind === 'nothingAccepted') {
    const reason = looks.kind === 'notLooked' && examination.mode === 'quick' ? 'quickLook' : 'stageNotReached';
    return notJudged(reason, cite(examination, ...at, 'interruption', 'kind'));
  }
  // Worse than an old version that still connects: here nothing newer is left to fall back to.
  return looks.versionIsOld
    ? found('medium', 'high', { version: looks.version }, ...looks.evidence)
    : ruledOut('high', ...looks.evidence);
};

function judgeNegotiated({ protocol }: Established, evidence: Evidence): Answer<'tls/version-too-old'> {
  const version = findTlsVersionByLibraryName(protocol);
  if (!version) return notJudged('factMissing', evidence);
  return version.old ? found('low', 'high', { version: version.name }, evidence) : ruledOut('high', evidence);
}
