/** Our NTLM next to samba's: our server as a bare context, and the comparison of session keys that never shows ours. */
import { randomBytes } from 'node:crypto';
import { expect } from 'vitest';
import { Secret } from '../../src/crypto/secret.ts';
import { NtlmAcceptor } from '../../src/dialogue/ntlm-acceptor.ts';
import { NtlmSession } from '../../src/dialogue/ntlm-session.ts';
import type { SecurityContext, SecurityStep } from '../../src/dialogue/security-context.ts';
import { NODE_HASHES } from '../../src/nla/node-hashes.ts';
import { toFiletime } from '../../src/protocol/index.ts';
import { MACHINE } from './ntlm-auth.ts';
import { accountsOf } from './our-server.ts';
import type { Account } from './peers.ts';

const LONG = new Uint8Array(4_000).fill(0x61);

/** Several messages each way, so that the numbering and the key stream have to agree, too. */
export function expectSameKey(
  ours: SecurityContext,
  key: Uint8Array,
  theirSide: 'client' | 'server',
  when: 'fromTheStart' | 'afterMics' = 'fromTheStart',
): void {
  const theirs = new NtlmSession(NODE_HASHES, new Secret(new Uint8Array(key)), theirSide);
  if (when === 'afterMics') passMics(theirs);
  for (const message of [Uint8Array.of(1, 2, 3), new Uint8Array(), LONG]) {
    expect(theirs.unseal(ours.seal(message))).toEqual(message);
    expect(ours.unseal(theirs.seal(message))).toEqual(message);
  }
  const other = new NtlmSession(NODE_HASHES, new Secret(randomBytes(16)), theirSide);
  expect(other.unseal(ours.seal(LONG))).toBeUndefined();
}

/** One signature each way has gone over the wire, and samba has judged it. */
function passMics(theirs: NtlmSession): void {
  theirs.signMechList(new Uint8Array());
  theirs.verifyMechList(new Uint8Array(), new Uint8Array(16));
}

export function tokenOf(step: SecurityStep): Uint8Array {
  if (step.kind === 'failed' || !step.token) throw new Error(`no token: ${JSON.stringify(step)}`);
  return step.token;
}

export function acceptorFor(accounts: readonly Account[]): SecurityContext {
  const names = { netbiosComputer: MACHINE, netbiosDomain: MACHINE, dnsComputer: 'patient', dnsDomain: 'patient' };
  return new NtlmAcceptor(
    {
      ntlm: { flags: 0xe28a8235, names, version: { major: 10, minor: 0, build: 20_348, revision: 15 } },
      accounts: accountsOf(accounts),
      hashes: NODE_HASHES,
    },
    { serverChallenge: randomBytes(8), filetime: toFiletime(Date.now()) },
  );
}
