/**
 * Loosening the server: it no longer requires NLA, or it takes old clients again. Reachable from the internet, a server without
 * NLA shows its sign-in screen to everybody, so there even one loosened client is better.
 */
import { type PlanReason, reason } from '../plan-reason.ts';
import type { RankRule } from './rule.ts';

export const weighServerNlaOff: RankRule = ({ need, situation }) => {
  if (need.server.stack === 'other') return [reason('notWindows', {})];
  if (need.server.nla === 'optional' || need.server.nla === 'absent') return [reason('nlaNotRequired', {})];
  const exposure: Readonly<Record<typeof situation.exposed, readonly PlanReason[]>> = {
    internet: [reason('internet', {})],
    internal: [],
    unknown: [reason('exposureUnknown', {})],
  };
  return [reason('weakens', {}), reason('reachesEveryClient', {}), ...exposure[situation.exposed]];
};

export const weighServerMitigated: RankRule = ({ need }) =>
  need.server.stack === 'other' ? [reason('notWindows', {})] : [reason('weakens', {})];
