/** The messages a dissection knows: the name of each, its decoder, and how long it says it is. */
import { Malformed } from '../../bytes/malformed.ts';
import { decodeTsCredentials } from '../credssp/ts-credentials.ts';
import { decodeTsRequest } from '../credssp/ts-request.ts';
import { measureElement } from '../der/decode.ts';
import type { DerRules } from '../der/rules.ts';
import { decodeGssToken } from '../kerberos/gss-token.ts';
import { decodeMicToken, decodeWrapToken } from '../kerberos/per-message-token.ts';
import { decodeConnectionConfirm } from '../negotiation/connection-confirm.ts';
import { decodeConnectionRequest } from '../negotiation/connection-request.ts';
import {
  decodeEarlyUserAuthorization,
  EARLY_USER_AUTHORIZATION_LENGTH,
} from '../negotiation/early-user-authorization.ts';
import { measureTpkt } from '../negotiation/tpkt.ts';
import { decodeNtlmAuthenticate } from '../ntlm/authenticate.ts';
import { decodeNtlmChallenge } from '../ntlm/challenge.ts';
import { decodeNtlmV2Response } from '../ntlm/client-challenge.ts';
import { decodeNtlmNegotiate } from '../ntlm/negotiate.ts';
import { decodeNegTokenInit } from '../spnego/neg-token-init.ts';
import { decodeNegTokenResp } from '../spnego/neg-token-resp.ts';
import { decodeNtlmSealed, decodeTlsRecord, decodeX224Unit, measureTlsRecord } from './plain-messages.ts';
import { decodeRdCleanPath } from './rdcleanpath.ts';

interface Kind {
  /** The message as a whole, by its specification name. */
  readonly structure: string;
  readonly decode: (message: Uint8Array, rules: DerRules) => unknown;
  /** Absent for messages that say nothing of their length and take all there is. */
  readonly measure?: (bytes: Uint8Array) => number | undefined;
}

export type MessageKind =
  | 'connectionRequest'
  | 'connectionConfirm'
  | 'x224'
  | 'tlsRecord'
  | 'rdCleanPath'
  | 'tsRequest'
  | 'tsCredentials'
  | 'earlyUserAuthorization'
  | 'negTokenInit'
  | 'negTokenResp'
  | 'gssToken'
  | 'wrapToken'
  | 'micToken'
  | 'ntlmNegotiate'
  | 'ntlmChallenge'
  | 'ntlmAuthenticate'
  | 'ntlmV2Response'
  | 'ntlmSealed';

const KINDS: Readonly<Record<MessageKind, Kind>> = {
  connectionRequest: {
    structure: 'ConnectionRequest',
    decode: (message, { observe }) => decodeConnectionRequest(message, observe),
    measure: measureTpkt,
  },
  connectionConfirm: {
    structure: 'ConnectionConfirm',
    decode: (message, { observe }) => decodeConnectionConfirm(message, observe),
    measure: measureTpkt,
  },
  x224: { structure: 'X224', decode: (message, { observe }) => decodeX224Unit(message, observe), measure: measureTpkt },
  tlsRecord: {
    structure: 'TLSRecord',
    decode: (message, { observe }) => decodeTlsRecord(message, observe),
    measure: measureTlsRecord,
  },
  rdCleanPath: { structure: 'RDCleanPath', decode: decodeRdCleanPath, measure: measureDer },
  tsRequest: { structure: 'TSRequest', decode: decodeTsRequest, measure: measureDer },
  tsCredentials: { structure: 'TSCredentials', decode: decodeTsCredentials, measure: measureDer },
  earlyUserAuthorization: {
    structure: 'EarlyUserAuthorizationResult',
    decode: (message, { observe }) => decodeEarlyUserAuthorization(message, observe),
    measure: () => EARLY_USER_AUTHORIZATION_LENGTH,
  },
  negTokenInit: { structure: 'NegTokenInit', decode: decodeNegTokenInit, measure: measureDer },
  negTokenResp: { structure: 'NegTokenResp', decode: decodeNegTokenResp, measure: measureDer },
  gssToken: { structure: 'GssToken', decode: decodeGssToken, measure: measureDer },
  wrapToken: { structure: 'WrapToken', decode: (message, { observe }) => decodeWrapToken(message, observe) },
  micToken: { structure: 'MicToken', decode: (message, { observe }) => decodeMicToken(message, observe) },
  ntlmNegotiate: {
    structure: 'NEGOTIATE_MESSAGE',
    decode: (message, { observe }) => decodeNtlmNegotiate(message, observe),
  },
  ntlmChallenge: {
    structure: 'CHALLENGE_MESSAGE',
    decode: (message, { observe }) => decodeNtlmChallenge(message, observe),
  },
  ntlmAuthenticate: {
    structure: 'AUTHENTICATE_MESSAGE',
    decode: (message, { observe }) => decodeNtlmAuthenticate(message, observe),
  },
  ntlmV2Response: {
    structure: 'NTLMv2_RESPONSE',
    decode: (message, { observe }) => decodeNtlmV2Response(message, observe),
  },
  ntlmSealed: {
    structure: 'NTLMSSP_MESSAGE_SIGNATURE',
    decode: (message, { observe }) => decodeNtlmSealed(message, observe),
  },
};

export function structureOf(kind: MessageKind): string {
  return KINDS[kind].structure;
}

/** Tells `rules` of every field it meets; throws `Malformed`. */
export function read(kind: MessageKind, message: Uint8Array, rules: DerRules): void {
  KINDS[kind].decode(message, rules);
}

/** How many of `bytes` the message at their front takes: all, where it does not say, or says more than there is. */
export function extentOf(kind: MessageKind, bytes: Uint8Array): number {
  try {
    return Math.min(KINDS[kind].measure?.(bytes) ?? bytes.length, bytes.length);
  } catch (error) {
    // Its decoder will say the same, and where.
    if (error instanceof Malformed) return bytes.length;
    throw error;
  }
}

function measureDer(bytes: Uint8Array): number | undefined {
  return measureElement(bytes, 'DER', bytes[0] ?? 0, Number.MAX_SAFE_INTEGER);
}
