/** Why a patient of the lab ends the session of a client it has let in: there is no desktop behind it ([MS-RDPBCGR] 2.2.5.1.1). */
import type { ServerOutcome } from '../dialogue/server.ts';
import { ERRINFO, PROTOCOL } from '../protocol/index.ts';
import type { Bed } from './bed.ts';

/** One of `ERRINFO`; undefined when no session is due. */
export function reasonToEnd(outcome: ServerOutcome, { accounts }: Bed): number | undefined {
  if (outcome.kind === 'withoutNla') {
    return outcome.selectedProtocol === PROTOCOL.RDP ? undefined : ERRINFO.RPC_INITIATED_DISCONNECT;
  }
  if (outcome.kind !== 'signedIn' || outcome.authorization === 'denied') return undefined;
  const { user, domain } = outcome.peer;
  // With early user authorization, who is here was granted it.
  const mayStay = accounts.find(user, domain)?.mayUseRemoteDesktop ?? true;
  return mayStay ? ERRINFO.RPC_INITIATED_LOGOFF : ERRINFO.SERVER_INSUFFICIENT_PRIVILEGES;
}
