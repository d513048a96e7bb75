/**
 * Which mechanism a client's first token asks for: NTLM as it is, an offer of several in SPNEGO, or Kerberos in its bare
 * GSS-API frame (RFC 2743, section 3.1), as rdesktop sends it.
 */
import { Malformed } from '../bytes/malformed.ts';
import { Reader } from '../bytes/reader.ts';
import { element } from '../protocol/der/decode.ts';
import { objectIdentifier } from '../protocol/der/object-identifier.ts';
import { TOLERANT } from '../protocol/der/rules.ts';
import { TAG } from '../protocol/der/tags.ts';
import { isNtlmMessage, OID } from '../protocol/index.ts';
import type { CredsspSession } from './credssp-server-state.ts';
import { NtlmAcceptor } from './ntlm-acceptor.ts';
import type { SecurityContext } from './security-context.ts';
import type { NtlmPlan } from './server-challenge.ts';
import { SpnegoAcceptor } from './spnego-acceptor.ts';

/** Throws `Malformed` for a token of a mechanism that is not spoken here, or of none. */
export function acceptorOf(token: Uint8Array, ntlm: NtlmPlan, session: CredsspSession): SecurityContext {
  const acceptorFor = (oid: string) => acceptorForMechanism(oid, ntlm, session);
  if (isNtlmMessage(token)) return ntlmAcceptor(ntlm, session);
  if (token[0] === TAG.context(1)) throw new Malformed('NegTokenResp', 'negTokenResp', 0, 'comes before any offer');
  if (token[0] !== TAG.application0) throw strange('signature', 'is neither NTLM nor SPNEGO nor Kerberos');
  const oid = mechanismOf(token);
  if (oid === OID.SPNEGO) return new SpnegoAcceptor(acceptorFor);
  const context = oid === OID.NTLM ? undefined : acceptorFor(oid);
  if (!context) throw strange('thisMech', 'names a mechanism that is not spoken here');
  return context;
}

function acceptorForMechanism(oid: string, ntlm: NtlmPlan, session: CredsspSession): SecurityContext | undefined {
  switch (oid) {
    case OID.NTLM:
      return ntlmAcceptor(ntlm, session);
    case OID.KERBEROS:
    case OID.KERBEROS_MICROSOFT:
      return session.kerberos?.();
    default:
      return undefined;
  }
}

function ntlmAcceptor(ntlm: NtlmPlan, session: CredsspSession): NtlmAcceptor {
  const { accounts, hashes, demands } = session;
  return new NtlmAcceptor({ ntlm, accounts, hashes, ...(demands && { demands }) }, session);
}

function mechanismOf(token: Uint8Array): string {
  const frame = element(new Reader(token, 'negoToken'), 'token', TAG.application0, TOLERANT);
  return objectIdentifier(frame, 'thisMech', TOLERANT);
}

function strange(field: string, problem: string): Malformed {
  return new Malformed('negoToken', field, 0, problem);
}
