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
import { Reader } from '../../bytes/reader.ts';
import type { Unfinished } from '../../bytes/unfinished.ts';
import {
  bits32,
  element,
  endOf,
  endOfFields,
  explicit,
  measureElement,
  octetString,
  optional,
  smallInteger,
} from '../der/decode.ts';
import { type DerElement, derExplicit, derInteger, derOctetString, derSequence, encodeDer } from '../der/encode.ts';
import { type DerRules, STRICT, TOLERANT } from '../der/rules.ts';
import { TAG } from '../der/tags.ts';

/** [MS-CSSP] 2.2.1 TSRequest. Everything but the version is bytes of others: tokens, and what they sealed. */
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

/** One message, to be written at once. */
export function encodeTsRequest(request: TsRequest): Uint8Array {
  const { negoTokens, authInfo, pubKeyAuth, errorCode, clientNonce } = request;
  const fields = [derExplicit(0, derInteger(request.version))];
  if (negoTokens) fields.push(derExplicit(1, derSequence(...negoTokens.map(derNegoToken))));
  if (authInfo) fields.push(derExplicit(2, derOctetString(authInfo)));
  if (pubKeyAuth) fields.push(derExplicit(3, derOctetString(pubKeyAuth)));
  // SEEN: Windows and FreeRDP send the 32 bits as they are, so that C000006D is a negative INTEGER.
  if (errorCode !== undefined) fields.push(derExplicit(4, derInteger(errorCode | 0)));
  if (clientNonce) fields.push(derExplicit(5, derOctetString(clientNonce)));
  return encodeDer(derSequence(...fields));
}

/** A whole message, see `measureTsRequest`; the fields are views of it. Throws `Malformed`. */
export function decodeTsRequest(message: Uint8Array, rules: DerRules = STRICT): TsRequest {
  const outer = new Reader(message, 'TSRequest', rules.observe);
  const reader = element(outer, 'TSRequest', TAG.sequence, rules);
  const request = decodeFields(reader, rules);
  endOfFields(reader, rules);
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
  const version = explicit(reader, 0, 'version', rules, smallInteger);
  const negoTokens = optional(reader, 1, 'negoTokens', rules, decodeNegoData);
  const authInfo = optional(reader, 2, 'authInfo', rules, octetString);
  const pubKeyAuth = optional(reader, 3, 'pubKeyAuth', rules, octetString);
  const errorCode = optional(reader, 4, 'errorCode', rules, bits32);
  const clientNonce = optional(reader, 5, 'clientNonce', rules, octetString);
  const request: Unfinished<TsRequest> = { version };
  if (negoTokens) request.negoTokens = negoTokens;
  if (authInfo) request.authInfo = authInfo;
  if (pubKeyAuth) request.pubKeyAuth = pubKeyAuth;
  if (errorCode !== undefined) request.errorCode = errorCode;
  if (clientNonce) request.clientNonce = clientNonce;
  return request;
}

function derNegoToken(token: Uint8Array): DerElement {
  return derSequence(derExplicit(0, derOctetString(token)));
}

/** May be empty: nothing in NegoData forbids it. */
function decodeNegoData(reader: Reader, field: string, rules: DerRules): readonly Uint8Array[] {
  const list = element(reader, field, TAG.sequence, rules);
  const tokens: Uint8Array[] = [];
  while (list.remaining > 0) {
    const item = element(list, field, TAG.sequence, rules);
    tokens.push(explicit(item, 0, 'negoToken', rules, octetString));
    endOfFields(item, rules);
  }
  return tokens;
}

/** Where the version number itself stands, as evidence: the bytes `A0 03 02 01 NN` of a TSRequest that decodes. */
export function locateVersion(message: Uint8Array): { readonly offset: number; readonly length: number } {
  const rules = TOLERANT;
  const reader = element(new Reader(message, 'TSRequest'), 'TSRequest', TAG.sequence, rules);
  const { offset } = reader;
  element(reader, 'version', TAG.context(0), rules);
  return { offset, length: reader.offset - offset };
}
