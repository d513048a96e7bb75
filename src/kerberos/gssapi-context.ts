/** What both roles have in common: a context that is being established, then protects messages, then is released. */
import type { SecurityContext, SecurityStep } from '../dialogue/security-context.ts';
import type { Gssapi } from './gssapi.ts';
import { GssapiProtection, type Role } from './gssapi-protection.ts';
import type { Handle } from './native-library.ts';

/** One role's part: the next token, and giving back what only establishing needed. */
export interface Establishing {
  /** The handle is the library's context, also after a failure. */
  step(token: Uint8Array | undefined, context: Handle): { readonly step: SecurityStep; readonly context: Handle };
  release(): void;
}

type State =
  | { readonly kind: 'establishing' }
  | { readonly kind: 'established'; readonly protection: GssapiProtection }
  | { readonly kind: 'over' };

export class GssapiContext implements SecurityContext {
  readonly mechanism = 'kerberos';
  /** Kerberos proves with its own tokens that nobody changed them; the MIC over the list may stay away (RFC 4178, section 5). */
  readonly needsMechListMic = false;
  readonly #gssapi: Gssapi;
  readonly #role: Role;
  readonly #establishing: Establishing;
  #context: Handle;
  #state: State = { kind: 'establishing' };

  constructor(gssapi: Gssapi, role: Role, establishing: Establishing, context: Handle) {
    this.#gssapi = gssapi;
    this.#role = role;
    this.#establishing = establishing;
    this.#context = context;
  }

  step(token?: Uint8Array): SecurityStep {
    if (this.#state.kind !== 'establishing') throw new TypeError(`Kerberos: no step is due, it is ${this.#state.kind}`);
    const { step, context } = this.#establishing.step(token, this.#context);
    this.#context = context;
    if (step.kind === 'failed') this.dispose();
    if (step.kind === 'established') {
      this.#establishing.release();
      this.#state = { kind: 'established', protection: new GssapiProtection(this.#gssapi, context, this.#role) };
    }
    return step;
  }

  get isComplete(): boolean {
    return this.#state.kind === 'established';
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
    if (this.#state.kind === 'over') return;
    if (this.#state.kind === 'establishing') this.#establishing.release();
    this.#gssapi.deleteContext(this.#context);
    this.#context = null;
    this.#state = { kind: 'over' };
  }

  #protection(): GssapiProtection {
    if (this.#state.kind === 'established') return this.#state.protection;
    throw new TypeError(`Kerberos: messages are protected once it is established, and it is ${this.#state.kind}`);
  }
}
