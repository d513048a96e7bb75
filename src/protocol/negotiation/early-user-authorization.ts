/**
 * Early User Authorization Result PDU ([MS-RDPBCGR] 2.2.10.2): four bytes, little endian, bare inside TLS, after CredSSP
 * when HYBRID_EX was selected.
 */
import { type FieldObserver, Reader } from '../../bytes/reader.ts';
import { u32le } from '../../bytes/writer.ts';

/** authorizationResult ([MS-RDPBCGR] 2.2.10.2). */
export const AUTHZ = {
  SUCCESS: 0x00000000,
  /** The credentials were right, but this account may not sign in through Remote Desktop. */
  ACCESS_DENIED: 0x00000005,
} as const;

/** In bytes. */
export const EARLY_USER_AUTHORIZATION_LENGTH = 4;

/** `result` is a value of `AUTHZ`. */
export function encodeEarlyUserAuthorization(result: number): Uint8Array {
  return u32le(result);
}

/** The authorization result; values other than the two of `AUTHZ` are kept as they came. */
export function decodeEarlyUserAuthorization(message: Uint8Array, observe?: FieldObserver): number {
  const reader = new Reader(message, 'EarlyUserAuthorizationResult', observe);
  const result = reader.u32le('authorizationResult');
  reader.end();
  return result;
}
