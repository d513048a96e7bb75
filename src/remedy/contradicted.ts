/**
 * Causes that the wire contradicts: a server that answers with 5 or 6, or whose build shipped with the fix, lacks no fix. The
 * dialog of CVE-2018-0886 means something else then, most often NTLM being blocked.
 */
import type { CauseCode } from '../knowledge/index.ts';
import { fixKnowledge } from './fix-knowledge.ts';
import type { Need, ServerNeed } from './need.ts';
import { type PlanReason, reason } from './plan-reason.ts';

const LACK_OF_THE_FIX: readonly CauseCode[] = [
  'credssp/server-unpatched',
  'credssp/restart-pending',
  'credssp/client-forces-updated',
];

const BEHIND_THE_SAME_DIALOG: readonly CauseCode[] = ['ntlm/blocked', 'credssp/package-disabled'];

/** Undefined where nothing speaks against the cause. */
export function contradictionOf(cause: CauseCode, server: ServerNeed): PlanReason | undefined {
  if (!LACK_OF_THE_FIX.includes(cause)) return undefined;
  const { active, shipped, installed } = fixKnowledge(server);
  if (active) return reason('fixActive', { version: server.credsspVersion });
  if (shipped !== null) return reason('shippedFixed', { build: shipped });
  if (installed === null || server.fix === 'missing') return undefined;
  return cause === 'credssp/restart-pending' ? undefined : reason('revisionHasIt', { build: installed });
}

/** The same need with the contradicted causes last, so that a plan can still say why their remedies are not for here. */
export function settleCauses(need: Need): Need {
  const doubted = need.causes.filter((cause) => contradictionOf(cause, need.server) !== undefined);
  if (doubted.length === 0) return need;
  const others = need.causes.filter((cause) => !doubted.includes(cause));
  const meant = others.length > 0 ? others : BEHIND_THE_SAME_DIALOG;
  return { ...need, causes: [...meant, ...doubted] };
}
