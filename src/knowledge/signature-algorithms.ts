/** Signature algorithms of certificates by object identifier, and which rest on a broken hash (RFC 5280, section 4.1.1.2). */
import type { Sourced } from './sources.ts';

export interface SignatureAlgorithm extends Sourced {
  readonly oid: string;
  readonly name: string;
  /** Null where the parameters tell it or the algorithm has its own. */
  readonly hash: 'md2' | 'md4' | 'md5' | 'sha1' | 'sha224' | 'sha256' | 'sha384' | 'sha512' | null;
  /** Signatures that can be forged: MD2, MD4, MD5 and SHA-1. */
  readonly weak: boolean;
}

const PKCS1 = { source: 'rfc8017', checkedOn: '2026-08-22' } as const;
const X509 = { source: 'rfc3279', checkedOn: '2026-08-22' } as const;
const X509_RSA = { source: 'rfc4055', checkedOn: '2026-08-22' } as const;
const X509_DSA = { source: 'rfc5758', checkedOn: '2026-08-22' } as const;
const X509_EDWARDS = { source: 'rfc8410', checkedOn: '2026-08-22' } as const;

/** Those that certificates are met with. */
export const SIGNATURE_ALGORITHMS: readonly SignatureAlgorithm[] = [
  { oid: '1.2.840.113549.1.1.2', name: 'md2WithRSAEncryption', hash: 'md2', weak: true, ...X509 },
  { oid: '1.2.840.113549.1.1.3', name: 'md4WithRSAEncryption', hash: 'md4', weak: true, ...PKCS1 },
  { oid: '1.2.840.113549.1.1.4', name: 'md5WithRSAEncryption', hash: 'md5', weak: true, ...X509 },
  { oid: '1.2.840.113549.1.1.5', name: 'sha1WithRSAEncryption', hash: 'sha1', weak: true, ...X509 },
  { oid: '1.3.14.3.2.3', name: 'md5WithRSA', hash: 'md5', weak: true, ...X509 },
  { oid: '1.3.14.3.2.29', name: 'sha1WithRSA', hash: 'sha1', weak: true, ...X509 },
  { oid: '1.2.840.10040.4.3', name: 'dsa-with-SHA1', hash: 'sha1', weak: true, ...X509 },
  { oid: '1.2.840.10045.4.1', name: 'ecdsa-with-SHA1', hash: 'sha1', weak: true, ...X509 },
  { oid: '1.2.840.113549.1.1.10', name: 'RSASSA-PSS', hash: null, weak: false, ...X509_RSA },
  { oid: '1.2.840.113549.1.1.11', name: 'sha256WithRSAEncryption', hash: 'sha256', weak: false, ...X509_RSA },
  { oid: '1.2.840.113549.1.1.12', name: 'sha384WithRSAEncryption', hash: 'sha384', weak: false, ...X509_RSA },
  { oid: '1.2.840.113549.1.1.13', name: 'sha512WithRSAEncryption', hash: 'sha512', weak: false, ...X509_RSA },
  { oid: '1.2.840.113549.1.1.14', name: 'sha224WithRSAEncryption', hash: 'sha224', weak: false, ...X509_RSA },
  { oid: '2.16.840.1.101.3.4.3.1', name: 'dsa-with-SHA224', hash: 'sha224', weak: false, ...X509_DSA },
  { oid: '2.16.840.1.101.3.4.3.2', name: 'dsa-with-SHA256', hash: 'sha256', weak: false, ...X509_DSA },
  { oid: '1.2.840.10045.4.3.1', name: 'ecdsa-with-SHA224', hash: 'sha224', weak: false, ...X509_DSA },
  { oid: '1.2.840.10045.4.3.2', name: 'ecdsa-with-SHA256', hash: 'sha256', weak: false, ...X509_DSA },
  { oid: '1.2.840.10045.4.3.3', name: 'ecdsa-with-SHA384', hash: 'sha384', weak: false, ...X509_DSA },
  { oid: '1.2.840.10045.4.3.4', name: 'ecdsa-with-SHA512', hash: 'sha512', weak: false, ...X509_DSA },
  { oid: '1.3.101.112', name: 'Ed25519', hash: null, weak: false, ...X509_EDWARDS },
  { oid: '1.3.101.113', name: 'Ed448', hash: null, weak: false, ...X509_EDWARDS },
];

/** By dotted object identifier. */
export function findSignatureAlgorithm(oid: string): SignatureAlgorithm | undefined {
  return SIGNATURE_ALGORITHMS.find((row) => row.oid === oid);
}
