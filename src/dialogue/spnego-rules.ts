/** What both sides of SPNEGO share. */
import type { NegTokenResp } from '../protocol/index.ts';

/** Old peers put a copy of their token into mechListMIC, which is to be ignored ([MS-SPNG] 3.1.5.1). */
export function isCopyOfToken({ responseToken, mechListMic }: NegTokenResp): boolean {
  if (!responseToken || responseToken.length !== mechListMic?.length) return false;
  return responseToken.every((byte, i) => byte === mechListMic[i]);
}
