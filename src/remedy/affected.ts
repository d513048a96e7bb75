/** Whom a remedy touches; and how much work it is when it has to be done on every client. */
import { REMEDIES, type RemedyName } from '../knowledge/index.ts';
import type { Affected, PlannedRemedy } from './plan.ts';
import type { Situation } from './situation.ts';

export const AFFECTED: Readonly<Record<RemedyName, Affected>> = {
  'update-server': 'everyClient',
  'patch-server': 'everyClient',
  'server-nla-off': 'everyClient',
  'client-vulnerable': 'oneClient',
  'rdp-file-nla-off': 'oneConnection',
  'restart-server': 'everyClient',
  'update-client': 'oneClient',
  'server-mitigated': 'oldClients',
  'kerberos-name': 'oneConnection',
  'ntlm-exception': 'namedServers',
  'fix-tls': 'everyClient',
  'renew-listener-cert': 'everyClient',
  'disable-audio-service': 'thisServer',
  'check-credentials': 'oneAccount',
  'reset-password': 'oneAccount',
  'rdweb-change': 'oneAccount',
  'test-secure-channel': 'thisServer',
  'enable-client-credssp': 'oneClient',
  'open-port': 'network',
  'enable-rdp': 'everyClient',
  'restart-termservice': 'everyClient',
  'check-port-owner': 'nobody',
  'add-remote-users': 'oneAccount',
  'disable-udp': 'oneClient',
  'update-both': 'thisServer',
  'fix-dns': 'network',
  'fix-spn': 'domain',
  'sync-time': 'thisServer',
  'unlock-account': 'oneAccount',
  'enable-account': 'oneAccount',
  'extend-account': 'oneAccount',
  'fix-account-limits': 'oneAccount',
  'set-password': 'oneAccount',
  'allow-restricted-admin': 'thisServer',
  'delegation-policies': 'namedServers',
  'relax-fips': 'everyClient',
  'mstsc-admin': 'oneConnection',
  'rds-licensing': 'everyClient',
  'mslicensing-reset': 'oneClient',
  sysprep: 'thisServer',
  'install-oob-jan2026': 'oneClient',
  'sign-rdp-file': 'everyClient',
  'proper-certificate': 'everyClient',
  'check-gateway': 'network',
  'use-freerdp': 'oneClient',
  'guac-security-mode': 'oneConnection',
  'lower-display': 'oneConnection',
  'collect-more': 'nobody',
  'read-server-log': 'nobody',
};

/** From here on, going from one client to the next is a task of its own. */
export const MANY_CLIENTS = 5;
const VERY_MANY_CLIENTS = 50;

type Effort = PlannedRemedy['effort'];

export function effortOf(name: RemedyName, { clients }: Situation): Effort {
  const { effort } = REMEDIES[name];
  const each = AFFECTED[name] === 'oneClient' || AFFECTED[name] === 'oneConnection';
  if (!each || clients === null || clients <= MANY_CLIENTS) return effort;
  return clients > VERY_MANY_CLIENTS || effort !== 'low' ? 'high' : 'medium';
}
