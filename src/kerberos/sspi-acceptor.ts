/** The server's side on Windows: the keys are those of the account the process runs as. Never run there. */
import type { Identity, SecurityStep } from '../dialogue/security-context.ts';
import type { KerberosService, ServiceOpening } from './kerberos.ts';
import { KerberosContext, type Negotiation } from './kerberos-context.ts';
import { hasFailed, SEC_I_CONTINUE_NEEDED, type Sspi, type SspiHandle } from './sspi.ts';
import { sspiFailure } from './sspi-failure.ts';
import { protectWithSspi } from './sspi-protection.ts';

export async function openSspiService(sspi: Sspi): Promise<ServiceOpening> {
  const { status, credential } = await sspi.acquire('inbound');
  if (hasFailed(status)) return { kind: 'failed', failure: sspiFailure(status) };
  return { kind: 'open', service: serviceWith(sspi, credential) };
}

function serviceWith(sspi: Sspi, credential: SspiHandle): KerberosService {
  let keys: SspiHandle | undefined = credential;
  return {
    accept: () => {
      if (keys === undefined) throw new TypeError('Kerberos: the service was closed');
      return new KerberosContext(receive(sspi, () => keys));
    },
    close: () => {
      if (keys !== undefined) sspi.freeCredential(keys);
      keys = undefined;
    },
  };
}

function receive(sspi: Sspi, keysNow: () => SspiHandle | undefined): Negotiation {
  let context: SspiHandle | undefined;
  const established = () => {
    if (context === undefined) throw new TypeError('Kerberos: there is no context yet');
    return context;
  };
  return {
    step: (token) => {
      const keys = keysNow();
      if (token === undefined) throw new TypeError('Kerberos: an acceptor answers a token');
      if (keys === undefined) throw new TypeError('Kerberos: the service was closed');
      const next = sspi.accept(keys, context, token);
      if (hasFailed(next.status)) return { kind: 'failed', failure: sspiFailure(next.status) };
      context = next.context;
      return stepAfter(next, sspi.peerName(context));
    },
    protect: () => protectWithSspi(sspi, established()),
    releaseCredentials: () => undefined,
    deleteContext: () => context && sspi.deleteContext(context),
  };
}

function stepAfter(
  next: { readonly status: number; readonly token: Uint8Array },
  name: string | undefined,
): SecurityStep {
  if (next.status === SEC_I_CONTINUE_NEEDED) return { kind: 'continue', token: next.token };
  const token = next.token.length > 0 ? { token: next.token } : {};
  return { kind: 'established', ...token, ...(name !== undefined && { peer: identityOf(name) }) };
}

/** `DOMAIN\user`, as Windows names the peer. */
function identityOf(name: string): Identity {
  const divided = /^([^\\]*)\\(.*)$/s.exec(name);
  return { user: divided?.[2] ?? name, domain: divided?.[1] ?? '' };
}
