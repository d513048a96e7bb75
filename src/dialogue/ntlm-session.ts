/**
 * An established NTLM session, seen from one of its sides: a stream of sealed messages in each direction ([MS-NLMP] 3.4). What
 * initiator and acceptor have in common.
 */
import type { Hashes } from '../crypto/hashes.ts';
import type { Secret } from '../crypto/secret.ts';
import { NtlmSeal } from '../protocol/ntlm/ntlm-seal.ts';

export class NtlmSession {
  readonly #out: NtlmSeal;
  readonly #in: NtlmSeal;

  constructor(hashes: Hashes, exportedSessionKey: Secret, side: 'client' | 'server') {
    const [out, back] = side === 'client' ? CLIENT : SERVER;
    this.#out = new NtlmSeal(hashes, exportedSessionKey, out);
    this.#in = new NtlmSeal(hashes, exportedSessionKey, back);
  }

  seal(message: Uint8Array): Uint8Array {
    return this.#out.seal(message);
  }

  unseal(sealed: Uint8Array): Uint8Array | undefined {
    return this.#in.unseal(sealed);
  }

  /** The cipher begins anew afterwards, the sequence number does not ([MS-SPNG] 3.2.5.1, 3.3.5.1). */
  signMechList(mechTypeList: Uint8Array): Uint8Array {
    const mic = this.#out.sign(mechTypeList);
    this.#out.restart();
    return mic;
  }

  verifyMechList(mechTypeList: Uint8Array, mic: Uint8Array): boolean {
    const isRight = this.#in.verify(mechTypeList, mic);
    this.#in.restart();
    return isRight;
  }

  wipe(): void {
    this.#out.wipe();
    this.#in.wipe();
  }
}

const CLIENT = ['clientToServer', 'serverToClient'] as const;
const SERVER = ['serverToClient', 'clientToServer'] as const;
