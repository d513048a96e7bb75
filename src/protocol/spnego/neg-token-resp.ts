/**
 * NegTokenResp, every SPNEGO token after the first (RFC 4178, section 4.2.2):
 *
 *     [1] SEQUENCE {
 *         negState      [0] ENUMERATED OPTIONAL,
 *         supportedMech [1] OBJECT IDENTIFIER OPTIONAL,   -- in the server's first reply only
 *         responseToken [2] OCTET STRING OPTIONAL,
 *         mechListMIC   [3] OCTET STRING OPTIONAL }
 */
import { Reader } from '../../bytes/reader.ts';
import type { Unfinished } from '../../bytes/unfinished.ts';
import { element, endOf, endOfFields, enumerated, explicit, octetString, optional } from '../der/decode.ts';
import { type DerElement, derExplicit, derInteger, derOctetString, derSequence, encodeDer } from '../der/encode.ts';
import { objectIdentifier } from '../der/object-identifier.ts';
import { type DerRules, STRICT } from '../der/rules.ts';
import { TAG } from '../der/tags.ts';
import { encodeOid } from './oids.ts';

/** negState (RFC 4178, section 4.2.2). */
export const NEG_STATE = { ACCEPT_COMPLETED: 0, ACCEPT_INCOMPLETE: 1, REJECT: 2, REQUEST_MIC: 3 } as const;

/** NegTokenResp (RFC 4178, section 4.2.2). */
export interface NegTokenResp {
  /** A value of `NEG_STATE`; others are kept as they came. */
  readonly negState?: number;
  readonly supportedMech?: string;
  readonly responseToken?: Uint8Array;
  readonly mechListMic?: Uint8Array;
}

/** Without a frame, which only the first token of all has. */
export function encodeNegTokenResp(token: NegTokenResp): Uint8Array {
  const fields: DerElement[] = [];
  if (token.negState !== undefined) fields.push(derExplicit(0, derInteger(token.negState, TAG.enumerated)));
  if (token.supportedMech) fields.push(derExplicit(1, encodeOid(token.supportedMech)));
  if (token.responseToken) fields.push(derExplicit(2, derOctetString(token.responseToken)));
  if (token.mechListMic) fields.push(derExplicit(3, derOctetString(token.mechListMic)));
  return encodeDer(derExplicit(1, derSequence(...fields)));
}

/** The tokens are views of `token`. Throws `Malformed`. */
export function decodeNegTokenResp(token: Uint8Array, rules: DerRules = STRICT): NegTokenResp {
  const outer = new Reader(token, 'NegTokenResp', rules.observe);
  const decoded = explicit(outer, 1, 'negTokenResp', rules, decodeFields);
  endOf(outer, 'end', rules);
  return decoded;
}

function decodeFields(choice: Reader, field: string, rules: DerRules): NegTokenResp {
  const reader = element(choice, field, TAG.sequence, rules);
  const negState = optional(reader, 0, 'negState', rules, enumerated);
  const supportedMech = optional(reader, 1, 'supportedMech', rules, objectIdentifier);
  const responseToken = optional(reader, 2, 'responseToken', rules, octetString);
  const mechListMic = optional(reader, 3, 'mechListMIC', rules, octetString);
  endOfFields(reader, rules);
  const token: Unfinished<NegTokenResp> = {};
  if (negState !== undefined) token.negState = negState;
  if (supportedMech) token.supportedMech = supportedMech;
  if (responseToken) token.responseToken = responseToken;
  if (mechListMic) token.mechListMic = mechListMic;
  return token;
}
