/**
 * What some bytes are, by how they begin. All messages of a connection have different beginnings, but for those in DER that
 * begin with SEQUENCE { [0] INTEGER: there the next field decides.
 */
import { Malformed } from '../../bytes/malformed.ts';
import { Reader } from '../../bytes/reader.ts';
import { element, explicit, smallInteger } from '../der/decode.ts';
import { objectIdentifier } from '../der/object-identifier.ts';
import type { DerRules } from '../der/rules.ts';
import { TAG } from '../der/tags.ts';
import { isMicToken, isWrapToken } from '../kerberos/per-message-token.ts';
import { TPDU } from '../negotiation/constants.ts';
import { EARLY_USER_AUTHORIZATION_LENGTH } from '../negotiation/early-user-authorization.ts';
import { MESSAGE_TYPE } from '../ntlm/constants.ts';
import { isNtlmMessage } from '../ntlm/header.ts';
import { OID } from '../spnego/oids.ts';
import type { MessageKind } from './kinds.ts';
import { RD_CLEAN_PATH_VERSION } from './rdcleanpath.ts';

/** A message on the wire, or a token taken out of one; undefined when it is neither. */
export function recognise(bytes: Uint8Array): MessageKind | undefined {
  return recogniseToken(bytes) ?? recogniseMessage(bytes) ?? recogniseSealed(bytes);
}

/** What a TSRequest carries in negoTokens, and SPNEGO within. */
export function recogniseToken(bytes: Uint8Array): MessageKind | undefined {
  if (isNtlmMessage(bytes)) return recogniseNtlm(bytes);
  if (bytes[0] === TAG.application0) return hasSpnegoFrame(bytes) ? 'negTokenInit' : 'gssToken';
  return bytes[0] === TAG.context(1) ? 'negTokenResp' : undefined;
}

/** What authInfo and pubKeyAuth hold: sealed by NTLM, or by Kerberos in its present or its old frame. */
export function recogniseSealed(bytes: Uint8Array): MessageKind | undefined {
  if (isWrapToken(bytes)) return 'wrapToken';
  if (bytes[0] === TAG.application0) return 'gssToken';
  return isNtlmSignature(bytes) ? 'ntlmSealed' : undefined;
}

export function recogniseMic(bytes: Uint8Array): MessageKind | undefined {
  if (isMicToken(bytes)) return 'micToken';
  return bytes.length === SIGNATURE_LENGTH && isNtlmSignature(bytes) ? 'ntlmSealed' : undefined;
}

const SIGNATURE_LENGTH = 16;

function recogniseMessage(bytes: Uint8Array): MessageKind | undefined {
  const [first, second] = bytes;
  if (first === 3) return recogniseX224(bytes);
  if (first !== undefined && first >= 20 && first <= 23 && second === 3) return 'tlsRecord';
  if (first === TAG.sequence) return recogniseSequence(bytes);
  if (isMicToken(bytes)) return 'micToken';
  const isResult = (first === 0 || first === 5) && bytes.length === EARLY_USER_AUTHORIZATION_LENGTH;
  return isResult && second === 0 ? 'earlyUserAuthorization' : undefined;
}

function recogniseSequence(bytes: Uint8Array): MessageKind {
  if (isForGateway(bytes)) return 'rdCleanPath';
  return holdsCredentials(bytes) ? 'tsCredentials' : 'tsRequest';
}

/** X.224 within another message. */
export function recogniseX224(bytes: Uint8Array): MessageKind {
  const code = bytes[5];
  if (code === TPDU.CONNECTION_REQUEST) return 'connectionRequest';
  return code === TPDU.CONNECTION_CONFIRM ? 'connectionConfirm' : 'x224';
}

/** Of another type there is none: the decoder of the first will say so. */
function recogniseNtlm(bytes: Uint8Array): MessageKind {
  if (bytes[8] === MESSAGE_TYPE.AUTHENTICATE) return 'ntlmAuthenticate';
  return bytes[8] === MESSAGE_TYPE.CHALLENGE ? 'ntlmChallenge' : 'ntlmNegotiate';
}

function isNtlmSignature(bytes: Uint8Array): boolean {
  return bytes.length >= SIGNATURE_LENGTH && [1, 0, 0, 0].every((byte, i) => bytes[i] === byte);
}

const LENIENT: DerRules = { tolerate: () => undefined, salvage: () => undefined };

function hasSpnegoFrame(bytes: Uint8Array): boolean {
  return read(() => {
    const frame = element(new Reader(bytes, 'GssToken'), 'token', TAG.application0, LENIENT);
    return objectIdentifier(frame, 'thisMech', LENIENT) === OID.SPNEGO;
  });
}

/** The second field of TSCredentials is an OCTET STRING, where a TSRequest has a SEQUENCE or another number. */
function holdsCredentials(bytes: Uint8Array): boolean {
  return read(() => {
    const sequence = element(new Reader(bytes, 'TSRequest'), 'TSRequest', TAG.sequence, LENIENT);
    element(sequence, 'version', TAG.context(0), LENIENT);
    return element(sequence, 'credentials', TAG.context(1), LENIENT).peek() === TAG.octetString;
  });
}

function isForGateway(bytes: Uint8Array): boolean {
  return read(() => {
    const sequence = element(new Reader(bytes, 'RDCleanPath'), 'RDCleanPath', TAG.sequence, LENIENT);
    return explicit(sequence, 0, 'version', LENIENT, smallInteger) === RD_CLEAN_PATH_VERSION;
  });
}

/** False for what can not be read. */
function read(look: () => boolean): boolean {
  try {
    return look();
  } catch (error) {
    if (error instanceof Malformed) return false;
    throw error;
  }
}
