/** A certificate as an observation (RFC 5280). Whatever can not be read in it is null; it is never refused. */
import type { X509Certificate } from 'node:crypto';
import { Malformed } from '../bytes/malformed.ts';
import type { CertificateObservation } from '../observation/tls.ts';
import { TOLERANT } from '../protocol/der/rules.ts';
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
    const { validFrom, validTo, key, signature } = decodeCertificate(raw, TOLERANT);
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

/** Node writes a distinguished name one part a line, the attributes of one part joined by ` + `, and escapes by RFC 2253. */
function commonName(subject: string): string | null {
  const value = /(?:^|\n|[^\\] \+ )CN=((?:\\.|(?! \+ )[^\\\n])*)/.exec(subject)?.[1];
  return value === undefined ? null : value.replace(/\\([0-9A-F]{2}|.)/gu, unescaped);
}

/** Control characters are written as two hexadecimal digits, others as themselves. */
function unescaped(_: string, escaped: string): string {
  return escaped.length === 2 && /^[0-9A-F]{2}$/.test(escaped)
    ? String.fromCharCode(Number.parseInt(escaped, 16))
    : escaped;
}

/** One name after the other and never from within one: what a URI says is no name of the server. */
const ALTERNATIVE_NAME = /([^:,"]+):("(?:[^"\\]|\\.)*"|[^,"]*)(?:, |$)/gy;

function alternativeNames(text: string | undefined): readonly string[] {
  const names = [...(text ?? '').matchAll(ALTERNATIVE_NAME)];
  return names.flatMap(([, kind, name = '']) => (kind === 'DNS' || kind === 'IP Address' ? [unquote(name)] : []));
}

/** SEEN: Node 20 quotes a name that holds a comma or anything beyond ASCII, and then escapes each byte on its own. */
function unquote(name: string): string {
  if (!name.startsWith('"')) return name;
  const bytes = name.slice(1, -1).replace(/\\(?:u([0-9a-f]{4})|(.))/gi, (_, code?: string, plain?: string) => {
    return code === undefined ? (plain ?? '') : String.fromCharCode(Number.parseInt(code, 16));
  });
  const text = Buffer.from(bytes, 'latin1').toString('utf8');
  return text.includes('\ufffd') ? bytes : text;
}
