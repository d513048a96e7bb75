/** What a client needs to sign in with a password: a fresh NTLM context, and the credentials to delegate after the proof. */
import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import type { Secret } from '../crypto/secret.ts';
import { NtlmInitiator } from '../dialogue/ntlm-initiator.ts';
import { encodeTsCredentials } from '../protocol/credssp/ts-credentials.ts';
import { type NtlmVersion, toFiletime } from '../protocol/index.ts';
import { ntHashOf } from '../protocol/ntlm/keys.ts';
import { NODE_HASHES } from './node-hashes.ts';
import type { SignInOptions } from './sign-in.ts';

/** Whoever signs in with a password. */
export interface PasswordLogon {
  readonly user: string;
  /** Empty for an account of the server itself, or for a user of the form `user@domain`. */
  readonly domain: string;
  /** Stays the caller's, who wipes it after the attempt. */
  readonly password: Secret;
}

/** Debugging data by specification ([MS-NLMP] 2.2.2.10); what mstsc of Windows 10 sends. */
const VERSION: NtlmVersion = { major: 10, minor: 0, build: 19_041, revision: 0x0f };
/** A NetBIOS name has at most 15 characters. */
const LONGEST_WORKSTATION = 15;

/** For one connection. `host` is what the person calls the server: the target name is TERMSRV/host. */
export function ntlmLogon(logon: PasswordLogon, host: string): Pick<SignInOptions, 'context' | 'credentials'> {
  const { user, domain, password } = logon;
  const [machine = ''] = hostname().split('.');
  const ntHash = ntHashOf(password);
  const context = new NtlmInitiator(
    {
      user,
      domain,
      ntHash,
      workstation: machine.slice(0, LONGEST_WORKSTATION).toUpperCase(),
      targetName: `TERMSRV/${host}`,
      version: VERSION,
      hashes: NODE_HASHES,
    },
    { clientChallenge: randomBytes(8), exportedSessionKey: randomBytes(16), filetime: toFiletime(Date.now()) },
  );
  ntHash.wipe();
  return { context, credentials: () => passwordCredentials(logon) };
}

/** The DER of TSCredentials; whoever seals it overwrites it. */
export function passwordCredentials({ user, domain, password }: PasswordLogon): Uint8Array {
  return password.reveal((bytes) => encodeTsCredentials({ kind: 'password', domain, user, password: bytes }));
}
