/** The platform's own hashes: OpenSSL's, three times as fast as ECMAScript's. */
import { createHash, createHmac } from 'node:crypto';
import type { Hashes } from '../crypto/hashes.ts';

export const NODE_HASHES: Hashes = {
  md5: (...parts) => digest('md5', parts),
  hmacMd5: (key, ...parts) => {
    const hmac = createHmac('md5', key);
    for (const part of parts) hmac.update(part);
    return hmac.digest();
  },
  sha256: (...parts) => digest('sha256', parts),
};

function digest(algorithm: 'md5' | 'sha256', parts: readonly Uint8Array[]): Uint8Array {
  const hash = createHash(algorithm);
  for (const part of parts) hash.update(part);
  return hash.digest();
}
