/**
 * Reads the security token of a server's first TSRequest: a CHALLENGE as it is, or wrapped in SPNEGO. What can not be read
 * is told and not thrown: a strange token is evidence too.
 */
import { Malformed } from '../bytes/malformed.ts';
import {
  type DerRules,
  decodeNegTokenResp,
  decodeNtlmChallenge,
  isNtlmMessage,
  type NtlmChallenge,
} from '../protocol/index.ts';

export interface ServerToken {
  readonly wrapping: 'ntlm' | 'spnego' | 'none' | 'unknown';
  /** NegTokenResp negState, when wrapped in SPNEGO. */
  readonly negState?: number;
  readonly challenge?: NtlmChallenge;
  /** Why no challenge could be read although there was a token. */
  readonly problem?: Malformed;
}

/** First byte of a NegTokenResp, of a NegTokenInit2 in its GSS-API frame, and of one without. */
const SPNEGO_FIRST_BYTES = [0xa1, 0x60, 0xa0];

export function readServerToken(token: Uint8Array | undefined, rules: DerRules): ServerToken {
  if (token === undefined) return { wrapping: 'none' };
  if (isNtlmMessage(token)) return { wrapping: 'ntlm', ...readChallenge(token, rules) };
  if (!SPNEGO_FIRST_BYTES.includes(token[0] ?? 0)) {
    return { wrapping: 'unknown', problem: new Malformed('negoToken', 'signature', 0, 'is neither NTLM nor SPNEGO') };
  }
  return { wrapping: 'spnego', ...readWrapped(token, rules) };
}

function readWrapped(token: Uint8Array, rules: DerRules): Omit<ServerToken, 'wrapping'> {
  try {
    const { negState, responseToken } = decodeNegTokenResp(token, rules);
    const state = negState === undefined ? {} : { negState };
    return responseToken ? { ...state, ...readChallenge(responseToken, rules) } : state;
  } catch (error) {
    if (error instanceof Malformed) return { problem: error };
    throw error;
  }
}

function readChallenge(message: Uint8Array, rules: DerRules): Pick<ServerToken, 'challenge' | 'problem'> {
  try {
    return { challenge: decodeNtlmChallenge(message, rules.observe) };
  } catch (error) {
    if (error instanceof Malformed) return { problem: error };
    throw error;
  }
}
