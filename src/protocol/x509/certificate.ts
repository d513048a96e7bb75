/**
 * What a certificate (RFC 5280, section 4.1) says of its validity, its key and its signature. Node tells the key at a tenth
 * of a millisecond, which counts over thousands of servers, and the signature on Node 20 and 22 not at all.
 *
 *     Certificate    ::= SEQUENCE { tbsCertificate TBSCertificate, signatureAlgorithm AlgorithmIdentifier, signature BIT STRING }
 *     TBSCertificate ::= SEQUENCE { [0] version DEFAULT, serialNumber, signature, issuer, validity, subject, subjectPublicKeyInfo, ... }
 *     SubjectPublicKeyInfo ::= SEQUENCE { algorithm AlgorithmIdentifier, subjectPublicKey BIT STRING }
 */
import { Reader } from '../../bytes/reader.ts';
import { element, optional, smallInteger } from '../der/decode.ts';
import { objectIdentifier } from '../der/object-identifier.ts';
import { type DerRules, STRICT } from '../der/rules.ts';
import { TAG } from '../der/tags.ts';

export interface CertificateKey {
  /** Dotted object identifier of the key's algorithm. */
  readonly algorithm: string;
  /** Dotted object identifier of the named curve; undefined when the parameters are no identifier. */
  readonly curve: string | undefined;
  /** Length of the modulus in bits; undefined for keys other than RSA, bare or bound to PSS. */
  readonly modulusBits: number | undefined;
  /** The contents of the BIT STRING, which is what CredSSP binds to ([MS-CSSP] 3.1.5). */
  readonly subjectPublicKey: Uint8Array;
}

export interface CertificateFacts {
  /** As written: `YYMMDDhhmmssZ` or `YYYYMMDDhhmmssZ`. */
  readonly validFrom: string;
  readonly validTo: string;
  readonly key: CertificateKey;
  /** Dotted object identifier of the signature's algorithm. */
  readonly signature: string;
}

/** rsaEncryption and id-RSASSA-PSS, whose keys are written alike (RFC 4055, section 3.1). */
const RSA: readonly string[] = ['1.2.840.113549.1.1.1', '1.2.840.113549.1.1.10'];

export function decodeCertificate(certificate: Uint8Array, rules: DerRules = STRICT): CertificateFacts {
  const reader = new Reader(certificate, 'Certificate', rules.observe);
  const fields = element(reader, 'Certificate', TAG.sequence, rules);
  const tbs = element(fields, 'tbsCertificate', TAG.sequence, rules, 'TBSCertificate');
  optional(tbs, 0, 'version', rules, smallInteger);
  element(tbs, 'serialNumber', TAG.integer, rules);
  element(tbs, 'signature', TAG.sequence, rules);
  element(tbs, 'issuer', TAG.sequence, rules);
  const validity = element(tbs, 'validity', TAG.sequence, rules, 'Validity');
  const validFrom = decodeTime(validity, 'notBefore', rules);
  const validTo = decodeTime(validity, 'notAfter', rules);
  element(tbs, 'subject', TAG.sequence, rules);
  const key = decodeKey(element(tbs, 'subjectPublicKeyInfo', TAG.sequence, rules, 'SubjectPublicKeyInfo'), rules);
  const algorithm = element(fields, 'signatureAlgorithm', TAG.sequence, rules);
  return { validFrom, validTo, key, signature: objectIdentifier(algorithm, 'algorithm', rules) };
}

/**
 * ISO 8601 of a UTCTime or GeneralizedTime; years of two digits lie in 1950 to 2049 (RFC 5280, section 4.1.2.5). Undefined for
 * what is no date.
 */
export function certificateTime(written: string): string | undefined {
  const [, year, month, day, hour, minute, second] = TIME.exec(written) ?? [];
  if (year === undefined) return undefined;
  const century = year.length === 4 ? '' : Number(year) < 50 ? '20' : '19';
  return `${century}${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
}

const TIME = /^(\d{2}|\d{4})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])([01]\d|2[0-3])([0-5]\d)([0-5]\d)Z$/;

/** GeneralizedTime with a fraction and a zone stays below this. */
const LONGEST_TIME = 32;

function decodeTime(reader: Reader, field: string, rules: DerRules): string {
  const tag = reader.peek() === TAG.generalizedTime ? TAG.generalizedTime : TAG.utcTime;
  const contents = element(reader, field, tag, rules);
  if (contents.remaining > LONGEST_TIME) contents.fail(field, `a time of ${contents.remaining} bytes`);
  let written = '';
  while (contents.remaining > 0) written += String.fromCharCode(contents.u8(field));
  return written;
}

function decodeKey(reader: Reader, rules: DerRules): CertificateKey {
  const identifier = element(reader, 'algorithm', TAG.sequence, rules);
  const algorithm = objectIdentifier(identifier, 'algorithm', rules);
  const hasCurve = identifier.peek() === TAG.objectIdentifier;
  const curve = hasCurve ? objectIdentifier(identifier, 'parameters', rules) : undefined;
  const bits = element(reader, 'subjectPublicKey', TAG.bitString, rules);
  bits.u8('unusedBits');
  const at = bits.offset;
  const subjectPublicKey = bits.rest('subjectPublicKey');
  const isRsa = RSA.includes(algorithm);
  const modulusBits = isRsa
    ? decodeModulusBits(new Reader(subjectPublicKey, 'RSAPublicKey', rules.observe, at), rules)
    : undefined;
  return { algorithm, curve, modulusBits, subjectPublicKey };
}

/** RSAPublicKey ::= SEQUENCE { modulus INTEGER, publicExponent INTEGER } (RFC 8017, appendix A.1.1). */
function decodeModulusBits(reader: Reader, rules: DerRules): number {
  const fields = element(reader, 'RSAPublicKey', TAG.sequence, rules);
  const modulus = element(fields, 'modulus', TAG.integer, rules).rest('modulus');
  const first = modulus.findIndex((byte) => byte !== 0);
  if (first < 0) return 0;
  return 8 * (modulus.length - first) - Math.clz32((modulus[first] as number) << 24);
}
