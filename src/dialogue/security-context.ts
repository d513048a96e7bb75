/**
 * A security mechanism as CredSSP drives it, in the shape of GSS-API (RFC 2743): tokens to and fro until a context is
 * established, then messages sealed for the peer. NTLM is ours ([MS-NLMP]); Kerberos is the system's. A context belongs to one
 * connection, moves on with every call, and is the one thing in a dialogue's state that is not plain data.
 */
import type { Malformed } from '../bytes/malformed.ts';

/** One side of one authentication, as CredSSP and SPNEGO drive it. Mechanisms of your own fit in here. */
export interface SecurityContext {
  readonly mechanism: Mechanism;
  /**
   * Takes the peer's token; an initiator's first step takes none. Never throws for what the peer did wrong; `TypeError` for a
   * step after the last one.
   */
  step(token?: Uint8Array): SecurityStep;
  /** True when no token of the peer is outstanding: established, and nothing of SPNEGO still to come. */
  readonly isComplete: boolean;
  /** Seals a message for the peer. `TypeError` before the context is established. */
  seal(message: Uint8Array): Uint8Array;
  /** The peer's message, or undefined when it was changed, repeated or sent out of order. */
  unseal(sealed: Uint8Array): Uint8Array | undefined;
  /** True when SPNEGO may not go without a mechListMIC: NTLM whose AUTHENTICATE holds a MIC ([MS-SPNG] 3.2.5.1). */
  readonly needsMechListMic: boolean;
  /** The mechListMIC over the DER of the MechTypeList (RFC 4178, section 5). NTLM begins its cipher anew afterwards. */
  signMechList(mechTypeList: Uint8Array): Uint8Array;
  /** Whether `mic` is the peer's over this list; to be called once. */
  verifyMechList(mechTypeList: Uint8Array, mic: Uint8Array): boolean;
  /** Overwrites the keys, as far as the language allows. Safe to call twice. */
  dispose(): void;
}

/** What proves the identity, SPNEGO aside. */
export type Mechanism = 'ntlm' | 'kerberos';

/** What a token led to. */
export type SecurityStep =
  /** Send this and wait for the peer's next token. */
  | { readonly kind: 'continue'; readonly token: Uint8Array }
  /** Messages can be sealed from here on; a last token may have to go out first. */
  | { readonly kind: 'established'; readonly token?: Uint8Array; readonly peer?: Identity }
  /** Kerberos may have a last word for the peer, which tells it why. */
  | { readonly kind: 'failed'; readonly failure: SecurityFailure; readonly token?: Uint8Array };

/** @internal What every mechanism says when it can not go on. */
export function failed(failure: SecurityFailure): SecurityStep {
  return { kind: 'failed', failure };
}

/** Who an acceptor found at the other end. */
export interface Identity {
  readonly user: string;
  /** Empty for an account of the machine itself, or for a name of the form `user@domain`. */
  readonly domain: string;
}

/** Why no context came to stand. No secret and nothing to guess one from is in it. */
export type SecurityFailure =
  | { readonly kind: 'malformed'; readonly problem: Malformed }
  /** The peer's NTLM is weaker than CredSSP allows, or is not one that can be proved. */
  | { readonly kind: 'ntlmRefused'; readonly because: NtlmRefusal }
  | { readonly kind: 'spnegoFailed'; readonly because: SpnegoProblem; readonly negState?: number }
  /** An acceptor did not let the peer in; `status` is the NTSTATUS that says why. */
  | { readonly kind: 'logonDenied'; readonly status: number; readonly because: LogonDenial }
  /** The system's Kerberos gave up, with its own codes kept: GSS major and minor status, or SSPI's HRESULT as `major`. */
  | {
      readonly kind: 'kerberosFailed';
      readonly problem: KerberosProblem;
      readonly major: number;
      readonly minor: number;
    };

/** Which demand of ours the peer's NTLM does not meet. */
export type NtlmRefusal =
  | 'noUnicode'
  | 'noSignAndSeal'
  | 'noExtendedSessionSecurity'
  | 'no128Bit'
  | 'noKeyExchange'
  /** Target info without any name, although integrity is asked for ([MS-NLMP] 3.1.5.1.2). */
  | 'noTargetNames'
  | 'anonymous'
  | 'ntlmV1'
  | 'badSessionKey';

/** What went wrong around the mechanism (RFC 4178, section 4.2; [MS-SPNG] 3.1.5). */
export type SpnegoProblem =
  /** The peer said reject. */
  | 'rejected'
  | 'noCommonMechanism'
  /** The peer chose what was not offered, or chose again. */
  | 'unexpectedChoice'
  | 'tokenMissing'
  | 'micMissing'
  | 'micWrong';

/** Why an acceptor did not let the peer in ([MS-NLMP] 3.2.5.1.2). For the server's own log: the peer is told a status only. */
export type LogonDenial =
  /** Also for an unknown user: the two look the same, in time and in answer. */
  | 'wrongCredentials'
  | 'micMissing'
  | 'micWrong'
  | 'timestampTooFar'
  | 'timestampNotOurs'
  | 'wrongTarget'
  | 'wrongChannelBindings'
  /** The credentials were right and the account may still not sign in. */
  | 'accountRestricted';

/** What the system's Kerberos gave up on, as far as its codes tell. */
export type KerberosProblem =
  | 'libraryMissing'
  | 'noCredentials'
  | 'ticketExpired'
  | 'wrongPassword'
  | 'passwordExpired'
  | 'accountRevoked'
  | 'unknownUser'
  | 'unknownServer'
  | 'kdcUnreachable'
  | 'clockSkew'
  /** The ticket is for another account than the server's. */
  | 'wrongPrincipal'
  | 'badToken'
  | 'badBindings'
  | 'other';
