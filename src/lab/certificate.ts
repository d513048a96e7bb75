/**
 * Self-signed X.509 certificates (RFC 5280) in the shape Windows makes for Remote Desktop: version 3, the computer as the
 * only name, key usage and the extended key usage serverAuth.
 */
import { type KeyObject, randomBytes, sign } from 'node:crypto';
import { ascii, concat, u8 } from '../bytes/writer.ts';
import {
  type DerElement,
  type DerPart,
  der,
  derExplicit,
  derInteger,
  derObjectIdentifier,
  derOctetString,
  derSequence,
  encodeDer,
} from '../protocol/der/encode.ts';
import { TAG } from '../protocol/der/tags.ts';

export interface CertificateContents {
  readonly commonName: string;
  readonly country?: string;
  readonly digest: 'sha256' | 'sha1';
  readonly validFrom: Date;
  readonly validTo: Date;
}

export interface KeyPair {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

const PRINTABLE_STRING = 0x13;
const OID_COUNTRY = '2.5.4.6';
const OID_COMMON_NAME = '2.5.4.3';
const OID_KEY_USAGE = '2.5.29.15';
const OID_EXTENDED_KEY_USAGE = '2.5.29.37';
const OID_SERVER_AUTH = '1.3.6.1.5.5.7.3.1';
const SIGNATURE_OID = {
  rsa: { sha1: '1.2.840.113549.1.1.5', sha256: '1.2.840.113549.1.1.11' },
  ec: { sha1: '1.2.840.10045.4.1', sha256: '1.2.840.10045.4.3.2' },
} as const;
/** As BIT STRING: how many bits are unused, then the bits. */
const KEY_USAGE = {
  /** keyEncipherment and dataEncipherment, as Windows has it. */
  rsa: Uint8Array.of(4, 0x30),
  /** digitalSignature: without it OpenSSL will not sign with an EC key. */
  ec: Uint8Array.of(7, 0x80),
} as const;

/** The certificate, DER. */
export function selfSign(contents: CertificateContents, { privateKey, publicKey }: KeyPair): Uint8Array {
  const algorithm = derAlgorithm(contents.digest, privateKey);
  const name = derName(contents);
  const tbsCertificate = encodeDer(
    derSequence(
      derExplicit(0, derInteger(2)),
      der(TAG.integer, concat(u8(0x5a), randomBytes(15))),
      algorithm,
      name,
      derSequence(derTime(contents.validFrom), derTime(contents.validTo)),
      name,
      publicKey.export({ type: 'spki', format: 'der' }),
      derExplicit(3, derExtensions(KEY_USAGE[familyOf(privateKey)])),
    ),
  );
  const signature = sign(contents.digest, tbsCertificate, privateKey);
  return encodeDer(derSequence(tbsCertificate, algorithm, der(TAG.bitString, u8(0), signature)));
}

export function toPem(certificate: Uint8Array): string {
  return `-----BEGIN CERTIFICATE-----\n${Buffer.from(certificate).toString('base64')}\n-----END CERTIFICATE-----\n`;
}

function familyOf(key: KeyObject): 'rsa' | 'ec' {
  return key.asymmetricKeyType === 'ec' ? 'ec' : 'rsa';
}

function derAlgorithm(digest: 'sha256' | 'sha1', key: KeyObject): DerElement {
  const family = familyOf(key);
  const identifier = derObjectIdentifier(SIGNATURE_OID[family][digest]);
  return family === 'ec' ? derSequence(identifier) : derSequence(identifier, der(TAG.nul));
}

function derName({ country, commonName }: CertificateContents): DerElement {
  const parts = [attribute(OID_COMMON_NAME, der(TAG.utf8String, Buffer.from(commonName)))];
  if (country) parts.unshift(attribute(OID_COUNTRY, der(PRINTABLE_STRING, ascii(country))));
  return derSequence(...parts);
}

function attribute(type: string, value: DerPart): DerElement {
  return der(TAG.set, derSequence(derObjectIdentifier(type), value));
}

/** UTCTime, right until 2049 (RFC 5280, section 4.1.2.5). */
function derTime(time: Date): DerElement {
  const digits = time.toISOString().replace(/[-:T]|\.\d+/g, '');
  return der(TAG.utcTime, ascii(digits.slice(2)));
}

function derExtensions(keyUsage: Uint8Array): DerElement {
  return derSequence(
    extension(OID_EXTENDED_KEY_USAGE, derSequence(derObjectIdentifier(OID_SERVER_AUTH))),
    extension(OID_KEY_USAGE, der(TAG.bitString, keyUsage)),
  );
}

function extension(type: string, value: DerPart): DerElement {
  return derSequence(derObjectIdentifier(type), derOctetString(value));
}
