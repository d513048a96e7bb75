/** What both systems and both roles have in common: a context that is being established, then protects messages, then is over. */
import type { SecurityContext, SecurityStep } from '../dialogue/security-context.ts';

/** One system's part in one role. */
export interface Negotiation {
  step(token: Uint8Array | undefined): SecurityStep;
  /** Messages under the established context. */
  protect(): Protection;
  /** Gives back what only establishing needed; called once. */
  releaseCredentials(): void;
  /** Gives back the context itself, whatever became of it; called once. */
  deleteContext(): void;
}

export interface Protection {
  seal(message: Uint8Array): Uint8Array;
  unseal(sealed: Uint8Array): Uint8Array | undefined;
  sign(message: Uint8Array): Uint8Array;
  verify(message: Uint8Array, mic: Uint8Array): boolean;
}

type State =
  | { readonly kind: 'establishing' }
  | { readonly kind: 'established'; readonly protection: Protection }
  | { readonly kind: 'over' };

export class KerberosContext implements SecurityContext {
  readonly mechanism = 'kerberos';
  /** Where Kerberos is the first mechanism offered, the list need not be signed (RFC 4178, section 5). */
  readonly needsMechListMic = false;
  readonly #negotiation: Negotiation;
  #state: State = { kind: 'establishing' };

  constructor(negotiation: Negotiation) {
    this.#negotiation = negotiation;
  }

  get isComplete(): boolean {
    return this.#state.kind === 'established';
  }

  step(token?: Uint8Array): SecurityStep {
    if (this.#state.kind !== 'establishing') throw new TypeError(`Kerberos: no step is due, it is ${this.#state.kind}`);
    const step = this.#negotiation.step(token);
    if (step.kind === 'failed') this.dispose();
    if (step.kind === 'established') {
      this.#negotiation.releaseCredentials();
      this.#state = { kind: 'established', protection: this.#negotiation.protect() };
    }
    return step;
  }

  seal(message: Uint8Array): Uint8Array {
    return this.#protection().seal(message);
  }

  unseal(sealed: Uint8Array): Uint8Array | undefined {
    return this.#protection().unseal(sealed);
  }

  signMechList(mechTypeList: Uint8Array): Uint8Array {
    return this.#protection().sign(mechTypeList);
  }

  verifyMechList(mechTypeList: Uint8Array, mic: Uint8Array): boolean {
    return this.#protection().verify(mechTypeList, mic);
  }

  dispose(): void {
    const { kind } = this.#state;
    if (kind === 'over') return;
    this.#state = { kind: 'over' };
    if (kind === 'establishing') this.#negotiation.releaseCredentials();
    this.#negotiation.deleteContext();
  }

  #protection(): Protection {
    if (this.#state.kind === 'established') return this.#state.protection;
    throw new TypeError(`Kerberos: messages are protected once it is established, and it is ${this.#state.kind}`);
  }
}
