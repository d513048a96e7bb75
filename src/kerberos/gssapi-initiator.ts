/**
 * The client's side: credentials from a ticket cache or a password, a ticket for the server, and the first token. What asks key
 * servers is done here, so that the context's own steps stay on this machine.
 */
import type { SecurityStep } from '../dialogue/security-context.ts';
import { decodeGssToken, TOKEN_ID } from '../protocol/kerberos/gss-token.ts';
import { type Acquired, type Gssapi, hasFailed, type Status } from './gssapi.ts';
import { type Doing, gssapiFailure } from './gssapi-failure.ts';
import { ENTERPRISE_NAME, GSS_S_CONTINUE_NEEDED, PRINCIPAL_NAME } from './gssapi-numbers.ts';
import { GssapiProtection } from './gssapi-protection.ts';
import type { InitiatorOptions, KerberosBeginning, KerberosCredentials } from './kerberos.ts';
import { KerberosContext, type Negotiation } from './kerberos-context.ts';
import type { Handle } from './native-library.ts';
import { passwordInUtf8 } from './password.ts';
import { isEnterpriseName, serviceName, userName } from './principal.ts';

export async function beginGssapi(
  gssapi: Gssapi,
  { host, serverRealm, credentials }: InitiatorOptions,
  isAbandoned: () => boolean,
): Promise<KerberosBeginning> {
  const acquired = await acquire(gssapi, credentials);
  if (hasFailed(acquired)) return failed(acquired, 'credentials');
  const { credential } = acquired;
  const target = gssapi.importName(serviceName(host, serverRealm), PRINCIPAL_NAME);
  const release = () => {
    gssapi.releaseCredential(credential);
    gssapi.releaseName(target.name);
  };
  if (hasFailed(target) || isAbandoned()) {
    release();
    return failed(target, 'ticket');
  }
  const first = await gssapi.initiate(credential, target.name);
  if (hasFailed(first)) {
    gssapi.deleteContext(first.context);
    release();
    return failed(first, 'ticket');
  }
  const negotiation = proceed(gssapi, { credential, target: target.name, ...first, release });
  return { kind: 'begun', context: new KerberosContext(negotiation) };
}

function failed(status: Status, doing: Doing): KerberosBeginning {
  return { kind: 'failed', failure: gssapiFailure(status, doing) };
}

async function acquire(gssapi: Gssapi, credentials: KerberosCredentials): Promise<Acquired> {
  const { user, realm } = credentials;
  if (user === undefined) return await acquireAs(gssapi, credentials, null);
  const type = isEnterpriseName(user) ? ENTERPRISE_NAME : PRINCIPAL_NAME;
  const { name, ...status } = gssapi.importName(userName(user, realm), type);
  if (hasFailed(status)) return { ...status, credential: null };
  try {
    return await acquireAs(gssapi, credentials, name);
  } finally {
    gssapi.releaseName(name);
  }
}

async function acquireAs(gssapi: Gssapi, credentials: KerberosCredentials, name: Handle): Promise<Acquired> {
  switch (credentials.kind) {
    case 'ticket': {
      const { cache } = credentials;
      return await gssapi.acquire('initiate', name, cache === undefined ? {} : { ccache: cache });
    }
    case 'password': {
      const password = passwordInUtf8(credentials.password);
      return await gssapi.acquireWithPassword(name, password).finally(() => password.fill(0));
    }
    default:
      return credentials satisfies never;
  }
}

interface Begun {
  readonly credential: Handle;
  readonly target: Handle;
  readonly context: Handle;
  /** The first. */
  readonly token: Uint8Array;
  release(): void;
}

function proceed(gssapi: Gssapi, begun: Begun): Negotiation {
  let { context } = begun;
  let isFirst = true;
  return {
    step: (token) => {
      if (isFirst !== (token === undefined))
        throw new TypeError('Kerberos: the first step takes no token, and only it');
      isFirst = false;
      if (token === undefined) return { kind: 'continue', token: begun.token };
      const next = gssapi.continue(begun.credential, context, begun.target, token);
      context = next.context;
      return stepAfter(next, token);
    },
    protect: () => new GssapiProtection(gssapi, context, 'initiator'),
    releaseCredentials: begun.release,
    deleteContext: () => gssapi.deleteContext(context),
  };
}

function stepAfter(next: Status & { readonly token: Uint8Array }, received: Uint8Array): SecurityStep {
  if (hasFailed(next))
    return { kind: 'failed', failure: gssapiFailure(next, isRefusal(received) ? 'refusal' : 'reply') };
  if (next.major & GSS_S_CONTINUE_NEEDED) return { kind: 'continue', token: next.token };
  return { kind: 'established', ...(next.token.length > 0 && { token: next.token }) };
}

/** The acceptor's own word on why it said no. */
function isRefusal(token: Uint8Array): boolean {
  try {
    return decodeGssToken(token).tokenId === TOKEN_ID.KRB_ERROR;
  } catch {
    return false;
  }
}
