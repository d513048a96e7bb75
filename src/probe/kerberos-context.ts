/**
 * A ticket for the server, from the system's Kerberos: with the one that is there, or with a password. Asked for here, before
 * the connection is made, because it may take key servers their time.
 */
import type { Secret } from '../crypto/secret.ts';
import type { SecurityContext } from '../dialogue/security-context.ts';
import { beginKerberos, type KerberosCredentials } from '../kerberos/kerberos.ts';
import type { SignInOutcome } from '../observation/sign-in.ts';

export interface KerberosIdentity {
  readonly user: string;
  /** Taken for the realm. */
  readonly domain: string;
  /** Undefined for the ticket that is there. */
  readonly password: Secret | undefined;
  readonly host: string;
  readonly stageMs: number;
  readonly signal?: AbortSignal | undefined;
}

export async function kerberosContext(
  identity: KerberosIdentity,
): Promise<{ readonly context: SecurityContext } | SignInOutcome> {
  const { host, stageMs, signal } = identity;
  const credentials = credentialsOf(identity);
  const beginning = await beginKerberos({ host, credentials, timeoutMs: stageMs, ...(signal && { signal }) });
  switch (beginning.kind) {
    case 'begun':
      return { context: beginning.context };
    case 'failed': {
      const { problem, major, minor } = beginning.failure;
      return { kind: 'kerberosFailed', problem, major, minor };
    }
    case 'abandoned':
      return { kind: 'kerberosFailed', problem: 'kdcUnreachable', major: 0, minor: 0 };
    default:
      return beginning satisfies never;
  }
}

function credentialsOf({ user, domain, password }: KerberosIdentity): KerberosCredentials {
  const realm = domain === '' ? {} : { realm: domain.toUpperCase() };
  return password ? { kind: 'password', user, password, ...realm } : { kind: 'ticket' };
}
