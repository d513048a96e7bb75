/**
 * samba's ntlm_auth as a judge of our NTLM, in both roles: it accepts and refuses what it should, it is accepted and refused, and
 * both sides come to the same session key. Ours is never shown: what samba's key seals, our context has to open, and the other way.
 */
import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Secret } from '../../src/crypto/secret.ts';
import { NtlmAcceptor } from '../../src/dialogue/ntlm-acceptor.ts';
import { NtlmSession } from '../../src/dialogue/ntlm-session.ts';
import type { SecurityContext, SecurityStep } from '../../src/dialogue/security-context.ts';
import { NODE_HASHES } from '../../src/nla/node-hashes.ts';
import { toFiletime } from '../../src/protocol/index.ts';
import { type Keep, keepUntilTheEnd } from './keep.ts';
import { MACHINE, NTLM_AUTH_PROGRAMS, startNtlmClient, startNtlmServer } from './ntlm-auth.ts';
import { initiatorFor } from './our-client.ts';
import { accountsOf } from './our-server.ts';
import type { Account } from './peers.ts';
import { describeWith } from './programs.ts';

const ACCOUNTS: readonly Required<Account>[] = [
  { user: 'yamada', domain: MACHINE, password: 'Throw-away-1' },
  { user: '山田太郎', domain: MACHINE, password: 'ひみつ𠮷2018' },
  { user: 'Jürgen Straße', domain: MACHINE, password: 'pässwörd €uro' },
];

const LONG = new Uint8Array(4_000).fill(0x61);

function wrong(account: Account): Account {
  return { ...account, password: 'something else' };
}

/** Several messages each way, so that the numbering and the key stream have to agree, too. */
function expectSameKey(ours: SecurityContext, key: Uint8Array, theirSide: 'client' | 'server'): void {
  const theirs = new NtlmSession(NODE_HASHES, new Secret(new Uint8Array(key)), theirSide);
  for (const message of [Uint8Array.of(1, 2, 3), new Uint8Array(), LONG]) {
    expect(theirs.unseal(ours.seal(message))).toEqual(message);
    expect(ours.unseal(theirs.seal(message))).toEqual(message);
  }
  const other = new NtlmSession(NODE_HASHES, new Secret(randomBytes(16)), theirSide);
  expect(other.unseal(ours.seal(LONG))).toBeUndefined();
}

function tokenOf(step: SecurityStep): Uint8Array {
  if (step.kind === 'failed' || !step.token) throw new Error(`no token: ${JSON.stringify(step)}`);
  return step.token;
}

function acceptorFor(accounts: readonly Account[]): SecurityContext {
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

describeWith(NTLM_AUTH_PROGRAMS, "samba's ntlm_auth", () => {
  const keep = keepUntilTheEnd();

  describe.each(ACCOUNTS)('and $user', (account) => {
    it('takes our client for who it is, and has the same key', async () => {
      const { ours, server, authenticate } = await ourClient(keep, account, account);
      const verdict = await server.judge(authenticate);
      expect(verdict).toEqual({ accepted: true, who: `${MACHINE}\\${account.user}` });
      expectSameKey(ours, await server.sessionKey(), 'server');
    });

    it('refuses our client with a wrong password', async () => {
      const { server, authenticate } = await ourClient(keep, wrong(account), account);
      const verdict = await server.judge(authenticate);
      expect(verdict).toEqual({ accepted: false, status: 'NT_STATUS_LOGON_FAILURE' });
    });

    it('is let in by our server, and has the same key', async () => {
      const { ours, client, authenticate } = await ourServer(keep, account, account);
      const { user, domain } = account;
      expect(ours.step(authenticate)).toEqual({ kind: 'established', peer: { user, domain } });
      expectSameKey(ours, await client.sessionKey(), 'client');
    });

    it('is refused by our server with a wrong password', async () => {
      const { ours, authenticate } = await ourServer(keep, account, wrong(account));
      const failure = { kind: 'logonDenied', because: 'wrongCredentials' };
      expect(ours.step(authenticate)).toMatchObject({ kind: 'failed', failure });
    });
  });
});

/** Up to our AUTHENTICATE. */
async function ourClient(keep: Keep, typed: Account, known: Account) {
  const server = await keep.running(startNtlmServer(known));
  const ours = initiatorFor(typed, 'TERMSRV/patient');
  const challenge = await server.challenge(tokenOf(ours.step()));
  return { ours, server, authenticate: tokenOf(ours.step(challenge)) };
}

/** Up to samba's AUTHENTICATE. */
async function ourServer(keep: Keep, known: Account, typed: Account) {
  const client = await keep.running(startNtlmClient(typed));
  const ours = acceptorFor([known]);
  const challenge = tokenOf(ours.step(await client.negotiate()));
  return { ours, client, authenticate: await client.authenticate(challenge) };
}
