/** Which fields hold a message of their own, and which one. */
import type { MessageKind } from './kinds.ts';
import { recogniseMic, recogniseSealed, recogniseToken, recogniseX224 } from './recognise.ts';

/** A response of NTLMv1 has this length and no structure ([MS-NLMP] 2.2.2.6). */
const NTLM_V1_LENGTH = 24;

/** `unknown` where a message should be and none is; undefined for fields without one. */
export function kindWithin(
  structure: string,
  field: string,
  contents: Uint8Array,
): MessageKind | 'unknown' | undefined {
  switch (`${structure}.${field}`) {
    case 'TSRequest.negoToken':
      // SEEN: FreeRDP 3.30 sends a token of 12,256 zero bytes when it has nothing to say.
      return contents.some((byte) => byte !== 0) ? (recogniseToken(contents) ?? 'unknown') : undefined;
    case 'NegTokenInit.mechToken':
    case 'NegTokenResp.responseToken':
      return recogniseToken(contents) ?? recogniseSealed(contents) ?? 'unknown';
    case 'TSRequest.authInfo':
    case 'TSRequest.pubKeyAuth':
      return recogniseSealed(contents) ?? 'unknown';
    case 'NegTokenInit.mechListMIC':
    case 'NegTokenResp.mechListMIC':
      // Old peers put other things there, which everybody ignores.
      return recogniseMic(contents);
    case 'AUTHENTICATE_MESSAGE.ntChallengeResponse':
      return contents.length > NTLM_V1_LENGTH ? 'ntlmV2Response' : undefined;
    case 'RDCleanPath.x224ConnectionPdu':
      return contents[0] === 3 ? recogniseX224(contents) : undefined;
    default:
      return undefined;
  }
}
