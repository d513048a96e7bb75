/**
 * Whether the server may be changed and restarted at all. Unknown answers exclude nothing: the plan asks. Who may change settings
 * only may neither install nor restart.
 */
import { REMEDIES, type RemedyName } from '../../knowledge/index.ts';
import { type PlanReason, reason } from '../plan-reason.ts';
import type { RankRule } from './rule.ts';

const BY_RESTART = {
  now: undefined,
  tonight: 'restartTonight',
  rarely: 'restartRare',
  never: 'restartNever',
  unknown: 'restartUnknown',
} as const;

/** They only look, change an account, or have another side to be done on as well. */
const ALLOWED_ANYWAY: readonly RemedyName[] = [
  'read-server-log',
  'check-port-owner',
  'reset-password',
  'rdweb-change',
  'set-password',
];

export const weighServerAccess: RankRule = ({ name, situation }) => {
  const { machine, restart } = REMEDIES[name];
  if (machine !== 'server' || ALLOWED_ANYWAY.includes(name)) return [];
  const reasons: PlanReason[] = [];
  if (situation.serverTouch === 'no') return [reason('serverUntouchable', {})];
  const settingsAreNotEnough = restart === 'yes';
  if (situation.serverTouch === 'settingsOnly' && settingsAreNotEnough) return [reason('settingsOnly', {})];
  const waits = BY_RESTART[situation.serverRestart];
  if (restart === 'yes' && waits !== undefined) reasons.push(reason(waits, {}));
  if (situation.waysIn.length === 1 && situation.waysIn[0] === 'none') reasons.push(reason('wayInByBridge', {}));
  return reasons;
};
