/** Versions of TLS, and the cipher suites of old servers that current libraries no longer speak. */
import type { Sourced } from './sources.ts';

export interface TlsVersion extends Sourced {
  /** As on the wire. */
  readonly value: number;
  readonly name: string;
  /** As TLS libraries name it after a handshake. */
  readonly libraryName: string;
  /** Formally deprecated. */
  readonly old: boolean;
}

const CHECKED = { checkedOn: '2026-08-22' } as const;

/** From SSL 3.0 on. */
export const TLS_VERSIONS: readonly TlsVersion[] = [
  { value: 0x0300, name: 'SSL 3.0', libraryName: 'SSLv3', old: true, source: 'rfc7568', ...CHECKED },
  { value: 0x0301, name: 'TLS 1.0', libraryName: 'TLSv1', old: true, source: 'rfc8996', ...CHECKED },
  { value: 0x0302, name: 'TLS 1.1', libraryName: 'TLSv1.1', old: true, source: 'rfc8996', ...CHECKED },
  { value: 0x0303, name: 'TLS 1.2', libraryName: 'TLSv1.2', old: false, source: 'rfc8446', ...CHECKED },
  { value: 0x0304, name: 'TLS 1.3', libraryName: 'TLSv1.3', old: false, source: 'rfc8446', ...CHECKED },
];

export interface OldCipherSuite extends Sourced {
  readonly value: number;
  readonly name: string;
}

const IANA = { source: 'ianaTls', ...CHECKED } as const;
const RC4 = { source: 'rfc7465', ...CHECKED } as const;

/** RC4, DES, triple DES, export-grade and unencrypted suites. */
export const OLD_CIPHER_SUITES: readonly OldCipherSuite[] = [
  { value: 0x0001, name: 'TLS_RSA_WITH_NULL_MD5', ...IANA },
  { value: 0x0002, name: 'TLS_RSA_WITH_NULL_SHA', ...IANA },
  { value: 0x003b, name: 'TLS_RSA_WITH_NULL_SHA256', ...IANA },
  { value: 0x0003, name: 'TLS_RSA_EXPORT_WITH_RC4_40_MD5', ...RC4 },
  { value: 0x0004, name: 'TLS_RSA_WITH_RC4_128_MD5', ...RC4 },
  { value: 0x0005, name: 'TLS_RSA_WITH_RC4_128_SHA', ...RC4 },
  { value: 0x0064, name: 'TLS_RSA_EXPORT1024_WITH_RC4_56_SHA', ...RC4 },
  { value: 0xc007, name: 'TLS_ECDHE_ECDSA_WITH_RC4_128_SHA', ...RC4 },
  { value: 0xc011, name: 'TLS_ECDHE_RSA_WITH_RC4_128_SHA', ...RC4 },
  { value: 0x0009, name: 'TLS_RSA_WITH_DES_CBC_SHA', ...IANA },
  { value: 0x0015, name: 'TLS_DHE_RSA_WITH_DES_CBC_SHA', ...IANA },
  { value: 0x0062, name: 'TLS_RSA_EXPORT1024_WITH_DES_CBC_SHA', ...IANA },
  { value: 0x000a, name: 'TLS_RSA_WITH_3DES_EDE_CBC_SHA', ...IANA },
  { value: 0x0016, name: 'TLS_DHE_RSA_WITH_3DES_EDE_CBC_SHA', ...IANA },
  { value: 0xc008, name: 'TLS_ECDHE_ECDSA_WITH_3DES_EDE_CBC_SHA', ...IANA },
  { value: 0xc012, name: 'TLS_ECDHE_RSA_WITH_3DES_EDE_CBC_SHA', ...IANA },
];

/** By the number on the wire. */
export function findTlsVersion(value: number): TlsVersion | undefined {
  return TLS_VERSIONS.find((row) => row.value === value);
}

/** By such as `TLSv1.2`. */
export function findTlsVersionByLibraryName(libraryName: string): TlsVersion | undefined {
  return TLS_VERSIONS.find((row) => row.libraryName === libraryName);
}

/** By the number on the wire. */
export function findOldCipherSuite(value: number): OldCipherSuite | undefined {
  return OLD_CIPHER_SUITES.find((row) => row.value === value);
}
