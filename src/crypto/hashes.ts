/**
 * The hashes that NTLM and CredSSP are made of: MD5 (RFC 1321), HMAC-MD5 (RFC 2104) and SHA-256. An interface, so that a
 * platform may bring its own.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { concat } from '../bytes/writer.ts';
import { hmacMd5, md5 } from './md5.ts';

/** Each takes its input in parts, as if they were one. */
export interface Hashes {
  /** 16 bytes. */
  md5(...parts: readonly Uint8Array[]): Uint8Array;
  /** 16 bytes. */
  hmacMd5(key: Uint8Array, ...parts: readonly Uint8Array[]): Uint8Array;
  /** 32 bytes. */
  sha256(...parts: readonly Uint8Array[]): Uint8Array;
}

/** In ECMAScript alone. */
export const PORTABLE_HASHES: Hashes = { md5, hmacMd5, sha256: (...parts) => sha256(concat(...parts)) };
