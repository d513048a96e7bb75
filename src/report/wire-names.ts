/** The specifications' own names for numbers on the wire, as far as a report shows them. */
import { hex32 } from '../messages/figures.ts';
import type { Words } from '../messages/words.ts';

type ProtocolName = keyof Words['wire']['protocols'];
type FlagName = keyof Words['wire']['responseFlags'];

/** requestedProtocols and selectedProtocol ([MS-RDPBCGR] 2.2.1.1.1). */
const PROTOCOLS: readonly (readonly [number, ProtocolName])[] = [
  [0x01, 'tls'],
  [0x02, 'nla'],
  [0x04, 'rdstls'],
  [0x08, 'nlaEarlyAuth'],
  [0x10, 'entraId'],
];

/** The flags of RDP_NEG_RSP ([MS-RDPBCGR] 2.2.1.2.1). */
const RESPONSE_FLAGS: readonly (readonly [number, FlagName])[] = [
  [0x01, 'extendedClientData'],
  [0x02, 'graphicsChannel'],
  [0x08, 'restrictedAdmin'],
  [0x10, 'remoteGuard'],
];

/** failureCode of RDP_NEG_FAILURE ([MS-RDPBCGR] 2.2.1.2.2). */
const FAILURES: Readonly<Record<number, string>> = {
  1: 'SSL_REQUIRED_BY_SERVER',
  2: 'SSL_NOT_ALLOWED_BY_SERVER',
  3: 'SSL_CERT_NOT_ON_SERVER',
  4: 'INCONSISTENT_FLAGS',
  5: 'HYBRID_REQUIRED_BY_SERVER',
  6: 'SSL_WITH_USER_AUTH_REQUIRED_BY_SERVER',
};

/** What may stand in errorCode before any account is named: NTSTATUS ([MS-ERREF] 2.3.1) or HRESULT ([MS-ERREF] 2.1.1). */
const STATUS: Readonly<Record<number, string>> = {
  3221225506: 'STATUS_ACCESS_DENIED',
  3221225581: 'STATUS_LOGON_FAILURE',
  3221225659: 'STATUS_NOT_SUPPORTED',
  2148074242: 'SEC_E_UNSUPPORTED_FUNCTION',
  2148074244: 'SEC_E_INTERNAL_ERROR',
  2148074248: 'SEC_E_INVALID_TOKEN',
  2148074252: 'SEC_E_LOGON_DENIED',
};

/** Signature algorithms of certificates ([RFC3279] 2.2, [RFC4055] 5, [RFC5758] 3.2, [RFC8410] 3). */
const SIGNATURE_ALGORITHMS: ReadonlyMap<string, string> = new Map([
  ['1.2.840.113549.1.1.4', 'md5WithRSAEncryption'],
  ['1.2.840.113549.1.1.5', 'sha1WithRSAEncryption'],
  ['1.2.840.113549.1.1.10', 'RSASSA-PSS'],
  ['1.2.840.113549.1.1.11', 'sha256WithRSAEncryption'],
  ['1.2.840.113549.1.1.12', 'sha384WithRSAEncryption'],
  ['1.2.840.113549.1.1.13', 'sha512WithRSAEncryption'],
  ['1.2.840.10045.4.1', 'ecdsa-with-SHA1'],
  ['1.2.840.10045.4.3.2', 'ecdsa-with-SHA256'],
  ['1.2.840.10045.4.3.3', 'ecdsa-with-SHA384'],
  ['1.2.840.10045.4.3.4', 'ecdsa-with-SHA512'],
  ['1.3.101.112', 'Ed25519'],
]);

const TLS_VERSIONS: Readonly<Record<number, string>> = {
  768: 'SSL 3.0',
  769: 'TLS 1.0',
  770: 'TLS 1.1',
  771: 'TLS 1.2',
  772: 'TLS 1.3',
};

export function protocolNames(mask: number, words: Words): string {
  if (mask === 0) return words.wire.protocols.rdp;
  return namedBits(mask, PROTOCOLS, words.wire.protocols).join(words.report.listComma);
}

/** Bit 0x04 is reserved and says nothing. */
export function responseFlagNames(flags: number, words: Words): readonly string[] {
  return namedBits(flags & ~0x04, RESPONSE_FLAGS, words.wire.responseFlags);
}

export function failureName(code: number, words: Words): string {
  return FAILURES[code] ?? words.wire.unknownFailure(code);
}

/** `0xC00000BB STATUS_NOT_SUPPORTED`. */
export function statusName(code: number): string {
  const name = STATUS[code];
  return name === undefined ? hex32(code) : `${hex32(code)} ${name}`;
}

export function signatureName(identifier: string): string {
  return SIGNATURE_ALGORITHMS.get(identifier) ?? identifier;
}

export function tlsVersionName(version: number): string {
  return TLS_VERSIONS[version] ?? `0x${version.toString(16).padStart(4, '0')}`;
}

function namedBits<N extends string>(
  mask: number,
  names: readonly (readonly [number, N])[],
  words: Readonly<Record<N, string>>,
): readonly string[] {
  const known = names.filter(([bit]) => (mask & bit) !== 0).map(([, name]) => words[name]);
  const rest = names.reduce((left, [bit]) => left & ~bit, mask) >>> 0;
  return rest === 0 ? known : [...known, `0x${rest.toString(16)}`];
}
