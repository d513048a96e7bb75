/**
 * Sealing in one direction, with extended session security and key exchange ([MS-NLMP] 3.4.3, 3.4.4.2). The signature of 16
 * bytes goes in front:
 *
 *     0 Version u32 = 1  4 Checksum[8]  12 SeqNum u32
 *
 * One RC4 stream for all messages: first the data, then the checksum. The sequence number is never sent back to zero.
 */
import { put, u32le } from '../../bytes/writer.ts';
import { equalBytes } from '../../crypto/equal.ts';
import type { Hashes } from '../../crypto/hashes.ts';
import { Rc4 } from '../../crypto/rc4.ts';
import type { Secret } from '../../crypto/secret.ts';
import { type Direction, directionKeys } from './keys.ts';

const SIGNATURE_LENGTH = 16;
const CHECKSUM_AT = 4;
const CHECKSUM_LENGTH = 8;
const SEQUENCE_AT = 12;
const VERSION = u32le(1);

export class NtlmSeal {
  readonly #hashes: Hashes;
  readonly #signKey: Secret;
  readonly #sealKey: Secret;
  readonly #cipher: Rc4;
  #sequence = 0;

  constructor(hashes: Hashes, exportedSessionKey: Secret, direction: Direction) {
    const { signKey, sealKey } = directionKeys(hashes, exportedSessionKey, direction);
    this.#hashes = hashes;
    this.#signKey = signKey;
    this.#sealKey = sealKey;
    this.#cipher = sealKey.reveal((key) => new Rc4(key));
  }

  seal(message: Uint8Array): Uint8Array {
    const sealed = new Uint8Array(SIGNATURE_LENGTH + message.length);
    this.#cipher.applyInto(sealed, SIGNATURE_LENGTH, message);
    this.#signInto(sealed, message);
    return sealed;
  }

  /** Undefined for what was changed, repeated, or is not the next message. The stream is then of no more use. */
  unseal(sealed: Uint8Array): Uint8Array | undefined {
    if (sealed.length < SIGNATURE_LENGTH) return undefined;
    const message = this.#cipher.apply(sealed.subarray(SIGNATURE_LENGTH));
    if (this.#isRight(sealed.subarray(0, SIGNATURE_LENGTH), message)) return message;
    // What was sealed may be a password all the same.
    message.fill(0);
    return undefined;
  }

  sign(message: Uint8Array): Uint8Array {
    const signature = new Uint8Array(SIGNATURE_LENGTH);
    this.#signInto(signature, message);
    return signature;
  }

  verify(message: Uint8Array, signature: Uint8Array): boolean {
    return signature.length === SIGNATURE_LENGTH && this.#isRight(signature, message);
  }

  /** Puts the cipher back to its beginning, and not the sequence number ([MS-SPNG] 3.2.5.1). */
  restart(): void {
    this.#sealKey.reveal((key) => this.#cipher.rekey(key));
  }

  wipe(): void {
    this.#cipher.wipe();
    this.#signKey.wipe();
    this.#sealKey.wipe();
  }

  #isRight(signature: Uint8Array, message: Uint8Array): boolean {
    return equalBytes(this.sign(message), signature);
  }

  /** The signature, to the front of `whole`. */
  #signInto(whole: Uint8Array, message: Uint8Array): void {
    const sequence = u32le(this.#sequence++);
    const checksum = this.#signKey.reveal((key) => this.#hashes.hmacMd5(key, sequence, message));
    put(whole, 0, VERSION);
    this.#cipher.applyInto(whole, CHECKSUM_AT, checksum, CHECKSUM_LENGTH);
    put(whole, SEQUENCE_AT, sequence);
  }
}
