/**
 * SPNEGO around a mechanism, the client's side (RFC 4178, section 4.2; [MS-SPNG] 3.2). The first mechanism's token goes along
 * with the offer; when the server chooses another, the dialogue begins anew with that one, and a mechListMIC in both
 * directions has to prove that nobody shortened the list.
 */
import { Malformed } from '../bytes/malformed.ts';
import type { Unfinished } from '../bytes/unfinished.ts';
import { TOLERANT } from '../protocol/der/rules.ts';
import {
  decodeNegTokenResp,
  encodeMechTypeList,
  encodeNegTokenInit,
  encodeNegTokenResp,
  NEG_STATE,
  type NegTokenResp,
} from '../protocol/index.ts';
import {
  failed,
  type Mechanism,
  type SecurityContext,
  type SecurityStep,
  type SpnegoProblem,
} from './security-context.ts';
import { isCopyOfToken } from './spnego-rules.ts';

/** A mechanism on offer, most wanted first. */
export interface Candidate {
  /** Dotted object identifier, see `OID`. */
  readonly oid: string;
  readonly context: SecurityContext;
}

/** The client's side of one SPNEGO negotiation. It disposes of every candidate in the end. */
export class SpnegoInitiator implements SecurityContext {
  readonly #candidates: readonly Candidate[];
  readonly #mechTypeList: Uint8Array;
  #chosen: Candidate;
  /** True once the server has named its choice, which it does in its first reply. */
  #isChoiceMade = false;
  #micSeen = false;
  #isComplete = false;

  /** `TypeError` for an empty offer. */
  constructor(candidates: readonly Candidate[]) {
    const [first] = candidates;
    if (!first) throw new TypeError('SpnegoInitiator: nothing to offer');
    this.#candidates = candidates;
    this.#chosen = first;
    this.#mechTypeList = encodeMechTypeList(candidates.map(({ oid }) => oid));
  }

  get mechanism(): Mechanism {
    return this.#chosen.context.mechanism;
  }

  get isComplete(): boolean {
    return this.#isComplete;
  }

  get needsMechListMic(): boolean {
    return this.#chosen !== this.#candidates[0] || this.#chosen.context.needsMechListMic;
  }

  step(token?: Uint8Array): SecurityStep {
    if (token === undefined) return this.#begin();
    if (this.#isComplete) throw new TypeError('SpnegoInitiator: no token is expected');
    try {
      return this.#receive(decodeNegTokenResp(token, TOLERANT));
    } catch (error) {
      if (error instanceof Malformed) return failed({ kind: 'malformed', problem: error });
      throw error;
    }
  }

  seal(message: Uint8Array): Uint8Array {
    return this.#chosen.context.seal(message);
  }

  unseal(sealed: Uint8Array): Uint8Array | undefined {
    return this.#chosen.context.unseal(sealed);
  }

  signMechList(mechTypeList: Uint8Array): Uint8Array {
    return this.#chosen.context.signMechList(mechTypeList);
  }

  verifyMechList(mechTypeList: Uint8Array, mic: Uint8Array): boolean {
    return this.#chosen.context.verifyMechList(mechTypeList, mic);
  }

  dispose(): void {
    for (const { context } of this.#candidates) context.dispose();
  }

  #begin(): SecurityStep {
    const first = this.#chosen.context.step();
    if (first.kind !== 'continue') return first;
    const mechTypes = this.#candidates.map(({ oid }) => oid);
    return { kind: 'continue', token: encodeNegTokenInit({ mechTypes, mechToken: first.token }) };
  }

  #receive(reply: NegTokenResp): SecurityStep {
    if (reply.negState === NEG_STATE.REJECT) return this.#rejected(reply);
    const chosen = this.#isChoiceMade ? this.#chosen : this.#choiceOf(reply);
    if (!chosen) return spnegoFailed('unexpectedChoice');
    const isNew = chosen !== this.#chosen;
    this.#isChoiceMade = true;
    this.#chosen = chosen;
    if (isNew) return this.#beginWith(chosen);
    if (chosen.context.isComplete) return this.#finish(reply);
    if (reply.responseToken) return this.#advance(chosen, reply.responseToken, reply);
    return spnegoFailed('tokenMissing');
  }

