/** All that speaks for and against one remedy: what holds for any change of the server, then what is special to this one. */
import { REMEDIES, type RemedyName } from '../knowledge/index.ts';
import { contradictionOf } from './contradicted.ts';
import { type PlanReason, reason } from './plan-reason.ts';
import { weighClientVulnerable, weighRdpFile } from './rules/loosen-client.ts';
import { weighServerMitigated, weighServerNlaOff } from './rules/loosen-server.ts';
import type { RankRule, Weighed } from './rules/rule.ts';
import { weighServerAccess } from './rules/server-access.ts';
import { weighPatch, weighRestart, weighUpdate } from './rules/server-updates.ts';

const SPECIAL: Partial<Readonly<Record<RemedyName, RankRule>>> = {
  'update-server': weighUpdate,
  'patch-server': weighPatch,
  'restart-server': weighRestart,
  'server-nla-off': weighServerNlaOff,
  'server-mitigated': weighServerMitigated,
  'client-vulnerable': weighClientVulnerable,
  'rdp-file-nla-off': weighRdpFile,
};

/** What excludes stands alone: the rest no longer matters. */
export function weigh(weighed: Weighed): readonly PlanReason[] {
  const contradiction = contradictionOf(weighed.cause, weighed.need.server);
  if (contradiction) return [contradiction];
  const special = SPECIAL[weighed.name] ?? weighAnyOther;
  const reasons = [...special(weighed), ...weighServerAccess(weighed)];
  const against = reasons.filter(({ effect }) => effect === 'excludes');
  return against.length > 0 ? against : reasons;
}

const weighAnyOther: RankRule = ({ name }) => (REMEDIES[name].weakens ? [reason('weakens', {})] : []);
