/**
 * samba's ntlm_auth as a judge of our NTLM, in both roles: it accepts and refuses what it should, it is accepted and refused, and
 * both sides come to the same session key. Ours is never shown: what samba's key seals, our context has to open, and the other way.
 */
import { describe, expect, it } from 'vitest';
import { JAPANESE_RUN_PASSWORD, RUN_PASSWORD } from '../canary/run-password.ts';
import { type Keep, keepUntilTheEnd } from './keep.ts';
import { MACHINE, NTLM_AUTH_PROGRAMS, startNtlmClient, startNtlmServer } from './ntlm-auth.ts';
import { acceptorFor, expectSameKey, tokenOf } from './ntlm-oracle.ts';
import { initiatorFor } from './our-client.ts';
import type { Account } from './peers.ts';
import { describeWith } from './programs.ts';

const ACCOUNTS: readonly Required<Account>[] = [
  { user: 'yamada', domain: MACHINE, password: RUN_PASSWORD },
  { user: '山田太郎', domain: MACHINE, password: JAPANESE_RUN_PASSWORD },
  { user: 'Jürgen Straße', domain: MACHINE, password: 'pässwörd €uro' },
];

function wrong(account: Account): Account {
  return { ...account, password: 'something else' };
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
