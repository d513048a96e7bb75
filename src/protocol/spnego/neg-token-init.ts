/**
 * NegTokenInit, the first token of a client (RFC 4178, section 4.2.1), inside its GSS-API frame (RFC 2743, section 3.1):
 *
 *     [APPLICATION 0] { OBJECT IDENTIFIER SPNEGO, [0] SEQUENCE {
 *         mechTypes   [0] SEQUENCE OF OBJECT IDENTIFIER,
 *         reqFlags    [1] BIT STRING OPTIONAL,
 *         mechToken   [2] OCTET STRING OPTIONAL,
 *         mechListMIC [3] OCTET STRING OPTIONAL } }
 *
 * NegTokenInit2 ([MS-SPNG] 2.2.1), which a server may send first, puts negHints in [3] and the MIC in [4].
 */
import { Reader } from '../../bytes/reader.ts';
import { element, endOf, objectIdentifier, octetString, optional } from '../der/decode.ts';
import { der, derExplicit, derObjectIdentifier, derOctetString, derSequence } from '../der/encode.ts';
import { type DerRules, STRICT } from '../der/rules.ts';
import { TAG } from '../der/tags.ts';
import { OID } from './oids.ts';

export interface NegTokenInit {
  /** Mechanisms offered, most wanted first, as dotted object identifiers. */
  readonly mechTypes: readonly string[];
  readonly mechToken?: Uint8Array;
  readonly mechListMic?: Uint8Array;
  /** True for NegTokenInit2, whose negHints are passed over. */
  readonly hasHints?: true;
}

export function encodeNegTokenInit(token: NegTokenInit): Uint8Array {
  const fields = [derExplicit(0, encodeMechTypeList(token.mechTypes))];
  if (token.mechToken) fields.push(derExplicit(2, derOctetString(token.mechToken)));
  if (token.mechListMic) fields.push(derExplicit(3, derOctetString(token.mechListMic)));
  return der(TAG.application0, derObjectIdentifier(OID.SPNEGO), derExplicit(0, derSequence(...fields)));
}

/** The SEQUENCE OF OBJECT IDENTIFIER by itself: what a mechListMIC is computed over. */
export function encodeMechTypeList(mechTypes: readonly string[]): Uint8Array {
  return derSequence(...mechTypes.map(derObjectIdentifier));
}

export function decodeNegTokenInit(token: Uint8Array, rules: DerRules = STRICT): NegTokenInit {
  const outer = new Reader(token, 'NegTokenInit', rules.observe);
  const frame = element(outer, 'token', TAG.application0, rules);
  const at = frame.offset;
  const mechanism = objectIdentifier(frame, 'thisMech', rules);
  if (mechanism !== OID.SPNEGO) frame.fail('thisMech', `is ${mechanism}, expected ${OID.SPNEGO}`, at);
  const choice = element(frame, 'negTokenInit', TAG.context(0), rules);
  const decoded = decodeFields(element(choice, 'negTokenInit', TAG.sequence, rules), rules);
  endOf(choice, 'unknown', rules);
  endOf(frame, 'unknown', rules);
  endOf(outer, 'end', rules);
  return decoded;
}

function decodeFields(reader: Reader, rules: DerRules): NegTokenInit {
  const mechTypes = decodeMechTypeList(element(reader, 'mechTypes', TAG.context(0), rules), rules);
  optional(reader, 1, 'reqFlags', rules);
  const mechToken = optional(reader, 2, 'mechToken', rules);
  const inner = mechToken && octetString(mechToken, 'mechToken', rules);
  const third = optional(reader, 3, 'mechListMIC', rules);
  const hasHints = third?.peek() === TAG.sequence;
  const micField = hasHints ? optional(reader, 4, 'mechListMIC', rules) : third;
  const mic = micField && octetString(micField, 'mechListMIC', rules);
  endOf(reader, 'unknown', rules);
  return {
    mechTypes,
    ...(inner && { mechToken: inner }),
    ...(mic && { mechListMic: mic }),
    ...(hasHints && { hasHints }),
  };
}

function decodeMechTypeList(reader: Reader, rules: DerRules): readonly string[] {
  const list = element(reader, 'mechTypes', TAG.sequence, rules);
  const mechTypes: string[] = [];
  while (list.remaining > 0) mechTypes.push(objectIdentifier(list, 'mechType', rules));
  if (mechTypes.length === 0) list.fail('mechTypes', 'offers no mechanism');
  return mechTypes;
}