  /** With the mechanism's own last word, where it has one: Kerberos says what was wrong with the ticket. */
  #rejected({ responseToken }: NegTokenResp): SecurityStep {
    const { context } = this.#chosen;
    const step = responseToken && !context.isComplete ? context.step(responseToken) : undefined;
    return step?.kind === 'failed' ? step : spnegoFailed('rejected', NEG_STATE.REJECT);
  }

  /** supportedMech is due in the first reply; SEEN: some leave it out when they take the first. */
  #choiceOf({ supportedMech }: NegTokenResp): Candidate | undefined {
    if (supportedMech === undefined) return this.#chosen;
    return this.#candidates.find(({ oid }) => oid === supportedMech);
  }

  /** The token that went along was for another mechanism and is forgotten. */
  #beginWith({ context }: Candidate): SecurityStep {
    const first = context.step();
    if (first.kind !== 'continue') return first;
    return { kind: 'continue', token: answer(first.token) };
  }

  #advance({ context }: Candidate, token: Uint8Array, reply: NegTokenResp): SecurityStep {
    const step = context.step(token);
    switch (step.kind) {
      case 'failed':
        return step;
      case 'continue':
        return { kind: 'continue', token: answer(step.token) };
      case 'established':
        return this.#establish(step.token, reply);
      default:
        return step satisfies never;
    }
  }

  /** The mechanism is done on our side: its last token, the MIC, or nothing more. */
  #establish(responseToken: Uint8Array | undefined, reply: NegTokenResp): SecurityStep {
    const wantsMore = reply.negState === NEG_STATE.ACCEPT_INCOMPLETE || reply.negState === NEG_STATE.REQUEST_MIC;
    if (responseToken === undefined && !wantsMore) return this.#finish(reply);
    if (responseToken === undefined && !this.#acceptsMicOf(reply)) return spnegoFailed('micWrong');
    const mechListMic = this.needsMechListMic || wantsMore ? this.#signList() : undefined;
    return { kind: 'established', token: answer(responseToken, mechListMic) };
  }

  /** Everything of the mechanism was said before; what is left is the server's own MIC. */
  #finish(reply: NegTokenResp): SecurityStep {
    if (!this.#acceptsMicOf(reply)) return spnegoFailed('micWrong');
    if (this.needsMechListMic && !this.#micSeen) return spnegoFailed('micMissing');
    this.#isComplete = true;
    return { kind: 'established' };
  }

  #signList(): Uint8Array {
    return this.#chosen.context.signMechList(this.#mechTypeList);
  }

  /** True when there is none, too. */
  #acceptsMicOf(reply: NegTokenResp): boolean {
    if (!reply.mechListMic || isCopyOfToken(reply) || this.#micSeen) return true;
    this.#micSeen = this.#chosen.context.verifyMechList(this.#mechTypeList, reply.mechListMic);
    return this.#micSeen;
  }
}

/** SEEN: Windows says accept-incomplete beside everything it still wants an answer to. */
function answer(responseToken?: Uint8Array, mechListMic?: Uint8Array): Uint8Array {
  const reply: Unfinished<NegTokenResp> = { negState: NEG_STATE.ACCEPT_INCOMPLETE };
  if (responseToken) reply.responseToken = responseToken;
  if (mechListMic) reply.mechListMic = mechListMic;
  return encodeNegTokenResp(reply);
}

function spnegoFailed(because: SpnegoProblem, negState?: number): SecurityStep {
  return failed({ kind: 'spnegoFailed', because, ...(negState !== undefined && { negState }) });
}
