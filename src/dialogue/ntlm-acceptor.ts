/**
 * The server of NTLMv2 ([MS-NLMP] 3.2): a CHALLENGE, and the verification of the client's AUTHENTICATE over its bytes as they
 * came. An unknown user is answered like a wrong password, after the same work.
 */
import { Malformed } from '../bytes/malformed.ts';
import type { Unfinished } from '../bytes/unfinished.ts';
import type { Hashes } from '../crypto/hashes.ts';
import { decodeNtlmNegotiate } from '../protocol/index.ts';
import type { Accounts } from './accounts.ts';
import { NtlmContext, NtlmSession } from './ntlm-session.ts';
import { type Demands, type Verification, verifyAuthenticate } from './ntlm-verify.ts';
import { failed, type SecurityContext, type SecurityStep } from './security-context.ts';
import { composeChallenge, type NtlmPlan } from './server-challenge.ts';

/** What a server of NTLM is, the same for all its connections. */
export interface NtlmAcceptorPlan {
  readonly ntlm: NtlmPlan;
  readonly accounts: Accounts;
  readonly hashes: Hashes;
  readonly demands?: Demands;
}

/** What is new with every connection, and comes from outside. */
export interface NtlmAcceptorFreshness {
  /** Eight random bytes. */
  readonly serverChallenge: Uint8Array;
  /** The server's clock, as FILETIME. */
  readonly filetime: bigint;
}

/** The server of one NTLMv2 authentication. Refuses NTLMv1, anonymous logons and what can not seal with 128 bits. */
export class NtlmAcceptor extends NtlmContext implements SecurityContext {
  readonly #plan: NtlmAcceptorPlan;
  readonly #fresh: NtlmAcceptorFreshness;
  #sent: { readonly negotiate: Uint8Array; readonly challenge: Uint8Array } | undefined;

  constructor(plan: NtlmAcceptorPlan, fresh: NtlmAcceptorFreshness) {
    super();
    this.#plan = plan;
    this.#fresh = fresh;
  }

  step(token?: Uint8Array): SecurityStep {
    if (token === undefined || this.isComplete) throw new TypeError('NtlmAcceptor: no step is due');
    try {
      return this.#sent ? this.#receiveAuthenticate(this.#sent, token) : this.#receiveNegotiate(token);
    } catch (error) {
      if (error instanceof Malformed) return failed({ kind: 'malformed', problem: error });
      throw error;
    }
  }

  override dispose(): void {
    super.dispose();
    this.#sent = undefined;
  }

  #receiveNegotiate(negotiate: Uint8Array): SecurityStep {
    const challenge = composeChallenge(this.#plan.ntlm, decodeNtlmNegotiate(negotiate), this.#fresh);
    // A copy: the token may stand in a buffer that its owner fills again.
    this.#sent = { negotiate: new Uint8Array(negotiate), challenge };
    return { kind: 'continue', token: challenge };
  }

  #receiveAuthenticate(
    sent: { readonly negotiate: Uint8Array; readonly challenge: Uint8Array },
    message: Uint8Array,
  ): SecurityStep {
    const { hashes, accounts, demands } = this.#plan;
    const { serverChallenge, filetime } = this.#fresh;
    const { negotiate, challenge } = sent;
    const known: Unfinished<Verification> = { hashes, accounts, serverChallenge, filetime, negotiate, challenge };
    if (demands) known.demands = demands;
    const verdict = verifyAuthenticate(message, known);
    if ('failure' in verdict) return failed(verdict.failure);
    const { exportedSessionKey, peer, hasMic } = verdict;
    this.establish(new NtlmSession(hashes, exportedSessionKey, 'server'), hasMic);
    exportedSessionKey.wipe();
    return { kind: 'established', peer };
  }
}
