/**
 * Somebody else may be answering for the server: a gateway, a load balancer, a honeypot. Told by a Windows build that does not
 * go with the CredSSP number, or by a certificate made out to another computer. Both have innocent explanations.
 */
import type { CertificateObservation } from '../../observation/tls.ts';
import type { StandInSign } from '../ailment.ts';
import { firstLabel, isAddress, isWildcard, namesOf } from '../certificate-names.ts';
import { cite, citeBytes } from '../evidence.ts';
import type { Answered, Facts } from '../facts.ts';
import type { Evidence } from '../finding.ts';
import { found, notJudged, type Rule, ruledOut } from '../rule.ts';

export const standInSuspected: Rule<'server/stand-in-suspected'> = (facts) => {
  const { examination, stack } = facts;
  const stage = facts.challenge;
  if (!stage.reached) return stage.answer;
  const { seen, at, index } = stage;
  if (stack.stack !== 'windows') return notJudged('notWindows', cite(examination, ...at, 'challenge', 'flags'));
  const numbers = citeBytes(examination, index, seen.versionSpan, ...at, 'version');
  const evidence = [numbers, cite(examination, ...at, 'challenge', 'netbiosComputer'), ...nameEvidence(facts)];
  const signs = standInSigns(facts, seen.challenge);
  return signs.length > 0 ? found('low', 'low', { signs }, ...evidence) : ruledOut('low', ...evidence);
};

function standInSigns(facts: Facts, challenge: NonNullable<Answered['challenge']>): readonly StandInSign[] {
  const signs: StandInSign[] = [];
  if (facts.stack.signs.some(({ sign }) => sign === 'versionDoesNotFitBuild')) signs.push('versionDoesNotFitBuild');
  const certificate = facts.certificate;
  if (certificate.reached && namesAnother(certificate.seen, challenge)) signs.push('certificateNamesAnother');
  return signs;
}

/** NetBIOS keeps fifteen characters of a longer computer name. */
const NETBIOS_LENGTH = 15;

function namesAnother(certificate: CertificateObservation, challenge: NonNullable<Answered['challenge']>): boolean {
  const { netbiosComputer, dnsComputer } = challenge;
  const own = [netbiosComputer, dnsComputer].flatMap((name) => (name ? [firstLabel(name)] : []));
  const names = namesOf(certificate);
  if (own.length === 0 || names.some(isWildcard)) return false;
  const labels = names.filter((name) => isMachineName(name)).map(firstLabel);
  return labels.length > 0 && !labels.some((label) => own.some((name) => isSame(label, name)));
}

function isSame(label: string, name: string): boolean {
  return label === name || (name.length === NETBIOS_LENGTH && label.slice(0, NETBIOS_LENGTH) === name);
}

/** Letters of any script, digits and hyphens. IDNA labels say the name in other letters and can not be compared. */
function isMachineName(name: string): boolean {
  return !isAddress(name) && !name.startsWith('xn--') && /^[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*$/u.test(name);
}

function nameEvidence(facts: Facts): readonly Evidence[] {
  const certificate = facts.certificate;
  return certificate.reached ? [cite(facts.examination, ...certificate.at, 'commonName')] : [];
}
