/**
 * What can come of signing in, stage `logon`, and the facts its sentences need. Asked only where a sign-in was tried. Every one
 * says how much of the password left the examining computer.
 */
import type { SignInObservation, SignInStage } from '../observation/sign-in.ts';

/** The ailments of a sign-in, with the facts of each. */
export interface LogonAilments {
  'logon/accepted': {
    readonly mechanism: SignInObservation['mechanism'];
    readonly binding: 'hash' | 'key' | 'unknown';
    readonly authorization: 'granted' | 'notAsked';
  };
  'logon/wrong-credentials': Exposed & {
    readonly sign: WrongSign;
    readonly detail: string;
    /** Present where a missing fix explains the silence as well: the server repeats our number, and we bound the new way. */
    readonly orOldBinding?: true;
  };
  'logon/password-expired': Told & { readonly by: 'server' | 'keyServer' };
  'logon/password-must-change': Told;
  'logon/account-locked': Told;
  'logon/account-disabled': Told;
  'logon/account-expired': Told;
  'logon/outside-hours': Told;
  'logon/workstation-not-allowed': Told;
  'logon/type-not-granted': Told;
  'logon/account-restricted': Told;
  'logon/authorization-denied': Told & { readonly sign: 'verdict' | 'errorCode' };
  'logon/clock-skewed': Told & { readonly between: 'serverAndDomain' | 'kerberos' };
  'logon/ntlm-refused': Exposed & { readonly sign: 'errorCode' | 'reject' | 'tooWeak'; readonly detail: string };
  'logon/version-refused': Exposed & {
    readonly announced: number;
    readonly sign: 'errorCode' | 'closed';
    readonly detail: string;
  };
  'logon/policy-stop': Exposed & { readonly version: number; readonly policy: SignInObservation['policy'] };
  'logon/binding-mismatch': Exposed & { readonly how: MismatchSign; readonly detail: string };
  /** Fingerprints, SHA-256. */
  'logon/certificate-not-pinned': { readonly expected: string; readonly presented: string };
  /** Who could not reach a domain controller. */
  'logon/no-logon-server': Told & { readonly who: 'server' | 'thisComputer' };
  'logon/kerberos-failed': Told & { readonly problem: KerberosTrouble };
  /** The server does not take part in NLA. */
  'logon/not-possible': { readonly answer: 'refused' | 'tls' | 'rdp' | 'other'; readonly detail: string };
  /** `early`: said before the password was of any account. */
  'logon/refused-otherwise': Told & { readonly early: boolean; readonly meaning: OtherRefusal };
  'logon/interrupted': Exposed & {
    readonly cause: InterruptedCause;
    readonly stage: InterruptedAt;
    readonly detail: string;
  };
}

/** How much of the password left this computer. */
export type Sent =
  /** Nothing that depends on it. */
  | 'nothing'
  /** NTLM's response, which is computed from it. */
  | 'proof'
  /** Kerberos' own token. */
  | 'ticket'
  /** The credentials themselves, sealed for the server that had proved its key. */
  | 'credentials';

/** The shape in which a refusal of the credentials showed itself. */
export type WrongSign =
  | 'status'
  /** A code of the security interface in place of an NTSTATUS. */
  | 'sspi'
  | 'closed'
  | 'reset'
  | 'alert'
  | 'plainRdp'
  /** Our own pubKeyAuth came back: FreeRDP 3 refuses so, and somebody in the middle could do the same. */
  | 'echo'
  /** SPNEGO's reject, behind the proof of the password. */
  | 'reject'
  /** The key server knows the user, but not with this password. */
  | 'keyServer'
  /** The key server knows no such user. */
  | 'unknownUser';

/** What of the server's proof was wrong. */
export type MismatchSign =
  | 'missing'
  | 'unsealable'
  | 'otherKey'
  | 'oldBinding'
  /** The server found it out, and says so by a code. */
  | 'toldByServer';

/** What Kerberos gave up on, where it has no ailment of its own. */
export type KerberosTrouble =
  | 'libraryMissing'
  | 'noCredentials'
  | 'ticketExpired'
  | 'accountRevoked'
  | 'unknownServer'
  | 'wrongPrincipal'
  | 'badToken'
  /** The server rejected the ticket, or ended the connection when it had seen it, and gave no reason. */
  | 'refused'
  | 'other';

/** What is known of a code without an ailment of its own, as far as the cure depends on it. */
export type OtherRefusal =
  | 'smartCardRequired'
  | 'logonsDisabled'
  | 'trustBroken'
  | 'tokenInvalid'
  | 'internalError'
  | 'delegationForbidden'
  | 'unknown';

/** What was waited for. */
export type InterruptedAt = SignInStage;

/** What ended the attempt without a verdict. */
export type InterruptedCause =
  | 'stalled'
  | 'closed'
  | 'reset'
  | 'alert'
  | 'malformed'
  | 'plainRdp'
  | 'unexpected'
  | 'versionChanged'
  | 'failed';

interface Exposed {
  readonly sent: Sent;
}

interface Told extends Exposed {
  /** As people search for it: `0xC0000071 STATUS_PASSWORD_EXPIRED`. */
  readonly code: string;
}
