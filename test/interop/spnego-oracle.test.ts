/**
 * samba's ntlm_auth as a judge of our SPNEGO around NTLM, in both roles, as Windows speaks it: the tokens, the mechListMIC that either
 * side demands of the other, and the key stream that begins anew behind it ([MS-SPNG] 3.2.5.1, 3.3.5.1).
 */
import { describe, expect, it } from 'vitest';
import { SpnegoAcceptor } from '../../src/dialogue/spnego-acceptor.ts';
import { SpnegoInitiator } from '../../src/dialogue/spnego-initiator.ts';
import { OID } from '../../src/protocol/index.ts';
import { JAPANESE_RUN_PASSWORD, RUN_PASSWORD } from '../canary/run-password.ts';
import { type Keep, keepUntilTheEnd } from './keep.ts';
import { MACHINE, NTLM_AUTH_PROGRAMS, startSpnegoClient, startSpnegoServer } from './ntlm-auth.ts';
import { acceptorFor, expectSameKey, tokenOf } from './ntlm-oracle.ts';
import { initiatorFor } from './our-client.ts';
import type { Account } from './peers.ts';
import { describeWith } from './programs.ts';

const ACCOUNTS: readonly Required<Account>[] = [
  { user: 'yamada', domain: MACHINE, password: RUN_PASSWORD },
  { user: '山田太郎', domain: MACHINE, password: JAPANESE_RUN_PASSWORD },
];

/** How a reply begins that ends the exchange in favour of the client: NegTokenResp with accept-completed (RFC 4178, 4.2.2). */
const ACCEPT_COMPLETED = /^a1[0-9a-f]{2}30[0-9a-f]{2}a0030a0100/;
/** `[3] mechListMIC`, an OCTET STRING with an NTLM signature of version 1, at the end. */
const ENDS_IN_MIC = /a312041001000000[0-9a-f]{24}$/;

function hexOf(token: Uint8Array): string {
  return Buffer.from(token).toString('hex');
}

/** With another last byte: that of the MIC's sequence number, or of its checksum further in front. */
function changed(token: Uint8Array, fromEnd: number): Uint8Array {
  const copy = new Uint8Array(token);
  const at = copy.length - fromEnd;
  copy[at] = (copy[at] as number) ^ 1;
  return copy;
}

describeWith(NTLM_AUTH_PROGRAMS, "samba's ntlm_auth with SPNEGO", () => {
  const keep = keepUntilTheEnd();

  describe.each(ACCOUNTS)('and $user', (account) => {
    it('takes our client, its MIC included, and gives one that is right', async () => {
      const { ours, server, last } = await ourClient(keep, account);
      expect(hexOf(last)).toMatch(ENDS_IN_MIC);
      const reply = await server.step(last);
      expect(reply).toMatchObject({ kind: 'accepted', who: `${MACHINE}\\${account.user}` });
      const token = 'token' in reply ? reply.token : new Uint8Array();
      expect(hexOf(token)).toMatch(ACCEPT_COMPLETED);
      expect(hexOf(token)).toMatch(ENDS_IN_MIC);
      expect(ours.step(token)).toEqual({ kind: 'established' });
      expect(ours.isComplete).toBe(true);
      expectSameKey(ours, await server.sessionKey(), 'server', 'afterMics');
    });

    it('is taken by our server, its MIC included, and takes ours', async () => {
      const { ours, client, last } = await ourServer(keep, account);
      expect(hexOf(last)).toMatch(ENDS_IN_MIC);
      const step = ours.step(last);
      expect(step).toMatchObject({ kind: 'established', peer: { user: account.user, domain: account.domain } });
      expect(hexOf(tokenOf(step))).toMatch(ACCEPT_COMPLETED);
      expect(hexOf(tokenOf(step))).toMatch(ENDS_IN_MIC);
      expect(await client.step(tokenOf(step))).toBeUndefined();
      expectSameKey(ours, await client.sessionKey(), 'client', 'afterMics');
    });
  });

  const [yamada] = ACCOUNTS as readonly [Required<Account>];

  it.each([1, 12])('refuses our client when the MIC was changed on its way, %i bytes from the end', async (fromEnd) => {
    const { server, last } = await ourClient(keep, yamada);
    const status = 'NT_STATUS_ACCESS_DENIED';
    expect(await server.step(changed(last, fromEnd))).toEqual({ kind: 'refused', status });
  });

  it.each([1, 12])('is refused by our server when its MIC was changed, %i bytes from the end', async (fromEnd) => {
    const { ours, last } = await ourServer(keep, yamada);
    const failure = { kind: 'spnegoFailed', because: 'micWrong' };
    expect(ours.step(changed(last, fromEnd))).toMatchObject({ kind: 'failed', failure });
  });

  it.each([1, 12])('is refused by our client when its MIC was changed, %i bytes from the end', async (fromEnd) => {
    const { ours, server, last } = await ourClient(keep, yamada);
    const reply = await server.step(last);
    const token = 'token' in reply ? reply.token : new Uint8Array();
    const failure = { kind: 'spnegoFailed', because: 'micWrong' };
    expect(ours.step(changed(token, fromEnd))).toMatchObject({ kind: 'failed', failure });
  });
});

/** Up to our token with AUTHENTICATE. */
async function ourClient(keep: Keep, account: Account) {
  const server = await keep.running(startSpnegoServer(account));
  const ours = new SpnegoInitiator([{ oid: OID.NTLM, context: initiatorFor(account, 'TERMSRV/patient') }]);
  const reply = await server.step(tokenOf(ours.step()));
  if (reply.kind !== 'continue') throw new Error(JSON.stringify(reply));
  return { ours, server, last: tokenOf(ours.step(reply.token)) };
}

/** Up to samba's token with AUTHENTICATE. */
async function ourServer(keep: Keep, account: Account) {
  const client = await keep.running(startSpnegoClient(account));
  const ours = new SpnegoAcceptor((oid) => (oid === OID.NTLM ? acceptorFor([account]) : undefined));
  const last = await client.step(tokenOf(ours.step(await client.begin())));
  if (!last) throw new Error('no AUTHENTICATE came');
  return { ours, client, last };
}
