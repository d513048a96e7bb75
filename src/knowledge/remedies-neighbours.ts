/** What helps where the message on the screen meant something other than the missing fix for CVE-2018-0886. */
import type { RemedyMachine, RemedyRow } from './remedies.ts';
import type { Attested } from './sources.ts';

const CHECKED = '2026-08-22';

export const NEIGHBOUR_REMEDIES = {
  'fix-tls': neighbour('both', 'high', ['rdsTls', 'rdsInternal', 'azJaAuth']),
  'renew-listener-cert': neighbour('server', 'high', ['rdsGeneral', 'rdsInternal', 'azureRunCommand', 'cert904']),
  'disable-audio-service': neighbour('server', 'medium', ['rdsInternal']),
  'check-credentials': neighbour('client', 'high', ['azJaSpec', 'generalKnowledge']),
  'reset-password': neighbour('server', 'medium', ['kb2858371Ja', 'generalKnowledge']),
  'rdweb-change': neighbour('server', 'high', ['kb2858371Ja']),
  'test-secure-channel': neighbour('server', 'high', ['azJaAuth']),
  'enable-client-credssp': neighbour('client', 'high', ['mremoteng', 'credsspsupport', 'freerdp']),
  'open-port': neighbour('network', 'high', ['rdsGeneral']),
  'enable-rdp': neighbour('server', 'high', ['rdsGeneral']),
  'restart-termservice': neighbour('server', 'high', ['rdsGeneral']),
  'check-port-owner': neighbour('server', 'high', ['rdsGeneral']),
  'add-remote-users': neighbour('server', 'high', ['rdsAuth', 'azJaSpec']),
  'disable-udp': neighbour('client', 'medium', ['feb2025', 'generalKnowledge']),
  'update-both': neighbour('both', 'medium', ['feb2025'], { restart: 'yes' }),
  'fix-dns': neighbour('network', 'high', ['rdsLsa', 'azJaSpec']),
  'fix-spn': neighbour('domain', 'low', ['generalKnowledge']),
  'sync-time': neighbour('both', 'high', ['rdsTime']),
  'unlock-account': neighbour('domain', 'medium', ['generalKnowledge']),
  'enable-account': neighbour('domain', 'medium', ['generalKnowledge']),
  'extend-account': neighbour('domain', 'medium', ['generalKnowledge']),
  'fix-account-limits': neighbour('domain', 'medium', ['generalKnowledge']),
  'set-password': neighbour('server', 'medium', ['protusers']),
  'allow-restricted-admin': neighbour('server', 'medium', ['generalKnowledge', 'admxOld', 'admxhelpJa']),
  'delegation-policies': neighbour('client', 'high', ['policyCsp', 'winrm', 'admxOld']),
  'relax-fips': neighbour('server', 'high', ['azJaAuth'], { risk: 'medium', weakens: true }),
  'mstsc-admin': neighbour('client', 'high', ['azJaSpec']),
  'rds-licensing': neighbour('server', 'high', ['azJaSpec']),
  'mslicensing-reset': neighbour('client', 'medium', ['generalKnowledge']),
  sysprep: neighbour('server', 'high', ['duplicateSid'], { restart: 'yes' }),
  'install-oob-jan2026': neighbour('client', 'medium', ['oneRemote', 'jan2026'], { restart: 'yes' }),
  'sign-rdp-file': neighbour('administrator', 'medium', ['rdpfile', 'generalKnowledge']),
  'proper-certificate': neighbour('server', 'medium', ['generalKnowledge']),
  'check-gateway': neighbour('gateway', 'medium', ['disconnectCodes']),
  'use-freerdp': neighbour('client', 'high', ['rdesktop', 'freerdp']),
  'guac-security-mode': neighbour('administrator', 'medium', ['guacamole', 'generalKnowledge']),
  'lower-display': neighbour('client', 'low', ['generalKnowledge']),
  'collect-more': neighbour('client', 'medium', ['generalKnowledge']),
  'read-server-log': neighbour('server', 'medium', ['generalKnowledge']),
} as const satisfies Readonly<Record<string, RemedyRow>>;

function neighbour(
  machine: RemedyMachine,
  confidence: Attested['confidence'],
  sources: Attested['sources'],
  more: Partial<RemedyRow> = {},
): RemedyRow {
  return {
    machine,
    classicRank: null,
    effort: 'low',
    risk: 'low',
    restart: 'no',
    weakens: false,
    sources,
    confidence,
    checkedOn: CHECKED,
    ...more,
  };
}
