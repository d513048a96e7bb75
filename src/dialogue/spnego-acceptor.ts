/**
 * SPNEGO around a mechanism, the server's side (RFC 4178, section 4.2; [MS-SPNG] 3.3). It takes the first mechanism of the
 * client's list that it knows; where that is not the client's own first, a mechListMIC in both directions is asked for.
 */
import { Malformed } from '../bytes/malformed.ts';
import type { Unfinished } from '../bytes/unfinished.ts';
import { TOLERANT } from '../protocol/der/rules.ts';
import {
  decodeNegTokenInit,
  decodeNegTokenResp,
  encodeMechTypeList,
  encodeNegTokenResp,
  NEG_STATE,
  type NegTokenInit,
  type NegTokenResp,
} from '../protocol/index.ts';
import {
  failed,
  type Identity,
  type Mechanism,
  type SecurityContext,
  type SecurityStep,
  type SpnegoProblem,
} from './security-context.ts';
import { isCopyOfToken } from './spnego-rules.ts';

/** Makes a context for a mechanism, or undefined for one that is not spoken here. Called once a connection. */
export type AcceptorFor = (oid: string) => SecurityContext | undefined;

/** The server's side of one SPNEGO negotiation, around whatever mechanism it takes. */
export class SpnegoAcceptor implements SecurityContext {
  readonly #acceptorFor: AcceptorFor;
  #offer: { readonly list: Uint8Array; readonly oid: string; readonly isFirst: boolean } | undefined;
  #context: SecurityContext | undefined;
  #peer: Identity | undefined;
  /** supportedMech belongs into the first reply only. */
  #isFirstReply = true;
  #isComplete = false;

  constructor(acceptorFor: AcceptorFor) {
    this.#acceptorFor = acceptorFor;
  }

  get mechanism(): Mechanism {
    return this.#chosen().mechanism;
  }

  get isComplete(): boolean {
    return this.#isComplete;
  }

  get needsMechListMic(): boolean {
    return this.#offer?.isFirst === false || this.#context?.needsMechListMic === true;
  }

  step(token?: Uint8Array): SecurityStep {
    if (token === undefined || this.#isComplete) throw new TypeError('SpnegoAcceptor: no step is due');
    try {
      if (this.#offer) return this.#receive(decodeNegTokenResp(token, TOLERANT));
      return this.#choose(decodeNegTokenInit(token, TOLERANT));
    } catch (error) {
      if (error instanceof Malformed) return failed({ kind: 'malformed', problem: error });
      throw error;
    }
  }

  seal(message: Uint8Array): Uint8Array {
    return this.#chosen().seal(message);
  }

  unseal(sealed: Uint8Array): Uint8Array | undefined {
    return this.#chosen().unseal(sealed);
  }

  signMechList(mechTypeList: Uint8Array): Uint8Array {
    return this.#chosen().signMechList(mechTypeList);
  }

  verifyMechList(mechTypeList: Uint8Array, mic: Uint8Array): boolean {
    return this.#chosen().verifyMechList(mechTypeList, mic);
  }

  dispose(): void {
    this.#context?.dispose();
  }

  #choose({ mechTypes, mechToken }: NegTokenInit): SecurityStep {
    for (const [i, oid] of mechTypes.entries()) {
      const context = this.#acceptorFor(oid);
      if (!context) continue;
      this.#context = context;
      this.#offer = { list: encodeMechTypeList(mechTypes), oid, isFirst: i === 0 };
      return i === 0 && mechToken ? this.#advance(mechToken) : this.#reply(this.#unfinished());
    }
    return spnegoFailed('noCommonMechanism');
  }

  #receive(response: NegTokenResp): SecurityStep {
    const context = this.#chosen();
    if (context.isComplete) return this.#finish(response);
    return response.responseToken ? this.#advance(response.responseToken, response) : spnegoFailed('tokenMissing');
  }

  #advance(token: Uint8Array, response?: NegTokenResp): SecurityStep {
    const step = this.#chosen().step(token);
    switch (step.kind) {
      case 'failed':
        return step.token ? { ...step, token: this.#encode(NEG_STATE.REJECT, step.token) } : step;
      case 'continue':
        return this.#reply(NEG_STATE.ACCEPT_INCOMPLETE, step.token);
      case 'established':
        this.#peer = step.peer;
        return this.#establish(step.token, response);
      default:
        return step satisfies never;
    }
  }

  /** The mechanism is done on our side. Where a MIC is due and has not come, one more round is needed. */
  #establish(responseToken: Uint8Array | undefined, response: NegTokenResp | undefined): SecurityStep {
    if (response?.mechListMic && !isCopyOfToken(response)) return this.#finish(response, responseToken);
    if (!this.needsMechListMic) return this.#complete(responseToken);
    if (response && this.#context?.needsMechListMic) return spnegoFailed('micMissing');
    return this.#reply(NEG_STATE.ACCEPT_INCOMPLETE, responseToken);
  }

  #finish({ mechListMic }: NegTokenResp, responseToken?: Uint8Array): SecurityStep {
    const { list } = this.#offer ?? {};
    if (!mechListMic || !list) return spnegoFailed('micMissing');
    if (!this.#chosen().verifyMechList(list, mechListMic)) return spnegoFailed('micWrong');
    return this.#complete(responseToken, this.#chosen().signMechList(list));
  }

  #complete(responseToken?: Uint8Array, mechListMic?: Uint8Array): SecurityStep {
    this.#isComplete = true;
    const token = this.#encode(NEG_STATE.ACCEPT_COMPLETED, responseToken, mechListMic);
    return this.#peer ? { kind: 'established', token, peer: this.#peer } : { kind: 'established', token };
  }

  #reply(negState: number, responseToken?: Uint8Array): SecurityStep {
    return { kind: 'continue', token: this.#encode(negState, responseToken) };
  }

  #encode(negState: number, responseToken?: Uint8Array, mechListMic?: Uint8Array): Uint8Array {
    const reply: Unfinished<NegTokenResp> = { negState };
    if (this.#isFirstReply && this.#offer) reply.supportedMech = this.#offer.oid;
    if (responseToken) reply.responseToken = responseToken;
    if (mechListMic) reply.mechListMic = mechListMic;
    this.#isFirstReply = false;
    return encodeNegTokenResp(reply);
  }

  #unfinished(): number {
    return this.#offer?.isFirst ? NEG_STATE.ACCEPT_INCOMPLETE : NEG_STATE.REQUEST_MIC;
  }

  #chosen(): SecurityContext {
    if (!this.#context) throw new TypeError('SpnegoAcceptor: nothing chosen');
    return this.#context;
  }
}

function spnegoFailed(because: SpnegoProblem): SecurityStep {
  return failed({ kind: 'spnegoFailed', because });
}
