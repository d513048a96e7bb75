/**
 * The hashes that NTLM and CredSSP are made of: MD5 (RFC 1321), HMAC-MD5 (RFC 2104) and SHA-256. An interface, because the
 * platform's own are three times as fast where there is one, and a browser has none of the older two.
 */
import { hmac } from '@noble/hashes/hmac.js';
import { md5 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';

export interface Hashes {
  /** 16 bytes. */
  md5(...parts: readonly Uint8Array[]): Uint8Array;
  /** 16 bytes. */
  hmacMd5(key: Uint8Array, ...parts: readonly Uint8Array[]): Uint8Array;
  /** 32 bytes. */
  sha256(...parts: readonly Uint8Array[]): Uint8Array;
}

/** In ECMAScript alone. Part by part: put together first, a copy of what may be a password would be left behind. */
export const PORTABLE_HASHES: Hashes = {
  md5: (...parts) => digest(md5.create(), parts),
  hmacMd5: (key, ...parts) => digest(hmac.create(md5, key), parts),
  sha256: (...parts) => digest(sha256.create(), parts),
};

interface Running {
  update(part: Uint8Array): unknown;
  digest(): Uint8Array;
}

function digest(hash: Running, parts: readonly Uint8Array[]): Uint8Array {
  for (const part of parts) hash.update(part);
  return hash.digest();
}
