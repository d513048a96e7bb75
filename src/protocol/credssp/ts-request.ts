/**
 * [MS-CSSP] 2.2.1 TSRequest, the only message of CredSSP:
 *
 *     TSRequest ::= SEQUENCE {
 *         version     [0] INTEGER,
 *         negoTokens  [1] NegoData OPTIONAL,       -- SEQUENCE OF SEQUENCE { negoToken [0] OCTET STRING }
 *         authInfo    [2] OCTET STRING OPTIONAL,
 *         pubKeyAuth  [3] OCTET STRING OPTIONAL,
 *         errorCode   [4] INTEGER OPTIONAL,        -- NTSTATUS; versions 3, 4 and 6
 *         clientNonce [5] OCTET STRING OPTIONAL    -- versions 5 and 6
 *     }
 */
import { type FieldObserver, Reader } from '../../bytes/reader.ts';
import { element, endOf, integer, measureElement, octetString, optional, smallInteger } from '../der/decode.ts';
import { der, derExplicit, derInteger, derOctetString, derSequence } from '../der/encode.ts';
import { type DerRules, STRICT } from '../der/rules.ts';
import { TAG } from '../der/tags.ts';

export interface TsRequest {
  /** The highest version the sender supports, constant through a connection. */
  readonly version: number;
  /** One element in practice. */
  readonly negoTokens?: readonly Uint8Array[];
  readonly authInfo?: Uint8Array;
  readonly pubKeyAuth?: Uint8Array;
  /** NTSTATUS, or now and then an SSPI HRESULT, as an unsigned 32-bit number. */
  readonly errorCode?: number;
  readonly clientNonce?: Uint8Array;
}

/** No implementation sends more; FreeRDP and sspi-rs can not read more. */
export const TS_REQUEST_LIMIT = 65_535;

export function encodeTsRequest(request: TsRequest): Uint8Array {
  const { negoTokens, authInfo, pubKeyAuth, errorCode, clientNonce } = request;
  const fields = [derExplicit(0, derInteger(request.version))];
  if (negoTokens) fields.push(derExplicit(1, derSequence(...negoTokens.map(encodeNegoToken))));
  if (authInfo) fields.push(derExplicit(2, derOctetString(authInfo)));
  if (pubKeyAuth) fields.push(derExplicit(3, derOctetString(pubKeyAuth)));
  // SEEN: Windows and FreeRDP send the 32 bits as they are, so that C000006D is a negative INTEGER.
  if (errorCode !== undefined) fields.push(derExplicit(4, derInteger(errorCode | 0)));
  if (clientNonce) fields.push(derExplicit(5, derOctetString(clientNonce)));
  return der(TAG.sequence, ...fields);
}

export function decodeTsRequest(message: Uint8Array, rules: DerRules = STRICT): TsRequest {
  const outer = new Reader(message, 'TSRequest', rules.observe);
  const reader = element(outer, 'TSRequest', TAG.sequence, rules);
  const request = decodeFields(reader, rules);
  endOf(reader, 'unknown', rules);
  endOf(outer, 'end', rules);
  return request;
}

/**
 * Length in bytes of the TSRequest at the front of `bytes`, undefined while too few have come to tell. Throws `Malformed`
 * for what can not be one, or for more than `TS_REQUEST_LIMIT`.
 */
export function measureTsRequest(bytes: Uint8Array): number | undefined {
  return measureElement(bytes, 'TSRequest', TAG.sequence, TS_REQUEST_LIMIT);
}

function decodeFields(reader: Reader, rules: DerRules): TsRequest {
  const version = smallInteger(element(reader, 'version', TAG.context(0), rules), 'version', rules);
  const negoTokens = optional(reader, 1, 'negoTokens', rules);
  const tokens = negoTokens && decodeNegoData(negoTokens, rules);
  const authInfo = optional(reader, 2, 'authInfo', rules);
  const sealedInfo = authInfo && octetString(authInfo, 'authInfo', rules);
  const pubKeyAuth = optional(reader, 3, 'pubKeyAuth', rules);
  const sealedKey = pubKeyAuth && octetString(pubKeyAuth, 'pubKeyAuth', rules);
  const errorCode = optional(reader, 4, 'errorCode', rules);
  const status = errorCode && Number(BigInt.asUintN(32, integer(errorCode, 'errorCode', rules)));
  const clientNonce = optional(reader, 5, 'clientNonce', rules);
  const nonce = clientNonce && octetString(clientNonce, 'clientNonce', rules);
  return {
    version,
    ...(tokens && { negoTokens: tokens }),
    ...(sealedInfo && { authInfo: sealedInfo }),
    ...(sealedKey && { pubKeyAuth: sealedKey }),
    ...(status !== undefined && { errorCode: status }),
    ...(nonce && { clientNonce: nonce }),
  };
}

function encodeNegoToken(token: Uint8Array): Uint8Array {
  return derSequence(derExplicit(0, derOctetString(token)));
}

function decodeNegoData(reader: Reader, rules: DerRules): readonly Uint8Array[] {
  const list = element(reader, 'negoTokens', TAG.sequence, rules);
  const tokens: Uint8Array[] = [];
  while (list.remaining > 0) {
    const item = element(list, 'negoTokens', TAG.sequence, rules);
    const token = element(item, 'negoToken', TAG.context(0), rules);
    tokens.push(octetString(token, 'negoToken', rules));
    endOf(item, 'unknown', rules);
  }
  return tokens;
}

/** Where the version number itself stands, as evidence: the five bytes `A0 03 02 01 NN`. */
export function locateVersion(message: Uint8Array): { readonly offset: number; readonly length: number } {
  const seen: { offset: number; end: number }[] = [];
  const observe: FieldObserver = ({ field, offset, length }) => {
    if (field === 'version') seen.push({ offset, end: offset + length });
  };
  decodeTsRequest(message, { observe, tolerate: () => undefined });
  const offset = seen[0]?.offset ?? 0;
  return { offset, length: Math.max(...seen.map(({ end }) => end)) - offset };
}
