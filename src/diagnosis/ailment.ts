/**
 * Every ailment this tool can name, and the facts its sentences need. Both languages' catalogues, the rules and the case
 * files are typed by this map: a code without a rule or a sentence does not compile. Codes are stable for ever.
 */
import type { LogonAilments } from './logon-ailment.ts';

/** Every code with its facts. */
export interface Ailments extends LogonAilments {
  'name/not-found': { readonly host: string };
  'name/lookup-failed': { readonly host: string; readonly cause: 'failed' | 'timedOut'; readonly code: string };

  'reach/refused': Endpoint;
  'reach/timed-out': Endpoint & { readonly seconds: number };
  'reach/unreachable': Endpoint & { readonly what: 'host' | 'network' };
  /** Something else, told by the platform's own code; `forbidden` when this machine's own rules stand in the way. */
  'reach/failed': Endpoint & { readonly cause: 'forbidden' | 'reset' | 'other'; readonly code: string };

  'negotiation/stalled': { readonly seconds: number; readonly receivedBytes: number };
  'negotiation/closed': Nothing;
  'negotiation/reset': Nothing;
  'negotiation/not-rdp': { readonly looksLike: 'http' | 'ssh' | 'tls' | 'text' | 'unknown' };
  /** Begins like RDP and then breaks its grammar. */
  'negotiation/malformed': BrokenField;
  'negotiation/ssl-required': Nothing;
  'negotiation/ssl-not-allowed': Nothing;
  'negotiation/no-certificate': Nothing;
  'negotiation/inconsistent-flags': Nothing;
  'negotiation/hybrid-required': Nothing;
  'negotiation/user-auth-required': Nothing;
  'negotiation/unknown-failure': { readonly failureCode: number };
  'negotiation/nla-required': Nothing;
  'negotiation/nla-offered': { readonly alsoAccepts: 'tls' | 'rdp' | 'both' };
  'negotiation/nla-absent': { readonly selected: 'tls' | 'rdp' };

  'tls/stalled': { readonly seconds: number };
  'tls/closed': Nothing;
  'tls/reset': Nothing;
  'tls/handshake-failed': { readonly alert: string | null; readonly reason: string };
  /** The server answers a ClientHello, but with suites or a version no current TLS library speaks. */
  'tls/no-common-suite': { readonly version: string; readonly suites: readonly string[] };
  'tls/version-too-old': { readonly version: string };
  'tls/certificate-expired': { readonly validTo: string; readonly days: number };
  'tls/certificate-not-yet-valid': { readonly validFrom: string; readonly days: number };
  'tls/certificate-weak': {
    readonly weakness: 'key' | 'signature' | 'both';
    readonly key: string;
    readonly signature: string;
  };
  'tls/certificate-wrong-name': { readonly host: string; readonly names: readonly string[] };

  'credssp/server-unpatched': FixVerdict;
  'credssp/server-patched': FixVerdict;
  'credssp/version-mirrored': { readonly first: number; readonly second: number };
  'credssp/verdict-not-applicable': { readonly version: number; readonly stack: StackKind };
  'credssp/no-challenge': { readonly cause: NoChallengeCause; readonly detail: string };

  'ntlm/apparently-refused': { readonly sign: 'errorCode' | 'reject' | 'closed'; readonly detail: string };
  'clock/skewed': { readonly seconds: number };
  'windows/out-of-support': {
    readonly release: string;
    /** YYYY-MM-DD. */
    readonly endOfSupport: string;
    /** End of the paid extension, where one ran or runs. */
    readonly endOfExtended: string | null;
  };
  'server/stand-in-suspected': { readonly signs: readonly StandInSign[] };
}

/** `stage/ailment`, stable for ever. */
export type AilmentCode = keyof Ailments;

/** Whose software answers. */
export type StackKind = 'windows' | 'freerdp' | 'gnome' | 'xrdp' | 'weston' | 'unknown';

/** What came in place of a challenge. */
export type NoChallengeCause =
  | 'stalled'
  | 'closed'
  | 'reset'
  | 'alert'
  | 'malformed'
  | 'plainRdp'
  | 'errorCode'
  | 'noToken'
  | 'unreadableToken'
  | 'failed';

/** Why somebody else may be answering for the server. */
export type StandInSign =
  /** A Windows build that does not go with the CredSSP number: a gateway, a honeypot, a library. */
  | 'versionDoesNotFitBuild'
  /** The certificate names another computer than NTLM does. */
  | 'certificateNamesAnother';

type Nothing = Record<never, never>;
interface Endpoint {
  readonly address: string;
  readonly port: number;
}
interface FixVerdict {
  readonly version: number;
  /** Present when a sign-in proved it: by the hash of the key, or by the key itself. */
  readonly boundBy?: 'hash' | 'key';
}
interface BrokenField {
  readonly structure: string;
  readonly field: string;
  readonly offset: number;
  readonly problem: string;
}
