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

/** What is the same in a context of either side: nothing is established, then a session is, then it is forgotten. */
export abstract class NtlmContext {
  readonly mechanism = 'ntlm';
  #session: NtlmSession | undefined;
  #hasMic = false;

  get isComplete(): boolean {
    return this.#session !== undefined;
  }

  get needsMechListMic(): boolean {
    return this.#hasMic;
  }

  seal(message: Uint8Array): Uint8Array {
    return this.#established().seal(message);
  }

  unseal(sealed: Uint8Array): Uint8Array | undefined {
    return this.#established().unseal(sealed);
  }

  signMechList(mechTypeList: Uint8Array): Uint8Array {
    return this.#established().signMechList(mechTypeList);
  }

  verifyMechList(mechTypeList: Uint8Array, mic: Uint8Array): boolean {
    return this.#established().verifyMechList(mechTypeList, mic);
  }

  dispose(): void {
    this.#session?.wipe();
  }

  /** `hasMic`: the AUTHENTICATE holds one. */
  protected establish(session: NtlmSession, hasMic: boolean): void {
    this.#session = session;
    this.#hasMic = hasMic;
  }

  #established(): NtlmSession {
    if (!this.#session) throw new TypeError('NTLM: not established');
    return this.#session;
  }
}
