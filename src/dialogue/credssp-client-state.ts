/** What a CredSSP client is given, where its dialogue is, and how it can end ([MS-CSSP] 3.1.5). */
import type { Malformed } from '../bytes/malformed.ts';
import type { Hashes } from '../crypto/hashes.ts';
import type { BindingFailure, BindingProof } from './binding.ts';
import type { SecurityContext, SecurityFailure } from './security-context.ts';

/** All that a CredSSP client is given, for one connection. */
export interface CredsspClientPlan {
  /** Announced in every message: 2 to 6. */
  readonly version: number;
  /** A server with less is left at once; see `lowestForClient`. */
  readonly lowestServerVersion: number;
  /** The mechanism's last token and pubKeyAuth in one message, as [MS-CSSP] 3.1.5 has it, or one after the other. */
  readonly pubKeyAuth: 'together' | 'apart';
  /** Early user authorization was negotiated (HYBRID_EX). */
  readonly expectsVerdict: boolean;
  /** Of the certificate that this TLS connection showed. */
  readonly subjectPublicKey: Uint8Array;
  /** 32 random bytes, new with every connection. */
  readonly nonce: Uint8Array;
  readonly hashes: Hashes;
  readonly context: SecurityContext;
  /** Makes the DER of TSCredentials; asked for once, after the proof. The bytes are overwritten when they are sealed. */
  readonly credentials: () => Uint8Array;
}

/** Where the client's dialogue is, named by what it expects. */
export type CredsspClientState =
  | { readonly kind: 'expectToken'; readonly plan: CredsspClientPlan; readonly peerVersion?: number }
  | {
      readonly kind: 'expectPubKeyAuth';
      readonly plan: CredsspClientPlan;
      readonly peerVersion: number;
      /** Our pubKeyAuth as it was sent. */
      readonly own: Uint8Array;
    }
  /** The credentials are out: the early verdict, a late error, or nothing at all comes back. */
  | {
      readonly kind: 'expectVerdict';
      readonly plan: CredsspClientPlan;
      readonly peerVersion: number;
      readonly binding: BindingProof['binding'];
    }
  | { readonly kind: 'ended'; readonly outcome: CredsspClientOutcome };

/** The states in which a message of the server is due. */
export type Waiting = Exclude<CredsspClientState['kind'], 'ended'>;

/** How the client's dialogue ended. `delegated` is the only one after which the server has the credentials. */
export type CredsspClientOutcome =
  | {
      readonly kind: 'delegated';
      readonly peerVersion: number;
      readonly binding: BindingProof['binding'];
      /** The early verdict, where one was due. */
      readonly authorization: number | undefined;
    }
  /** The server gave a reason; whatever else stood in the message does not count. */
  | { readonly kind: 'errorCode'; readonly at: Waiting; readonly errorCode: number; readonly peerVersion: number }
  | { readonly kind: 'policyStop'; readonly serverVersion: number; readonly lowestAccepted: number }
  | { readonly kind: 'versionChanged'; readonly at: Waiting; readonly from: number; readonly to: number }
  | { readonly kind: 'mechanismFailed'; readonly at: Waiting; readonly failure: SecurityFailure }
  | { readonly kind: 'bindingMismatch'; readonly how: BindingFailure }
  | { readonly kind: 'noToken'; readonly at: Waiting }
  | { readonly kind: 'malformed'; readonly at: Waiting; readonly problem: Malformed };
