/**
 * Reads the security token of a client's TSRequest: an NTLM NEGOTIATE as it is, or an offer of mechanisms in SPNEGO
 * (RFC 4178, section 4.2), and wraps the server's answer in the same form.
 */
import { Malformed } from '../bytes/malformed.ts';
import {
  type DerRules,
  decodeNegTokenInit,
  decodeNegTokenResp,
  encodeNegTokenResp,
  isNtlmMessage,
  NEG_STATE,
  OID,
} from '../protocol/index.ts';

export type ClientToken =
  | { readonly wrapping: 'ntlm'; readonly negotiate: Uint8Array }
  /** `mechToken` is there when the client guessed its first mechanism would be taken; then it is of that one. */
  | { readonly wrapping: 'spnegoInit'; readonly mechTypes: readonly string[]; readonly mechToken?: Uint8Array }
  | { readonly wrapping: 'spnegoResp'; readonly responseToken?: Uint8Array };

const NEG_TOKEN_INIT = 0x60;
const NEG_TOKEN_RESP = 0xa1;

/** Throws `Malformed` for a token of another mechanism or of none. */
export function readClientToken(token: Uint8Array, rules: DerRules): ClientToken {
  if (isNtlmMessage(token)) return { wrapping: 'ntlm', negotiate: token };
  switch (token[0]) {
    case NEG_TOKEN_INIT: {
      const { mechTypes, mechToken } = decodeNegTokenInit(token, rules);
      return { wrapping: 'spnegoInit', mechTypes, ...(mechToken && { mechToken }) };
    }
    case NEG_TOKEN_RESP: {
      const { responseToken } = decodeNegTokenResp(token, rules);
      return { wrapping: 'spnegoResp', ...(responseToken && { responseToken }) };
    }
    default:
      throw new Malformed('negoToken', 'signature', 0, 'is neither NTLM nor SPNEGO');
  }
}

/** supportedMech belongs into the first reply only. */
export function wrapChallenge(challenge: Uint8Array, isFirstReply: boolean): Uint8Array {
  return encodeNegTokenResp({
    negState: NEG_STATE.ACCEPT_INCOMPLETE,
    ...(isFirstReply && { supportedMech: OID.NTLM }),
    responseToken: challenge,
  });
}

/** NTLM was offered, but not first or without a token: the client has to come again with a NEGOTIATE. */
export function askForNtlm(mechTypes: readonly string[]): Uint8Array {
  const negState = mechTypes[0] === OID.NTLM ? NEG_STATE.ACCEPT_INCOMPLETE : NEG_STATE.REQUEST_MIC;
  return encodeNegTokenResp({ negState, supportedMech: OID.NTLM });
}

export function rejectMechanisms(): Uint8Array {
  return encodeNegTokenResp({ negState: NEG_STATE.REJECT });
}
