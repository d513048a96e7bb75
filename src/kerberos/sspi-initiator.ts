/** The client's side on Windows: the signed-in person's ticket, or an account and its password. Never run there. */
import { encodeUtf16le } from '../bytes/utf16.ts';
import type { SecurityStep } from '../dialogue/security-context.ts';
import type { InitiatorOptions, KerberosBeginning, KerberosCredentials } from './kerberos.ts';
import { KerberosContext, type Negotiation } from './kerberos-context.ts';
import { serviceTarget } from './principal.ts';
import { type Account, type Advanced, hasFailed, SEC_I_CONTINUE_NEEDED, type Sspi, type SspiHandle } from './sspi.ts';
import { sspiFailure } from './sspi-failure.ts';
import { protectWithSspi } from './sspi-protection.ts';

export async function beginSspi(
  sspi: Sspi,
  { host, serverRealm, credentials }: InitiatorOptions,
): Promise<KerberosBeginning> {
  const { status, credential } = await sspi.acquire('outbound', accountOf(credentials));
  if (hasFailed(status)) return { kind: 'failed', failure: sspiFailure(status) };
  const target = serviceTarget(host, serverRealm);
  const first = await sspi.initiate(credential, target);
  if (hasFailed(first.status)) {
    sspi.freeCredential(credential);
    return { kind: 'failed', failure: sspiFailure(first.status) };
  }
  return { kind: 'begun', context: new KerberosContext(proceed(sspi, credential, target, first)) };
}

function accountOf(credentials: KerberosCredentials): Account | undefined {
  if (credentials.kind === 'ticket') return undefined;
  const { user, realm = '', password } = credentials;
  return {
    user: encodeUtf16le(user),
    domain: encodeUtf16le(realm),
    password: password.reveal((bytes) => new Uint8Array(bytes)),
  };
}

function proceed(sspi: Sspi, credential: SspiHandle, target: string, { context, token: first }: Advanced): Negotiation {
  let isFirst = true;
  return {
    step: (token) => {
      if (isFirst !== (token === undefined))
        throw new TypeError('Kerberos: the first step takes no token, and only it');
      isFirst = false;
      if (token === undefined) return { kind: 'continue', token: first };
      return stepAfter(sspi.continue(credential, context, target, token));
    },
    protect: () => protectWithSspi(sspi, context),
    releaseCredentials: () => sspi.freeCredential(credential),
    deleteContext: () => sspi.deleteContext(context),
  };
}

function stepAfter({ status, token }: Advanced): SecurityStep {
  if (hasFailed(status)) return { kind: 'failed', failure: sspiFailure(status) };
  if (status === SEC_I_CONTINUE_NEEDED) return { kind: 'continue', token };
  return { kind: 'established', ...(token.length > 0 && { token }) };
}
