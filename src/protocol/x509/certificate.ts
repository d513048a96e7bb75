/**
 * What a certificate (RFC 5280, section 4.1) says of its key and its signature. Node tells the first at a tenth of a
 * millisecond, which counts over thousands of servers, and on Node 20 and 22 not the second at all.
 *
 *     Certificate    ::= SEQUENCE { tbsCertificate TBSCertificate, signatureAlgorithm AlgorithmIdentifier, signature BIT STRING }
 *     TBSCertificate ::= SEQUENCE { [0] version DEFAULT, serialNumber, signature, issuer, validity, subject, subjectPublicKeyInfo, ... }
 *     SubjectPublicKeyInfo ::= SEQUENCE { algorithm AlgorithmIdentifier, subjectPublicKey BIT STRING }
 */
import { Reader } from '../../bytes/reader.ts';
import { element, objectIdentifier, optional, smallInteger } from '../der/decode.ts';
import { type DerRules, STRICT } from '../der/rules.ts';
import { TAG } from '../der/tags.ts';

export interface CertificateKey {
  /** Dotted object identifier of the key's algorithm. */
  readonly algorithm: string;
  /** Dotted object identifier of the named curve; undefined when the parameters are no identifier. */
  readonly curve: string | undefined;
  /** Length of the modulus in bits; undefined for keys other than RSA. */
  readonly modulusBits: number | undefined;
}

export interface CertificateAlgorithms {
  readonly key: CertificateKey;
  /** Dotted object identifier of the signature's algorithm. */
  readonly signature: string;
}

const RSA_ENCRYPTION = '1.2.840.113549.1.1.1';
const FIELDS_BEFORE_KEY = [
  ['serialNumber', TAG.integer],
  ['signature', TAG.sequence],
  ['issuer', TAG.sequence],
  ['validity', TAG.sequence],
  ['subject', TAG.sequence],
] as const;

export function decodeCertificateAlgorithms(certificate: Uint8Array, rules: DerRules = STRICT): CertificateAlgorithms {
  const reader = new Reader(certificate, 'Certificate', rules.observe);
  const fields = element(reader, 'Certificate', TAG.sequence, rules);
  const tbs = element(fields, 'tbsCertificate', TAG.sequence, rules, 'TBSCertificate');
  optional(tbs, 0, 'version', rules, smallInteger);
  for (const [field, tag] of FIELDS_BEFORE_KEY) element(tbs, field, tag, rules);
  const key = decodeKey(element(tbs, 'subjectPublicKeyInfo', TAG.sequence, rules, 'SubjectPublicKeyInfo'), rules);
  const algorithm = element(fields, 'signatureAlgorithm', TAG.sequence, rules);
  return { key, signature: objectIdentifier(algorithm, 'algorithm', rules) };
}

function decodeKey(reader: Reader, rules: DerRules): CertificateKey {
  const identifier = element(reader, 'algorithm', TAG.sequence, rules);
  const algorithm = objectIdentifier(identifier, 'algorithm', rules);
  const hasCurve = identifier.peek() === TAG.objectIdentifier;
  const curve = hasCurve ? objectIdentifier(identifier, 'parameters', rules) : undefined;
  const bits = element(reader, 'subjectPublicKey', TAG.bitString, rules, 'RSAPublicKey');
  const modulusBits = algorithm === RSA_ENCRYPTION ? decodeModulusBits(bits, rules) : undefined;
  return { algorithm, curve, modulusBits };
}

/** RSAPublicKey ::= SEQUENCE { modulus INTEGER, publicExponent INTEGER } (RFC 8017, appendix A.1.1), after the unused bits. */
function decodeModulusBits(reader: Reader, rules: DerRules): number {
  reader.u8('unusedBits');
  const fields = element(reader, 'RSAPublicKey', TAG.sequence, rules);
  const modulus = element(fields, 'modulus', TAG.integer, rules).rest('modulus');
  const first = modulus.findIndex((byte) => byte !== 0);
  if (first < 0) return 0;
  return 8 * (modulus.length - first) - Math.clz32((modulus[first] as number) << 24);
}
