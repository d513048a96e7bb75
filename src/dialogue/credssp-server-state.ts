/** What a CredSSP server is, what a connection brings, where the dialogue is, and how it can end ([MS-CSSP] 3.1.5). */
import type { Malformed } from '../bytes/malformed.ts';
import type { Hashes } from '../crypto/hashes.ts';
import type { Accounts } from './accounts.ts';
import type { ClientBindingFailure, Misbinding } from './binding-check.ts';
import type { Demands } from './ntlm-verify.ts';
import type { OpenedCredentials } from './opened-credentials.ts';
import type { RefusalShape } from './refusal.ts';
import type { Identity, Mechanism, SecurityContext, SecurityFailure } from './security-context.ts';
import type { Freshness, NtlmPlan } from './server-challenge.ts';

/** What a server is, the same for all its connections. */
export interface CredsspPlan {
  /** Its own highest version, which a server says to everybody; some broken ones repeat the client's. */
  readonly version: number | 'mirror';
  /** A client that announces less is refused; 2 unless told. See `lowestForServer`. */
  readonly lowestClientVersion?: number;
  /** SEEN: FreeRDP 2.11 puts a nonce into every reply, the client's once it knows that. Windows puts none. */
  readonly sendsNonce: boolean;
  readonly ntlm: NtlmPlan;
  /** How it says no to a logon; by its version, as Windows does, unless told. */
  readonly refusal?: RefusalShape;
  /** What it answers in place of the right binding: for servers that fall ill on command. */
  readonly misbinding?: Misbinding;
}

/** What one connection has that no other has, and whom this server knows. */
export interface CredsspSession extends Freshness {
  /** Of the certificate this server showed. */
  readonly subjectPublicKey: Uint8Array;
  readonly accounts: Accounts;
  readonly hashes: Hashes;
  /** What NTLM is held to beyond the proof of the password; nothing unless told. */
  readonly demands?: Demands;
  /** A fresh acceptor, on servers that take Kerberos. */
  readonly kerberos?: () => SecurityContext;
  /** Whether who has proved to be this may use Remote Desktop; everybody unless told. */
  readonly mayUseRemoteDesktop?: (peer: Identity) => boolean;
}

/** Where the dialogue is, as far as every state has it in common. */
export interface Course {
  readonly plan: CredsspPlan;
  readonly session: CredsspSession;
  readonly selectedProtocol: number;
}

/** A connection whose client has said its first word. */
export interface Met extends Course {
  /** The version the client announced; it may not change. */
  readonly peerVersion: number;
  readonly context: SecurityContext;
  /** The nonce of an earlier message; it may not change either. */
  readonly nonce: Uint8Array | undefined;
}

/** What every state of a connection holds, named one by one: leaving the rest out of a copy is dear. */
export function metOf({ plan, session, selectedProtocol, peerVersion, context, nonce }: Met): Met {
  return { plan, session, selectedProtocol, peerVersion, context, nonce };
}

/** Where the server's dialogue is, named by what it expects. */
export type CredsspState =
  | (Course & { readonly kind: 'expectFirstToken' })
  | (Met & { readonly kind: 'expectToken' })
  | (Met & { readonly kind: 'expectPubKeyAuth'; readonly peer: Identity })
  | (Met & { readonly kind: 'expectCredentials'; readonly peer: Identity; readonly binding: 'hash' | 'key' })
  | { readonly kind: 'ended'; readonly outcome: CredsspOutcome };

/** The states in which a message of the client is due. */
export type Expectant = Exclude<CredsspState, { kind: 'ended' }>;

/** How the server's dialogue ended; `signedIn` is the only one that lets a client in, unless early authorization denied it. */
export type CredsspOutcome =
  /** A TSRequest without a security token where one was due. */
  | { readonly kind: 'noToken'; readonly at: Expectant['kind']; readonly peerVersion: number }
  | { readonly kind: 'versionChanged'; readonly at: Expectant['kind']; readonly from: number; readonly to: number }
  | { readonly kind: 'versionRefused'; readonly peerVersion: number; readonly lowestAccepted: number }
  | { readonly kind: 'nonceChanged'; readonly at: Expectant['kind'] }
  | { readonly kind: 'unexpectedField'; readonly at: Expectant['kind']; readonly field: string }
  | {
      readonly kind: 'mechanismFailed';
      readonly at: Expectant['kind'];
      readonly failure: SecurityFailure;
      readonly peerVersion: number;
    }
  | { readonly kind: 'bindingMismatch'; readonly how: ClientBindingFailure; readonly peerVersion: number }
  /** authInfo does not unseal, or is no TSCredentials. */
  | { readonly kind: 'credentialsUnreadable'; readonly problem: Malformed | undefined }
  | SignedIn;

/** The client proved who it is, proved that it sees our certificate, and delegated credentials. */
export interface SignedIn {
  readonly kind: 'signedIn';
  readonly peer: Identity;
  readonly mechanism: Mechanism;
  readonly peerVersion: number;
  readonly binding: 'hash' | 'key';
  /** `notAsked` where early user authorization was not negotiated: nobody judged it. */
  readonly authorization: 'granted' | 'denied' | 'notAsked';
  /** The caller's to wipe. They are what the client delegates, and need not be those it proved. */
  readonly credentials: OpenedCredentials;
}
