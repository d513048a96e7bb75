/**
 * The signatureAlgorithm of a certificate (RFC 5280, section 4.1.1.2), which Node 20 and 22 do not tell:
 *
 *     Certificate ::= SEQUENCE { tbsCertificate SEQUENCE, signatureAlgorithm SEQUENCE { OBJECT IDENTIFIER, ... }, ... }
 */
import { Reader } from '../../bytes/reader.ts';
import { element, objectIdentifier } from '../der/decode.ts';
import { type DerRules, STRICT } from '../der/rules.ts';
import { TAG } from '../der/tags.ts';

/** The dotted object identifier. */
export function decodeSignatureAlgorithm(certificate: Uint8Array, rules: DerRules = STRICT): string {
  const reader = new Reader(certificate, 'Certificate', rules.observe);
  const fields = element(reader, 'Certificate', TAG.sequence, rules);
  element(fields, 'tbsCertificate', TAG.sequence, rules);
  return objectIdentifier(element(fields, 'signatureAlgorithm', TAG.sequence, rules), 'algorithm', rules);
}
