/**
 * Binding the security context to the server's TLS certificate ([MS-CSSP] 3.1.5, 5.1): what each side seals into pubKeyAuth.
 * Versions 2 to 4 seal the certificate's key itself, bytes that whoever stands in the middle can choose: CVE-2018-0886.
 * Versions 5 and 6 seal a hash over a fresh nonce and the key.
 */
import { ascii } from '../../bytes/writer.ts';
import type { Hashes } from '../../crypto/hashes.ts';

export interface KeyBinding {
  /** Of the certificate, the contents of SubjectPublicKeyInfo's BIT STRING. */
  readonly subjectPublicKey: Uint8Array;
  /** 32 bytes of the client's; undefined binds by the key itself. */
  readonly nonce: Uint8Array | undefined;
}

export const NONCE_LENGTH = 32;

const CLIENT_MAGIC = ascii('CredSSP Client-To-Server Binding Hash\0');
const SERVER_MAGIC = ascii('CredSSP Server-To-Client Binding Hash\0');

/** What the client seals. */
export function clientBinding(hashes: Hashes, { subjectPublicKey, nonce }: KeyBinding): Uint8Array {
  return nonce ? hashes.sha256(CLIENT_MAGIC, nonce, subjectPublicKey) : subjectPublicKey;
}

/** What the server answers with: another hash, or the key with one added to its first byte. */
export function serverBinding(hashes: Hashes, { subjectPublicKey, nonce }: KeyBinding): Uint8Array {
  if (nonce) return hashes.sha256(SERVER_MAGIC, nonce, subjectPublicKey);
  const increased = new Uint8Array(subjectPublicKey);
  if (increased.length > 0) increased[0] = (increased[0] as number) + 1;
  return increased;
}
