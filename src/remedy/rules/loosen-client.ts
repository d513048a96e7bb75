/**
 * Loosening a client, the whole of it by policy or one connection by its file. On many clients it is the dearest of all, and every
 * later one needs it too: then one administrator's machine is loosened and the others wait.
 */
import { MANY_CLIENTS } from '../affected.ts';
import { type PlanReason, reason } from '../plan-reason.ts';
import type { Situation } from '../situation.ts';
import type { RankRule } from './rule.ts';

export const weighClientVulnerable: RankRule = ({ need, situation }) => {
  const { client } = need;
  if (client.state === 'unpatched') return [reason('clientUnpatched', {})];
  if (client.state === 'vulnerable') return [reason('alreadyVulnerable', {})];
  return [reason('weakens', {}), ...byClients(situation), ...byEdition(situation)];
};

export const weighRdpFile: RankRule = ({ need: { server } }) => {
  switch (server.nla) {
    case 'required':
      return [reason('nlaRequired', {})];
    case 'optional':
      return [reason('weakens', {}), reason('nlaOptional', {})];
    case 'absent':
      return [reason('nlaNotRequired', {})];
    case 'unknown':
      return [reason('weakens', {}), reason('nlaUnknown', {})];
    default:
      return server.nla satisfies never;
  }
};

function byClients({ clients, clientDomain }: Situation): readonly PlanReason[] {
  if (clients === null || clients <= 1) return [];
  const each = reason('eachClient', { clients });
  if (clients <= MANY_CLIENTS) return [each];
  return [each, reason('jumpHost', {}), ...(clientDomain === 'joined' ? [reason('distribute', {})] : [])];
}

function byEdition({ clientEdition }: Situation): readonly PlanReason[] {
  return clientEdition === 'home' ? [reason('homeEdition', {})] : [];
}
