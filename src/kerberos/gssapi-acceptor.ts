/** The server's side: keys from a keytab, and a context for each connection that tells whose ticket it was. */
import type { Identity, SecurityStep } from '../dialogue/security-context.ts';
import { type Advanced, type CredentialStore, type Gssapi, hasFailed } from './gssapi.ts';
import { gssapiFailure } from './gssapi-failure.ts';
import { GSS_S_CONTINUE_NEEDED, PRINCIPAL_NAME } from './gssapi-numbers.ts';
import { GssapiProtection } from './gssapi-protection.ts';
import type { KerberosService, ServiceOpening, ServiceOptions } from './kerberos.ts';
import { KerberosContext, type Negotiation } from './kerberos-context.ts';
import type { Handle } from './native-library.ts';
import { readIdentity, serviceName } from './principal.ts';

export async function openGssapiService(gssapi: Gssapi, options: ServiceOptions): Promise<ServiceOpening> {
  const { name, ...named } = ownName(gssapi, options);
  if (hasFailed(named)) return { kind: 'failed', failure: gssapiFailure(named, 'service') };
  const { credential, ...status } = await gssapi.acquire('accept', name, storeOf(options));
  gssapi.releaseName(name);
  if (hasFailed(status)) return { kind: 'failed', failure: gssapiFailure(status, 'service') };
  return { kind: 'open', service: serviceWith(gssapi, credential) };
}

function ownName(gssapi: Gssapi, { host, realm }: ServiceOptions): ReturnType<Gssapi['importName']> {
  if (host === undefined) return { major: 0, minor: 0, name: null };
  return gssapi.importName(serviceName(host, realm), PRINCIPAL_NAME);
}

function storeOf({ keytab, replayCache }: ServiceOptions): CredentialStore {
  return {
    ...(keytab !== undefined && { keytab }),
    ...(replayCache !== undefined && { rcache: replayCache }),
  };
}

function serviceWith(gssapi: Gssapi, credential: Handle): KerberosService {
  let keys = credential;
  return {
    accept: () => {
      if (keys === null) throw new TypeError('Kerberos: the service was closed');
      return new KerberosContext(receive(gssapi, () => keys));
    },
    close: () => {
      gssapi.releaseCredential(keys);
      keys = null;
    },
  };
}

function receive(gssapi: Gssapi, keysNow: () => Handle): Negotiation {
  let context: Handle = null;
  return {
    step: (token) => {
      const keys = keysNow();
      if (token === undefined) throw new TypeError('Kerberos: an acceptor answers a token');
      if (keys === null) throw new TypeError('Kerberos: the service was closed');
      const { initiator, ...next } = gssapi.accept(keys, context, token);
      context = next.context;
      const peer = initiator === null ? undefined : readIdentity(gssapi.displayName(initiator));
      gssapi.releaseName(initiator);
      return stepAfter(next, peer);
    },
    protect: () => new GssapiProtection(gssapi, context, 'acceptor'),
    releaseCredentials: () => undefined,
    deleteContext: () => gssapi.deleteContext(context),
  };
}

function stepAfter(next: Advanced, peer: Identity | undefined): SecurityStep {
  const token = next.token.length > 0 ? { token: next.token } : {};
  if (hasFailed(next)) return { kind: 'failed', failure: gssapiFailure(next, 'accept'), ...token };
  if (next.major & GSS_S_CONTINUE_NEEDED) return { kind: 'continue', token: next.token };
  return { kind: 'established', ...token, ...(peer && { peer }) };
}
