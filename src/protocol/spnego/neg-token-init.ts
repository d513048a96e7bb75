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
import type { Unfinished } from '../../bytes/unfinished.ts';
import { ascii } from '../../bytes/writer.ts';
import { type Contents, element, endOf, endOfFields, explicit, octetString, optional } from '../der/decode.ts';
import { type DerElement, der, derExplicit, derOctetString, derSequence, encodeDer } from '../der/encode.ts';
import { objectIdentifier } from '../der/object-identifier.ts';
import { type DerRules, STRICT } from '../der/rules.ts';
import { TAG } from '../der/tags.ts';
import { encodeOid, OID } from './oids.ts';

/** NegTokenInit (RFC 4178, section 4.2.1) or NegTokenInit2 ([MS-SPNG] 2.2.1). */
export interface NegTokenInit {
  /** Mechanisms offered, most wanted first, as dotted object identifiers. */
  readonly mechTypes: readonly string[];
  readonly mechToken?: Uint8Array;
  readonly mechListMic?: Uint8Array;
  /** True for NegTokenInit2, whose negHints always say the same. */
  readonly hasHints?: true;
}

/** [MS-SPNG] 2.2.1: a name for servers that can not tell theirs. */
const HINT_NAME = 'not_defined_in_RFC4178@please_ignore';

/** In its GSS-API frame. */
export function encodeNegTokenInit(token: NegTokenInit): Uint8Array {
  const fields = [derExplicit(0, derMechTypeList(token.mechTypes))];
  if (token.mechToken) fields.push(derExplicit(2, derOctetString(token.mechToken)));
  if (token.hasHints) fields.push(derExplicit(3, derHints()));
  if (token.mechListMic) fields.push(derExplicit(token.hasHints ? 4 : 3, derOctetString(token.mechListMic)));
  return encodeDer(der(TAG.application0, encodeOid(OID.SPNEGO), derExplicit(0, derSequence(...fields))));
}

/** The SEQUENCE OF OBJECT IDENTIFIER by itself: what a mechListMIC is computed over. */
export function encodeMechTypeList(mechTypes: readonly string[]): Uint8Array {
  return encodeDer(derMechTypeList(mechTypes));
}

/** In its GSS-API frame; the tokens are views of `token`. Throws `Malformed`. */
export function decodeNegTokenInit(token: Uint8Array, rules: DerRules = STRICT): NegTokenInit {
  const outer = new Reader(token, 'NegTokenInit', rules.observe);
  const frame = element(outer, 'token', TAG.application0, rules);
  const at = frame.offset;
  const mechanism = objectIdentifier(frame, 'thisMech', rules);
  if (mechanism !== OID.SPNEGO) frame.fail('thisMech', 'names another mechanism than SPNEGO', at);
  const decoded = explicit(frame, 0, 'negTokenInit', rules, decodeFields);
  endOf(frame, 'token', rules);
  endOf(outer, 'end', rules);
  return decoded;
}

function derMechTypeList(mechTypes: readonly string[]): DerElement {
  return derSequence(...mechTypes.map(encodeOid));
}

function derHints(): DerElement {
  return derSequence(derExplicit(0, der(TAG.generalString, ascii(HINT_NAME))));
}

function decodeFields(choice: Reader, field: string, rules: DerRules): NegTokenInit {
  const reader = element(choice, field, TAG.sequence, rules);
  const mechTypes = explicit(reader, 0, 'mechTypes', rules, decodeMechTypeList);
  optional(reader, 1, 'reqFlags', rules, bitString);
  const mechToken = optional(reader, 2, 'mechToken', rules, octetString);
  const third = optional(reader, 3, 'mechListMIC', rules, micOrHints);
  const hasHints = third === 'hints';
  const mechListMic = hasHints ? optional(reader, 4, 'mechListMIC', rules, octetString) : third;
  endOfFields(reader, rules);
  const token: Unfinished<NegTokenInit> = { mechTypes };
  if (mechToken) token.mechToken = mechToken;
  if (mechListMic) token.mechListMic = mechListMic;
  if (hasHints) token.hasHints = hasHints;
  return token;
}

function decodeMechTypeList(reader: Reader, field: string, rules: DerRules): readonly string[] {
  const at = reader.offset;
  const list = element(reader, field, TAG.sequence, rules);
  const mechTypes: string[] = [];
  while (list.remaining > 0) mechTypes.push(objectIdentifier(list, 'mechType', rules));
  if (mechTypes.length === 0) list.fail(field, 'offers no mechanism', at);
  return mechTypes;
}

/** Passed over: RFC 4178 asks to ignore reqFlags. */
const bitString: Contents<void> = (reader, field, rules) => {
  element(reader, field, TAG.bitString, rules).rest(field);
};

const micOrHints: Contents<Uint8Array | 'hints'> = (reader, field, rules) => {
  if (reader.peek() !== TAG.sequence) return octetString(reader, field, rules);
  element(reader, 'negHints', TAG.sequence, rules).rest('negHints');
  return 'hints';
};
