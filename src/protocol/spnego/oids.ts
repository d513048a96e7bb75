/** Security mechanisms by object identifier: RFC 4178, section 3.1 and [MS-SPNG] 1.9. */
import { derObjectIdentifier } from '../der/encode.ts';

/** Dotted, by the name of the mechanism. */
export const OID = {
  SPNEGO: '1.3.6.1.5.5.2',
  KERBEROS: '1.2.840.113554.1.2.2',
  /** A historic slip of Windows 2000 that is still offered first ([MS-SPNG] 3.1.5.2). */
  KERBEROS_MICROSOFT: '1.2.840.48018.1.2.2',
  KERBEROS_USER_TO_USER: '1.2.840.113554.1.2.2.3',
  NTLM: '1.3.6.1.4.1.311.2.2.10',
  NEGOEX: '1.3.6.1.4.1.311.2.2.30',
} as const;

const ENCODED: ReadonlyMap<string, Uint8Array> = new Map(
  Object.values(OID).map((dotted) => [dotted, derObjectIdentifier(dotted)]),
);

/** `derObjectIdentifier`, for which those above are written once and for all: the bytes are not the caller's to change. */
export function encodeOid(dotted: string): Uint8Array {
  return ENCODED.get(dotted) ?? derObjectIdentifier(dotted);
}
