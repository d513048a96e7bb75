/**
 * Updating the server, or installing the one fix there. The whole update leads, as it closes more than this hole; a package of one
 * month goes first where the jump would be big or a restart is rare, and such a package exists.
 */
import { findWindowsBuild } from '../../knowledge/index.ts';
import { fixKnowledge } from '../fix-knowledge.ts';
import type { Need } from '../need.ts';
import { type PlanReason, reason } from '../plan-reason.ts';
import type { RankRule } from './rule.ts';

export const weighUpdate: RankRule = ({ need, situation }) => {
  if (need.server.stack === 'other') return [reason('reachesEveryClient', {}), reason('otherSoftware', {})];
  const reasons: PlanReason[] = [reason('reachesEveryClient', {}), reason('closesTheHole', {})];
  const smaller = ['monthly', 'unknown'].includes(fixKnowledge(need.server).package);
  if (situation.serverCare === 'neglected') reasons.push(reason(smaller ? 'bigJump' : 'cumulativeOnly', {}));
  if (situation.serverCare === 'unknown') reasons.push(reason('careUnknown', {}));
  if (smaller && situation.serverRestart === 'rarely') reasons.push(reason('severalRestarts', {}));
  return [...reasons, ...supportEnded(need)];
};

export const weighPatch: RankRule = ({ need: { server } }) => {
  if (server.stack === 'other') return [reason('notWindows', {})];
  const known = fixKnowledge(server);
  if (known.installed !== null) return [reason('revisionHasIt', { build: known.installed })];
  const size: readonly PlanReason[] = {
    cumulative: [reason('cumulativeOnly', {})],
    monthly: [reason('smallStep', {})],
    none: [reason('noPackage', {})],
    unknown: [],
  }[known.package];
  return [reason('reachesEveryClient', {}), ...size];
};

/** The fix is installed and sleeps: nothing but a restart is missing. */
export const weighRestart: RankRule = ({ cause, need: { server } }) => {
  if (server.stack === 'other') return [reason('notWindows', {})];
  if (cause === 'credssp/restart-pending' || cause === 'server/ports-exhausted')
    return [reason('reachesEveryClient', {})];
  const { installed } = fixKnowledge(server);
  if (installed !== null) return [reason('installedNotActive', { build: installed }), reason('reachesEveryClient', {})];
  if (server.restartPending === true) return [reason('restartPending', {}), reason('reachesEveryClient', {})];
  return server.restartPending === false ? [reason('noRestartPending', {})] : [reason('perhapsInstalled', {})];
};

/** Of the server edition; a build that was a client only counts as that. */
function supportEnded({ server: { build }, on }: Need): readonly PlanReason[] {
  if (build === null || on === null) return [];
  const releases = findWindowsBuild(build.major, build.minor, build.build)?.releases ?? [];
  const release = releases.find(({ sku }) => sku === 'server') ?? releases[0];
  if (release === undefined || release.endOfSupport >= on) return [];
  const { name, endOfSupport, endOfExtended } = release;
  return [reason('supportEnded', { release: name, endOfSupport, endOfExtended })];
}
