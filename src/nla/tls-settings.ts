/** Settings of TLS for Remote Desktop, on either side. */
import { createSecureContext, type SecureContext } from 'node:tls';

/** Servers from before RFC 5746 are still met. */
const SSL_OP_LEGACY_SERVER_CONNECT = 0x4;
/** SEEN: with TLS 1.0, Windows' RDP does not tolerate the empty fragment that OpenSSL puts before data. */
export const SSL_OP_DONT_INSERT_EMPTY_FRAGMENTS = 0x800;
/** CredSSP knows no resumption ([MS-CSSP] 3.1.5). */
export const SSL_OP_NO_TICKET = 0x4000;

let permissive: SecureContext | undefined;

/**
 * For a client, as permissive as the library allows: nothing is verified. Made once; an empty `ca` spares the parsing of the
 * built-in roots, which nothing here consults.
 */
export function permissiveContext(): SecureContext {
  permissive ??= createSecureContext({
    ca: [],
    minVersion: 'TLSv1',
    ciphers: 'ALL:@SECLEVEL=0',
    secureOptions: SSL_OP_LEGACY_SERVER_CONNECT | SSL_OP_DONT_INSERT_EMPTY_FRAGMENTS,
  });
  return permissive;
}
