/**
 * What some servers send where a CHALLENGE is due ([MS-CSSP] 3.1.5): made from the right reply, so that version and nonce
 * stay those of the patient.
 */
import { PLAIN_RDP } from '../dialogue/refusal.ts';
import { TOLERANT } from '../protocol/der/rules.ts';
import {
  decodeTsRequest,
  encodeNegTokenResp,
  encodeTsRequest,
  isNtlmMessage,
  NEG_STATE,
  OID,
  type TsRequest,
} from '../protocol/index.ts';
import type { CredsspTwist } from './behaviour.ts';

export interface Twisted {
  readonly send: Uint8Array;
  /** True for answers after which a server has nothing more to say. */
  readonly isLast: boolean;
}

/** `request` is the client's TSRequest, `reply` the right answer to it. */
export function twist(kind: CredsspTwist, request: Uint8Array, reply: Uint8Array): Twisted {
  const { version, negoTokens, ...rest } = decodeTsRequest(reply);
  const challenge = negoTokens?.[0] ?? new Uint8Array();
  const answer = (fields: Partial<TsRequest>, isLast: boolean): Twisted => {
    return { send: encodeTsRequest({ version, ...rest, ...fields }), isLast };
  };
  switch (kind.kind) {
    case 'errorCode':
      return answer({ errorCode: kind.errorCode }, true);
    case 'noToken':
      return answer({}, false);
    case 'zeroToken':
      if (kind.when === 'spnego' && offersNtlm(request)) return { send: reply, isLast: false };
      return answer({ negoTokens: [new Uint8Array(kind.length)], errorCode: kind.errorCode }, true);
    case 'plainRdp':
      return { send: PLAIN_RDP, isLast: true };
    case 'spnegoReject':
      return answer({ negoTokens: [encodeNegTokenResp({ negState: NEG_STATE.REJECT })] }, true);
    case 'spnegoChallenge':
      return answer({ negoTokens: [offersNtlm(request) ? wrap(challenge) : challenge] }, false);
    case 'shortChallenge':
      return answer({ negoTokens: [challenge.subarray(0, kind.length)] }, false);
    case 'otherVersion':
      if (announcedIn(request) >= kind.below) return { send: reply, isLast: false };
      return answer({ version: kind.version, negoTokens: [challenge] }, false);
    default:
      return kind satisfies never;
  }
}

function wrap(challenge: Uint8Array): Uint8Array {
  return encodeNegTokenResp({
    negState: NEG_STATE.ACCEPT_INCOMPLETE,
    supportedMech: OID.NTLM,
    responseToken: challenge,
  });
}

function offersNtlm(request: Uint8Array): boolean {
  const token = decodeTsRequest(request, TOLERANT).negoTokens?.[0];
  return token !== undefined && isNtlmMessage(token);
}

function announcedIn(request: Uint8Array): number {
  return decodeTsRequest(request, TOLERANT).version;
}
