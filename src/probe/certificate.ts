/** A certificate as an observation (RFC 5280). Whatever can not be read in it is null; it is never refused. */
import type { X509Certificate } from 'node:crypto';
import { Malformed } from '../bytes/malformed.ts';
import type { CertificateObservation } from '../observation/tls.ts';
import { type CertificateKey, certificateTime, decodeCertificate } from '../protocol/x509/certificate.ts';
import { CURVES, FIXED_KEY_BITS, KEY_TYPES } from '../protocol/x509/key-algorithms.ts';

export function observeCertificate(certificate: X509Certificate): CertificateObservation {
  const { subject, issuer, raw } = certificate;
  return {
    subject: subject ?? '',
    issuer: issuer ?? '',
    commonName: commonName(subject ?? ''),
    alternativeNames: alternativeNames(certificate.subjectAltName),
    serialNumber: certificate.serialNumber,
    ...observeContents(raw),
    sha256: certificate.fingerprint256.replaceAll(':', '').toLowerCase(),
    selfSigned: subject === issuer,
    der: raw.toString('hex'),
  };
}

type Key = Pick<CertificateObservation, 'keyType' | 'keyBits' | 'curve'>;
type Contents = Key & Pick<CertificateObservation, 'validFrom' | 'validTo' | 'signatureAlgorithm'>;

const UNREADABLE: Contents = {
  validFrom: null,
  validTo: null,
  keyType: 'unknown',
  keyBits: null,
  curve: null,
  signatureAlgorithm: null,
};

function observeContents(raw: Buffer): Contents {
  try {
    const { validFrom, validTo, key, signature } = decodeCertificate(raw, { tolerate: () => undefined });
    return {
      validFrom: certificateTime(validFrom) ?? null,
      validTo: certificateTime(validTo) ?? null,
      ...observeKey(key),
      signatureAlgorithm: signature,
    };
  } catch (error) {
    if (error instanceof Malformed) return UNREADABLE;
    throw error;
  }
}

function observeKey({ algorithm, curve, modulusBits }: CertificateKey): Key {
  const keyType = KEY_TYPES[algorithm] ?? algorithm;
  const known = curve === undefined ? undefined : CURVES[curve];
  const keyBits = modulusBits ?? known?.bits ?? FIXED_KEY_BITS[keyType] ?? null;
  return { keyType, keyBits, curve: known?.name ?? curve ?? null };
}

/** Node writes a distinguished name one attribute a line, with line breaks in values escaped. */
function commonName(subject: string): string | null {
  const line = subject.split('\n').find((part) => part.startsWith('CN='));
  return line === undefined ? null : line.slice('CN='.length);
}

function alternativeNames(text: string | undefined): readonly string[] {
  if (text === undefined) return [];
  const names = text.match(/(?:DNS|IP Address):(?:"(?:[^"\\]|\\.)*"|[^,]*)/g) ?? [];
  return names.map((name) => unquote(name.replace(/^(?:DNS|IP Address):/, '')));
}

/** SEEN: Node 20 quotes a name that holds a comma or anything beyond ASCII, and then escapes each byte on its own. */
function unquote(name: string): string {
  if (!name.startsWith('"')) return name;
  const bytes: string = JSON.parse(name);
  const text = Buffer.from(bytes, 'latin1').toString('utf8');
  return text.includes('\ufffd') ? bytes : text;
}
