/** A certificate as an observation (RFC 5280). Whatever can not be read in it is null; it is never refused. */
import type { X509Certificate } from 'node:crypto';
import { Malformed } from '../bytes/malformed.ts';
import type { CertificateObservation } from '../observation/tls.ts';
import { type CertificateKey, decodeCertificateAlgorithms } from '../protocol/x509/certificate.ts';
import { CURVES, FIXED_KEY_BITS, KEY_TYPES } from '../protocol/x509/key-algorithms.ts';

export function observeCertificate(certificate: X509Certificate): CertificateObservation {
  const { subject, issuer, raw } = certificate;
  return {
    subject: subject ?? '',
    issuer: issuer ?? '',
    commonName: commonName(subject ?? ''),
    alternativeNames: alternativeNames(certificate.subjectAltName),
    serialNumber: certificate.serialNumber,
    validFrom: isoDate(certificate.validFrom),
    validTo: isoDate(certificate.validTo),
    ...observeAlgorithms(raw),
    sha256: certificate.fingerprint256.replaceAll(':', '').toLowerCase(),
    selfSigned: subject === issuer,
    der: raw.toString('hex'),
  };
}

type Algorithms = Pick<CertificateObservation, 'keyType' | 'keyBits' | 'curve' | 'signatureAlgorithm'>;

function observeAlgorithms(raw: Buffer): Algorithms {
  try {
    const { key, signature } = decodeCertificateAlgorithms(raw, { tolerate: () => undefined });
    return { ...observeKey(key), signatureAlgorithm: signature };
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    return { keyType: 'unknown', keyBits: null, curve: null, signatureAlgorithm: null };
  }
}

function observeKey({ algorithm, curve, modulusBits }: CertificateKey): Omit<Algorithms, 'signatureAlgorithm'> {
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
