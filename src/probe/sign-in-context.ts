/**
 * The security context of one attempt to sign in: NTLM with fresh randomness, or Kerberos from the system. What fails before
 * anything was sent is told like what fails later.
 */
import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import type { Secret } from '../crypto/secret.ts';
import { NtlmInitiator } from '../dialogue/ntlm-initiator.ts';
import { NODE_HASHES } from '../nla/node-hashes.ts';
import { type NtlmVersion, toFiletime } from '../protocol/index.ts';
import { ntHashOf } from '../protocol/ntlm/keys.ts';

export interface NtlmIdentity {
  readonly user: string;
  readonly domain: string;
  /** Stays the caller's to wipe. */
  readonly password: Secret;
  /** The server as the person named it, for TERMSRV/host. */
  readonly host: string;
}

/** Debugging data by specification ([MS-NLMP] 2.2.2.10); what mstsc of Windows 10 sends. */
const VERSION: NtlmVersion = { major: 10, minor: 0, build: 19_041, revision: 0x0f };
/** A NetBIOS name has at most 15 characters. */
const LONGEST_WORKSTATION = 15;

export function ntlmContext({ user, domain, password, host }: NtlmIdentity): NtlmInitiator {
  const [machine = ''] = hostname().split('.');
  return new NtlmInitiator(
    {
      user,
      domain,
      ntHash: ntHashOf(password),
      workstation: machine.slice(0, LONGEST_WORKSTATION).toUpperCase(),
      targetName: `TERMSRV/${host}`,
      version: VERSION,
      hashes: NODE_HASHES,
    },
    { clientChallenge: randomBytes(8), exportedSessionKey: randomBytes(16), filetime: toFiletime(Date.now()) },
  );
}
