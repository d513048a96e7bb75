/**
 * The client of NTLMv2 ([MS-NLMP] 3.1): NEGOTIATE, and to the server's CHALLENGE the AUTHENTICATE that proves the password. It
 * demands what CredSSP needs (Unicode, signing and sealing, extended session security, 128 bits, key exchange) and goes no
 * further with a server that offers less.
 */
import { Malformed } from '../bytes/malformed.ts';
import type { Hashes } from '../crypto/hashes.ts';
import { Secret } from '../crypto/secret.ts';
import {
  decodeNtlmChallenge,
  encodeNtlmAuthenticate,
  encodeNtlmNegotiate,
  type NtlmChallenge,
  type NtlmVersion,
} from '../protocol/index.ts';
import { putMic } from '../protocol/ntlm/authenticate.ts';
import { encodeNtlmV2Response } from '../protocol/ntlm/client-challenge.ts';
import { exchangeKey, micOf, ntowfV2, ntProofOf, sessionBaseKeyOf } from '../protocol/ntlm/keys.ts';
import { answerTargetInfo, finalFlags, lmResponseFor, refusalOf } from './ntlm-answer.ts';
import { NtlmContext, NtlmSession } from './ntlm-session.ts';
import { failed, type SecurityContext, type SecurityStep } from './security-context.ts';

/** Who signs in, and where. */
export interface NtlmInitiatorPlan {
  readonly user: string;
  /** Empty for an account of the server itself, or for a user of the form `user@domain`. */
  readonly domain: string;
  /** NTOWFv1 of the password. Copied: the caller's stays the caller's, who wipes it. */
  readonly ntHash: Secret;
  readonly workstation: string;
  /** Such as `TERMSRV/server.example`; what the server is believed to be called. */
  readonly targetName?: string;
  /** 16 bytes; none unless given. */
  readonly channelBindings?: Uint8Array;
  readonly version: NtlmVersion;
  readonly hashes: Hashes;
}

/** What is new with every connection, and comes from outside. */
export interface NtlmInitiatorFreshness {
  /** Eight random bytes. */
  readonly clientChallenge: Uint8Array;
  /** Sixteen random bytes: the key of the session. Taken over, and overwritten in the end. */
  readonly exportedSessionKey: Uint8Array;
  /** This machine's clock as FILETIME, for servers that do not tell theirs. */
  readonly filetime: bigint;
}

/** What mstsc sends: SEEN in public captures of builds 17763 to 26100. */
const NEGOTIATE_FLAGS = 0xe20882b7;

/** What is given back has to fit the 16-bit lengths of an AUTHENTICATE, names and all. */
const LONGEST_CHALLENGE = 32_768;

/** The client of one NTLMv2 authentication. */
export class NtlmInitiator extends NtlmContext implements SecurityContext {
  readonly #plan: NtlmInitiatorPlan;
  readonly #fresh: NtlmInitiatorFreshness;
  readonly #ntHash: Secret;
  readonly #negotiate: Uint8Array;
  #begun = false;

  constructor(plan: NtlmInitiatorPlan, fresh: NtlmInitiatorFreshness) {
    super();
    this.#plan = plan;
    this.#fresh = fresh;
    this.#ntHash = plan.ntHash.copy();
    this.#negotiate = encodeNtlmNegotiate({ flags: NEGOTIATE_FLAGS, version: plan.version });
  }

  step(token?: Uint8Array): SecurityStep {
    if (token === undefined) return this.#begin();
    if (!this.#begun || this.isComplete) throw new TypeError('NtlmInitiator: no token is expected');
    try {
      return this.#receiveChallenge(token);
    } catch (error) {
      if (error instanceof Malformed) return failed({ kind: 'malformed', problem: error });
      throw error;
    }
  }

  override dispose(): void {
    super.dispose();
    this.#fresh.exportedSessionKey.fill(0);
    this.#ntHash.wipe();
  }

  #begin(): SecurityStep {
    if (this.#begun) throw new TypeError('NtlmInitiator: begun already');
    this.#begun = true;
    return { kind: 'continue', token: this.#negotiate };
  }

  #receiveChallenge(message: Uint8Array): SecurityStep {
    const challenge = decodeNtlmChallenge(message);
    if (message.length > LONGEST_CHALLENGE) throw tooLong(message);
    const refusal = refusalOf(challenge);
    if (refusal) return failed({ kind: 'ntlmRefused', because: refusal });
    return { kind: 'established', token: this.#authenticate(challenge, message) };
  }

  #authenticate(challenge: NtlmChallenge, challengeBytes: Uint8Array): Uint8Array {
    const { hashes, user, domain, workstation, version } = this.#plan;
    const { clientChallenge } = this.#fresh;
    const { targetInfo, filetime, hasMic } = answerTargetInfo(challenge, this.#plan);
    const key = ntowfV2(hashes, this.#ntHash, user, domain);
    const ntResponse = encodeNtlmV2Response(
      { filetime: filetime ?? this.#fresh.filetime, clientChallenge, targetInfo },
      (temp) => ntProofOf(hashes, key, challenge.serverChallenge, temp),
    );
    const sessionBaseKey = sessionBaseKeyOf(hashes, key, ntResponse);
    const exported = new Secret(this.#fresh.exportedSessionKey);
    const message = encodeNtlmAuthenticate({
      flags: finalFlags(challenge.flags),
      lmResponse: lmResponseFor(hashes, key, challenge, clientChallenge),
      ntResponse,
      domain,
      user,
      workstation,
      encryptedSessionKey: exported.reveal((bytes) => exchangeKey(sessionBaseKey, bytes)),
      version,
    });
    this.#ntHash.wipe();
    key.wipe();
    sessionBaseKey.wipe();
    this.establish(new NtlmSession(hashes, exported, 'client'), hasMic);
    if (hasMic) putMic(message, micOf(hashes, exported, this.#negotiate, challengeBytes, message));
    return message;
  }
}

function tooLong({ length }: Uint8Array): Malformed {
  return new Malformed('CHALLENGE_MESSAGE', 'targetInfo', 0, `${length} bytes are too many to be given back`);
}
