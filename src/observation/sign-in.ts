/**
 * What was noticed while signing in once. No bytes are kept of it: an AUTHENTICATE can be tried against word lists, so only
 * the kind and length of each message is told. The password is nowhere.
 */
import type { Interruption } from './interruption.ts';

/** One attempt to sign in. */
export interface SignInObservation {
  /** As given. */
  readonly user: string;
  readonly domain: string;
  readonly mechanism: 'ntlm' | 'kerberos';
  /** Whether our tokens went bare or in SPNEGO. */
  readonly wrapping: 'bare' | 'spnego';
  /** AllowEncryptionOracle we acted by. */
  readonly policy: 'forceUpdatedClients' | 'mitigated' | 'vulnerable';
  readonly address: string;
  readonly port: number;
  /** Null when the negotiation did not get so far. */
  readonly selectedProtocol: number | null;
  readonly announcedVersion: number;
  /** The number in the server's first TSRequest. */
  readonly serverVersion: number | null;
  /** Of the certificate that was bound to, SHA-256. */
  readonly certificateSha256: string | null;
  /** True when a fingerprint was demanded. */
  readonly pinned: boolean;
  /** How far our side went: which of our messages that depend on the password left this machine. */
  readonly sent: { readonly authenticate: boolean; readonly pubKeyAuth: boolean; readonly credentials: boolean };
  /** How the server proved that it holds the certificate's key: by hash (5, 6) or by the key itself (2 to 4). */
  readonly binding: 'hash' | 'key' | null;
  readonly steps: readonly SignInStep[];
  readonly outcome: SignInOutcome;
  readonly durationMs: number;
}

/** A message of the attempt, without its contents. */
export interface SignInStep {
  readonly direction: 'sent' | 'received';
  readonly message: 'connectionRequest' | 'connectionConfirm' | 'tsRequest' | 'earlyUserAuthorization' | 'unreadable';
  /** Names of the fields of a TSRequest, without their contents. */
  readonly fields: readonly string[];
  /** In bytes. */
  readonly length: number;
  readonly atMs: number;
}

/** Where in the dialogue something happened: what the client was waiting for. */
export type SignInStage =
  | 'connect'
  | 'expectConnectionConfirm'
  | 'expectTls'
  /** For the server's token: CHALLENGE, AP-REP, or a round of SPNEGO. */
  | 'expectToken'
  | 'expectPubKeyAuth'
  /** After the credentials: the early verdict, or a late error. */
  | 'expectVerdict';

/** How the attempt ended. */
export type SignInOutcome =
  /** `notAsked`: the server selected NLA without early authorization, so its word on the account is not heard. */
  | { readonly kind: 'accepted'; readonly authorization: 'granted' | 'notAsked' }
  | { readonly kind: 'authorizationDenied'; readonly result: number }
  /** NTSTATUS or HRESULT in a TSRequest, unsigned. */
  | { readonly kind: 'errorCode'; readonly errorCode: number; readonly at: SignInStage }
  /** We stopped by our own policy, before anything that depends on the password. */
  | { readonly kind: 'policyStop'; readonly serverVersion: number; readonly lowestAccepted: number }
  | { readonly kind: 'bindingMismatch'; readonly how: BindingFailure }
  | { readonly kind: 'versionChanged'; readonly from: number; readonly to: number }
  | { readonly kind: 'mechanismRejected'; readonly negState: number }
  | { readonly kind: 'ntlmRefused'; readonly because: string }
  | { readonly kind: 'kerberosFailed'; readonly problem: string; readonly major: number; readonly minor: number }
  | { readonly kind: 'certificateRefused'; readonly expected: string; readonly presented: string }
  | { readonly kind: 'nlaRefused'; readonly failureCode: number | null; readonly selectedProtocol: number | null }
  /** Plain RDP inside TLS where a TSRequest was due: how gnome-remote-desktop says no. */
  | { readonly kind: 'plainRdp'; readonly at: SignInStage }
  | { readonly kind: 'unexpectedMessage'; readonly at: SignInStage; readonly problem: string }
  | { readonly kind: 'interrupted'; readonly at: SignInStage; readonly interruption: Interruption };

/** Why the server did not prove that it holds its certificate's key ([MS-CSSP] 3.1.5). */
export type BindingFailure =
  /** Our own pubKeyAuth came back. */
  | 'echoed'
  | 'missing'
  /** It could not be unsealed: not made with this session's key. */
  | 'unsealable'
  /** Unsealed, and over another key than the certificate's: somebody in the middle. */
  | 'otherKey'
  /** The old binding although the number promised the new one: a server without the fix that claims to have it. */
  | 'oldBinding';
