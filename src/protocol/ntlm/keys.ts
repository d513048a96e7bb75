/**
 * The keys of NTLMv2, from the password to the four keys of a session ([MS-NLMP] 3.3.2, 3.4.5). Each function is one line of
 * the specification's pseudocode and has its name.
 */

import { encodeUtf16le } from '../../bytes/utf16.ts';
import { ascii, concat } from '../../bytes/writer.ts';
import type { Hashes } from '../../crypto/hashes.ts';
import { md4 } from '../../crypto/md4.ts';
import { Rc4 } from '../../crypto/rc4.ts';
import { Secret } from '../../crypto/secret.ts';
import { NT_PROOF_LENGTH } from './client-challenge.ts';
import { ntlmUpperCase } from './upper-case.ts';

/** NTOWFv1, the NT hash: 16 bytes that are as good as the password. */
export function ntHashOf(password: Secret): Secret {
  return new Secret(password.reveal(md4));
}

/** NTOWFv2. Only the user's name is put into upper case. */
export function ntowfV2(hashes: Hashes, ntHash: Secret, user: string, domain: string): Secret {
  const name = encodeUtf16le(ntlmUpperCase(user) + domain);
  return new Secret(ntHash.reveal((key) => hashes.hmacMd5(key, name)));
}

/** NTProofStr: the proof that begins an NTLMv2 response. `temp` is the NTLMv2_CLIENT_CHALLENGE. */
export function ntProofOf(hashes: Hashes, key: Secret, serverChallenge: Uint8Array, temp: Uint8Array): Uint8Array {
  return key.reveal((bytes) => hashes.hmacMd5(bytes, serverChallenge, temp));
}

/** The LMv2 response, for servers that sent no timestamp. */
export function lmV2ResponseOf(hashes: Hashes, key: Secret, server: Uint8Array, client: Uint8Array): Uint8Array {
  return concat(
    key.reveal((bytes) => hashes.hmacMd5(bytes, server, client)),
    client,
  );
}

/** SessionBaseKey, which with NTLMv2 is the KeyExchangeKey, too (3.4.5.1). */
export function sessionBaseKeyOf(hashes: Hashes, key: Secret, ntProof: Uint8Array): Secret {
  return new Secret(key.reveal((bytes) => hashes.hmacMd5(bytes, ntProof.subarray(0, NT_PROOF_LENGTH))));
}

/** For all exchanges, one after the other; wiped after each. */
const exchange = new Rc4(new Uint8Array(1));

/** EncryptedRandomSessionKey from ExportedSessionKey, and back again: RC4 is its own inverse. */
export function exchangeKey(keyExchangeKey: Secret, key: Uint8Array): Uint8Array {
  keyExchangeKey.reveal((bytes) => exchange.rekey(bytes));
  const result = exchange.apply(key);
  exchange.wipe();
  return result;
}

/** The MIC over the three messages as they went over the wire, the last with zeros in the MIC's place (3.1.5.1.2). */
export function micOf(hashes: Hashes, exported: Secret, ...messages: readonly Uint8Array[]): Uint8Array {
  return exported.reveal((key) => hashes.hmacMd5(key, ...messages));
}

export type Direction = 'clientToServer' | 'serverToClient';

const MAGIC = {
  clientToServer: magicOf('client-to-server'),
  serverToClient: magicOf('server-to-client'),
} as const;

function magicOf(direction: string) {
  return {
    sign: ascii(`session key to ${direction} signing key magic constant\0`),
    seal: ascii(`session key to ${direction} sealing key magic constant\0`),
  };
}

/** SIGNKEY and SEALKEY of one direction, with extended session security and 128 bits. */
export function directionKeys(
  hashes: Hashes,
  exported: Secret,
  direction: Direction,
): { readonly signKey: Secret; readonly sealKey: Secret } {
  const { sign, seal } = MAGIC[direction];
  return exported.reveal((key) => ({
    signKey: new Secret(hashes.md5(key, sign)),
    sealKey: new Secret(hashes.md5(key, seal)),
  }));
}
