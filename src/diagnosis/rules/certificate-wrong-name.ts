/**
 * A certificate made out to another name than the one asked for (RFC 9525, section 6). Common and mostly harmless with the
 * self-signed certificates of Windows; worth knowing when the right server is in doubt.
 */
import { matchesHost, namesOf } from '../certificate-names.ts';
import { cite } from '../evidence.ts';
import { found, notJudged, type Rule, ruledOut } from '../rule.ts';

export const certificateWrongName: Rule<'tls/certificate-wrong-name'> = (facts) => {
  const { examination } = facts;
  const { target } = examination;
  if (target.hostKind !== 'name') return notJudged('noNameToCompare', cite(examination, 'target', 'hostKind'));
  const stage = facts.certificate;
  if (!stage.reached) return stage.answer;
  const { seen, at } = stage;
  const listed = seen.alternativeNames.map((_, index) => cite(examination, ...at, 'alternativeNames', index));
  const evidence = [cite(examination, 'target', 'asciiHost'), cite(examination, ...at, 'commonName'), ...listed];
  const names = namesOf(seen);
  if (names.length === 0) return notJudged('factMissing', ...evidence);
  // Windows writes a computer name outside ASCII as it is, so the name as given counts as well as its IDNA form.
  const hosts = [target.asciiHost, target.host];
  if (names.some((name) => hosts.some((host) => matchesHost(name, host)))) return ruledOut('high', ...evidence);
  return found('low', 'high', { host: target.host, names }, ...evidence);
};
