/**
 * How long a patient of the lab has a client it has let in, and why no longer: there is no desktop behind it ([MS-RDPBCGR]
 * 2.2.5.1.1).
 */
import type { ServerOutcome } from '../dialogue/server.ts';
import type { SessionEndOptions } from '../nla/end-session.ts';
import { ERRINFO, PROTOCOL } from '../protocol/index.ts';
import type { Bed } from './bed.ts';

type SessionLength = Pick<SessionEndOptions, 'errorInfo' | 'becomesActive' | 'lastsMs'>;

/** Long enough to be seen. */
const lastsMs = 1_000;
/** Nobody signed in, or nobody who may be here. */
const REFUSED = { becomesActive: false, lastsMs: 0 } as const;

/** Undefined when no session is due. */
export function sessionAfter(outcome: ServerOutcome, { accounts }: Bed): SessionLength | undefined {
  if (outcome.kind === 'withoutNla') {
    const isDue = outcome.selectedProtocol !== PROTOCOL.RDP;
    return isDue ? { ...REFUSED, errorInfo: ERRINFO.RPC_INITIATED_DISCONNECT } : undefined;
  }
  if (outcome.kind !== 'signedIn' || outcome.authorization === 'denied') return undefined;
  const { user, domain } = outcome.peer;
  // With early user authorization, who is here was granted it.
  const mayStay = accounts.find(user, domain)?.mayUseRemoteDesktop ?? true;
  if (!mayStay) return { ...REFUSED, errorInfo: ERRINFO.SERVER_INSUFFICIENT_PRIVILEGES };
  return { becomesActive: true, lastsMs, errorInfo: ERRINFO.RPC_INITIATED_LOGOFF };
}
