/** Our client, signing in once: with bare NTLM unless told, since FreeRDP 2 takes nothing else. */
import { randomBytes } from 'node:crypto';
import { Secret } from '../../src/crypto/secret.ts';
import { NtlmInitiator } from '../../src/dialogue/ntlm-initiator.ts';
import type { SecurityContext } from '../../src/dialogue/security-context.ts';
import type { SignInPlan } from '../../src/dialogue/sign-in-client.ts';
import { SpnegoInitiator } from '../../src/dialogue/spnego-initiator.ts';
import { NODE_HASHES } from '../../src/nla/node-hashes.ts';
import { type SignInOptions, type SignInResult, signIn } from '../../src/nla/sign-in.ts';
import { encodeTsCredentials } from '../../src/protocol/credssp/ts-credentials.ts';
import { OID, toFiletime } from '../../src/protocol/index.ts';
import { ntHashOf } from '../../src/protocol/ntlm/keys.ts';
import type { Endpoint } from './loopback.ts';
import type { Account } from './peers.ts';

export interface OurSignIn extends Partial<SignInPlan> {
  readonly wrapping?: 'bare' | 'spnego';
  /** Begun for the account, in place of NTLM. */
  readonly kerberos?: SecurityContext;
  readonly onKeylog?: (line: Buffer) => void;
  readonly onMessage?: SignInOptions['onMessage'];
}

export async function signInAs(account: Account, server: Endpoint, ours: OurSignIn = {}): Promise<SignInResult> {
  const { wrapping = 'bare', kerberos, onKeylog, onMessage, ...changes } = ours;
  return await signIn({
    host: server.address,
    port: server.port,
    plan: {
      version: 6,
      lowestServerVersion: 2,
      pubKeyAuth: 'together',
      asksForVerdict: true,
      hashes: NODE_HASHES,
      ...changes,
    },
    context: wrapped(wrapping, kerberos ?? initiatorFor(account, `TERMSRV/${server.address}`)),
    credentials: () => credentialsOf(account),
    stageMs: 10_000,
    ...(onKeylog && { onKeylog }),
    ...(onMessage && { onMessage }),
  });
}

function wrapped(wrapping: 'bare' | 'spnego', context: SecurityContext): SecurityContext {
  const oid = context.mechanism === 'ntlm' ? OID.NTLM : OID.KERBEROS;
  return wrapping === 'spnego' ? new SpnegoInitiator([{ oid, context }]) : context;
}

export function initiatorFor({ user, domain = '', password }: Account, targetName: string): SecurityContext {
  return new NtlmInitiator(
    {
      user,
      domain,
      ntHash: ntHashOf(Secret.ofText(password)),
      workstation: 'PC-YAMADA',
      targetName,
      version: { major: 10, minor: 0, build: 19_041, revision: 15 },
      hashes: NODE_HASHES,
    },
    {
      clientChallenge: randomBytes(8),
      exportedSessionKey: randomBytes(16),
      filetime: toFiletime(Date.now()),
    },
  );
}

function credentialsOf({ user, domain = '', password }: Account): Uint8Array {
  return Secret.ofText(password).reveal((bytes) =>
    encodeTsCredentials({ kind: 'password', domain, user, password: bytes }),
  );
}
