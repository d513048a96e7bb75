/**
 * Cipher suites that a Remote Desktop server may know, by the names of the IANA registry. `modern` are those that a current
 * TLS library still speaks; the others are why some old servers can only be looked at, not shaken hands with.
 */
export interface CipherSuite {
  readonly value: number;
  readonly name: string;
  readonly modern: boolean;
}

const suite = (value: number, name: string, modern = true): CipherSuite => ({ value, name, modern });
const old = (value: number, name: string): CipherSuite => suite(value, name, false);

export const CIPHER_SUITES: readonly CipherSuite[] = [
  suite(0x1301, 'TLS_AES_128_GCM_SHA256'),
  suite(0x1302, 'TLS_AES_256_GCM_SHA384'),
  suite(0x1303, 'TLS_CHACHA20_POLY1305_SHA256'),
  suite(0xc02b, 'TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256'),
  suite(0xc02c, 'TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384'),
  suite(0xc02f, 'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256'),
  suite(0xc030, 'TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384'),
  suite(0x009e, 'TLS_DHE_RSA_WITH_AES_128_GCM_SHA256'),
  suite(0x009f, 'TLS_DHE_RSA_WITH_AES_256_GCM_SHA384'),
  suite(0x009c, 'TLS_RSA_WITH_AES_128_GCM_SHA256'),
  suite(0x009d, 'TLS_RSA_WITH_AES_256_GCM_SHA384'),
  suite(0xc027, 'TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256'),
  suite(0xc028, 'TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384'),
  suite(0x003c, 'TLS_RSA_WITH_AES_128_CBC_SHA256'),
  suite(0x003d, 'TLS_RSA_WITH_AES_256_CBC_SHA256'),
  suite(0xc009, 'TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA'),
  suite(0xc00a, 'TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA'),
  suite(0xc013, 'TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA'),
  suite(0xc014, 'TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA'),
  suite(0x0033, 'TLS_DHE_RSA_WITH_AES_128_CBC_SHA'),
  suite(0x0039, 'TLS_DHE_RSA_WITH_AES_256_CBC_SHA'),
  suite(0x002f, 'TLS_RSA_WITH_AES_128_CBC_SHA'),
  suite(0x0035, 'TLS_RSA_WITH_AES_256_CBC_SHA'),
  old(0xc012, 'TLS_ECDHE_RSA_WITH_3DES_EDE_CBC_SHA'),
  old(0xc008, 'TLS_ECDHE_ECDSA_WITH_3DES_EDE_CBC_SHA'),
  old(0x0016, 'TLS_DHE_RSA_WITH_3DES_EDE_CBC_SHA'),
  old(0x000a, 'TLS_RSA_WITH_3DES_EDE_CBC_SHA'),
  old(0xc011, 'TLS_ECDHE_RSA_WITH_RC4_128_SHA'),
  old(0xc007, 'TLS_ECDHE_ECDSA_WITH_RC4_128_SHA'),
  old(0x0005, 'TLS_RSA_WITH_RC4_128_SHA'),
  old(0x0004, 'TLS_RSA_WITH_RC4_128_MD5'),
  old(0x0015, 'TLS_DHE_RSA_WITH_DES_CBC_SHA'),
  old(0x0009, 'TLS_RSA_WITH_DES_CBC_SHA'),
  old(0x0003, 'TLS_RSA_EXPORT_WITH_RC4_40_MD5'),
  old(0x0062, 'TLS_RSA_EXPORT1024_WITH_DES_CBC_SHA'),
  old(0x0064, 'TLS_RSA_EXPORT1024_WITH_RC4_56_SHA'),
  old(0x003b, 'TLS_RSA_WITH_NULL_SHA256'),
  old(0x0002, 'TLS_RSA_WITH_NULL_SHA'),
  old(0x0001, 'TLS_RSA_WITH_NULL_MD5'),
];

/** The registry's name, or the number in the registry's way of writing. */
export function cipherSuiteName(value: number): string {
  const known = CIPHER_SUITES.find((candidate) => candidate.value === value);
  return known?.name ?? `0x${value.toString(16).padStart(4, '0')}`;
}
