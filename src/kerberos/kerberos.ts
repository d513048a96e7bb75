/**
 * Kerberos (RFC 4120) as the system has it, in both roles: GSS-API's mechanism (RFC 4121), or SSPI on Windows. Nothing is loaded before
 * it is asked for, and a system without Kerberos is a failure like any other. Tokens are bare: SPNEGO goes around them elsewhere.
 */
import type { Secret } from '../crypto/secret.ts';
import type { SecurityContext, SecurityFailure } from '../dialogue/security-context.ts';
import { withLimits } from './abandon.ts';
import { loadGssapi } from './gssapi.ts';
import { openGssapiService } from './gssapi-acceptor.ts';
import { beginGssapi } from './gssapi-initiator.ts';
import { loadSspi } from './sspi.ts';
import { openSspiService } from './sspi-acceptor.ts';
import { beginSspi } from './sspi-initiator.ts';

export interface InitiatorOptions {
  /** As the person typed it: the ticket is for TERMSRV/host, and no answer of a DNS server changes that name. */
  readonly host: string;
  /** Realm of the host's account. Without it the user's own key server says, which knows the domains it trusts. */
  readonly serverRealm?: string;
  readonly credentials: KerberosCredentials;
  /** Asking key servers that do not answer takes the system's library up to half a minute. */
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
}

export type KerberosCredentials =
  | {
      readonly kind: 'ticket';
      /** Such as `FILE:/tmp/krb5cc_0`; without it, what the environment says. GSS-API only. */
      readonly cache?: string;
      /** Whose ticket it has to be, when there may be several. GSS-API only. */
      readonly user?: string;
      readonly realm?: string;
    }
  | {
      readonly kind: 'password';
      /** An account name, or one of the form `user@domain`. */
      readonly user: string;
      /** In capitals, as realms are. Without it, the system's default. */
      readonly realm?: string;
      /** UTF-16LE, as `Secret.ofText` makes it; still the caller's to wipe. */
      readonly password: Secret;
    };

export type KerberosFailure = Extract<SecurityFailure, { readonly kind: 'kerberosFailed' }>;

export type KerberosBeginning =
  /** The ticket is there; the context's first step gives the first token, and none of its steps uses the network. */
  | { readonly kind: 'begun'; readonly context: SecurityContext }
  | { readonly kind: 'failed'; readonly failure: KerberosFailure }
  /** By `signal` or `timeoutMs`. What the library was doing ends by itself later, and is thrown away. */
  | { readonly kind: 'abandoned'; readonly because: 'aborted' | 'timedOut' };

export interface ServiceOptions {
  /** Such as `FILE:/etc/krb5.keytab`; without it, the system's. GSS-API only: on Windows the machine's account answers. */
  readonly keytab?: string;
  /** Accept tickets for TERMSRV/host only; without it, for whatever the keytab has a key of. GSS-API only. */
  readonly host?: string;
  readonly realm?: string;
  /** Where used authenticators are kept, such as `none:`; without it, where the system keeps them. GSS-API only. */
  readonly replayCache?: string;
}

export type ServiceOpening =
  | { readonly kind: 'open'; readonly service: KerberosService }
  | { readonly kind: 'failed'; readonly failure: KerberosFailure };

export interface KerberosService {
  /** A context for one connection. */
  accept(): SecurityContext;
  /** Forgets the keys; contexts already established go on. Safe to call twice. */
  close(): void;
}

const MISSING: { readonly kind: 'failed'; readonly failure: KerberosFailure } = {
  kind: 'failed',
  failure: { kind: 'kerberosFailed', problem: 'libraryMissing', major: 0, minor: 0 },
};

/** Gets the credentials and the ticket, which may ask key servers over the network, without holding up the event loop. */
export async function beginKerberos(options: InitiatorOptions): Promise<KerberosBeginning> {
  return await withLimits(options, async (isAbandoned) => {
    if (process.platform === 'win32') {
      const sspi = await loadSspi();
      return sspi ? await beginSspi(sspi, options) : MISSING;
    }
    const gssapi = await loadGssapi();
    return gssapi ? await beginGssapi(gssapi, options, isAbandoned) : MISSING;
  });
}

/** Makes ready to accept: the keys are read once, and each connection gets a context of its own. */
export async function openKerberosService(options: ServiceOptions = {}): Promise<ServiceOpening> {
  if (process.platform === 'win32') {
    const sspi = await loadSspi();
    return sspi ? await openSspiService(sspi) : MISSING;
  }
  const gssapi = await loadGssapi();
  return gssapi ? await openGssapiService(gssapi, options) : MISSING;
}
