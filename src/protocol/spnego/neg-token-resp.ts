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
import { element, endOf, objectIdentifier, octetString, optional, smallInteger } from '../der/decode.ts';
import { derExplicit, derInteger, derObjectIdentifier, derOctetString, derSequence } from '../der/encode.ts';
import { type DerRules, STRICT } from '../der/rules.ts';
import { TAG } from '../der/tags.ts';

export const NEG_STATE = { ACCEPT_COMPLETED: 0, ACCEPT_INCOMPLETE: 1, REJECT: 2, REQUEST_MIC: 3 } as const;

export interface NegTokenResp {
  /** A value of `NEG_STATE`; others are kept as they came. */
  readonly negState?: number;
  readonly supportedMech?: string;
  readonly responseToken?: Uint8Array;
  readonly mechListMic?: Uint8Array;
}

export function encodeNegTokenResp(token: NegTokenResp): Uint8Array {
  const fields: Uint8Array[] = [];
  if (token.negState !== undefined) fields.push(derExplicit(0, derInteger(token.negState, TAG.enumerated)));
  if (token.supportedMech) fields.push(derExplicit(1, derObjectIdentifier(token.supportedMech)));
  if (token.responseToken) fields.push(derExplicit(2, derOctetString(token.responseToken)));
  if (token.mechListMic) fields.push(derExplicit(3, derOctetString(token.mechListMic)));
  return derExplicit(1, derSequence(...fields));
}

export function decodeNegTokenResp(token: Uint8Array, rules: DerRules = STRICT): NegTokenResp {
  const outer = new Reader(token, 'NegTokenResp', rules.observe);
  const choice = element(outer, 'negTokenResp', TAG.context(1), rules);
  const reader = element(choice, 'negTokenResp', TAG.sequence, rules);
  const decoded = decodeFields(reader, rules);
  endOf(reader, 'unknown', rules);
  endOf(choice, 'unknown', rules);
  endOf(outer, 'end', rules);
  return decoded;
}

function decodeFields(reader: Reader, rules: DerRules): NegTokenResp {
  const negState = optional(reader, 0, 'negState', rules);
  const state = negState && smallInteger(negState, 'negState', rules, TAG.enumerated);
  const supportedMech = optional(reader, 1, 'supportedMech', rules);
  const mechanism = supportedMech && objectIdentifier(supportedMech, 'supportedMech', rules);
  const responseToken = optional(reader, 2, 'responseToken', rules);
  const inner = responseToken && octetString(responseToken, 'responseToken', rules);
  const mechListMic = optional(reader, 3, 'mechListMIC', rules);
  const mic = mechListMic && octetString(mechListMic, 'mechListMIC', rules);
  return {
    ...(state !== undefined && { negState: state }),
    ...(mechanism && { supportedMech: mechanism }),
    ...(inner && { responseToken: inner }),
    ...(mic && { mechListMic: mic }),
  };
}
