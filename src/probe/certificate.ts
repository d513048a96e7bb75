/** A certificate as an observation (RFC 5280). Whatever can not be read in it is null; it is never refused. */
import type { KeyObject, X509Certificate } from 'node:crypto';
import { Malformed } from '../bytes/malformed.ts';
import type { CertificateObservation } from '../observation/tls.ts';
import { decodeSignatureAlgorithm } from '../protocol/x509/signature-algorithm.ts';

const CURVE_BITS: Readonly<Record<string, number>> = {
  prime256v1: 256,
  secp384r1: 384,
  secp521r1: 521,
  secp224r1: 224,
  prime192v1: 192,
  ed25519: 256,
  ed448: 448,
};

export function observeCertificate(certificate: X509Certificate): CertificateObservation {
  const { subject, issuer } = certificate;
  return {
    subject: subject ?? '',
    issuer: issuer ?? '',
    commonName: commonName(subject ?? ''),
    alternativeNames: alternativeNames(certificate.subjectAltName),
    serialNumber: certificate.serialNumber,
    validFrom: isoDate(certificate.validFrom),
    validTo: isoDate(certificate.validTo),
    ...observeKey(certificate),
    signatureAlgorithm: signatureAlgorithm(certificate.raw),
    sha256: certificate.fingerprint256.replaceAll(':', '').toLowerCase(),
    selfSigned: subject === issuer,
    der: certificate.raw.toString('hex'),
  };
}

function observeKey(certificate: X509Certificate): Pick<CertificateObservation, 'keyType' | 'keyBits' | 'curve'> {
  const key = publicKey(certificate);
  const details = key?.asymmetricKeyDetails;
  const curve = details?.namedCurve ?? null;
  const keyBits = details?.modulusLength ?? CURVE_BITS[curve ?? key?.asymmetricKeyType ?? ''] ?? null;
  return { keyType: key?.asymmetricKeyType ?? 'unknown', keyBits, curve };
}

/** Node throws for keys that its OpenSSL does not know. */
function publicKey(certificate: X509Certificate): KeyObject | undefined {
  try {
    return certificate.publicKey;
  } catch {
    return undefined;
  }
}

/** Node writes a distinguished name one attribute a line, with line breaks in values escaped. */
function commonName(subject: string): string | null {
  const line = subject.split('\n').find((part) => part.startsWith('CN='));
  return line === undefined ? null : line.slice('CN='.length);
}

function alternativeNames(text: string | undefined): readonly string[] {
  const names = (text ?? '').match(/(?:DNS|IP Address):(?:"(?:[^"\\]|\\.)*"|[^,]*)/g) ?? [];
  return names.map((name) => unquote(name.replace(/^(?:DNS|IP Address):/, '')));
}

/** SEEN: Node 20 quotes a name that holds a comma or anything beyond ASCII, and then escapes each byte on its own. */
function unquote(name: string): string {
  if (!name.startsWith('"')) return name;
  const bytes: string = JSON.parse(name);
  const text = Buffer.from(bytes, 'latin1').toString('utf8');
  return text.includes('\ufffd') ? bytes : text;
}

function isoDate(text: string): string | null {
  const time = Date.parse(text);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

function signatureAlgorithm(raw: Buffer): string | null {
  try {
    return decodeSignatureAlgorithm(raw, { tolerate: () => undefined });
  } catch (error) {
    if (error instanceof Malformed) return null;
    throw error;
  }
}
