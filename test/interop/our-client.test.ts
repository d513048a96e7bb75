/**
 * Our client signs in at the servers nobody here wrote: FreeRDP's shadow server and gnome-remote-desktop. Either lets it in with
 * the right password only, and each says no in its own way: what our client tells of that is as much as the bytes hold.
 */
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { JAPANESE_RUN_PASSWORD, RUN_PASSWORD } from '../canary/run-password.ts';
import { makeCertificate } from './certificates.ts';
import { GNOME_PROGRAMS, isIdle, startGnomeRemoteDesktop } from './gnome-remote-desktop.ts';
import { keepUntilTheEnd } from './keep.ts';
import { signInAs } from './our-client.ts';
import { type Account, type Peer, SHADOW_PROGRAMS, startShadow } from './peers.ts';
import { describeWith } from './programs.ts';

/** SEEN: FreeRDP 2.11's account file finds no name outside ASCII. */
const LOCAL: Account = { user: 'yamada', password: JAPANESE_RUN_PASSWORD };
const MEMBER: Account = { user: 'suzuki', domain: 'KEIRI', password: RUN_PASSWORD };
const WRONG = { ...LOCAL, password: 'something else' };

const ANNOUNCED = [
  { version: 6, binding: 'hash' },
  { version: 5, binding: 'hash' },
  { version: 4, binding: 'key' },
  { version: 3, binding: 'key' },
  { version: 2, binding: 'key' },
] as const;

/** What FreeRDP 2.11 answers to anything but bare NTLM. */
const MORE_DATA = 0xc00700ea;

/** Logs may lag behind on a busy machine. */
const LONG = { timeout: 10_000 };

/** How often the server took credentials: only then it is through with the negotiation, in FreeRDP's own words. */
function letIn(server: Peer): number {
  return server.log().split('CONNECTION_STATE_INITIAL --> CONNECTION_STATE_NEGO').length - 1;
}

describeWith(SHADOW_PROGRAMS, "our client and FreeRDP 2.11's shadow server", () => {
  const keep = keepUntilTheEnd();
  let server: Peer;

  beforeAll(async () => {
    server = await keep.running(startShadow('nla', LOCAL, MEMBER));
  });
  beforeEach(({ onTestFailed }) => onTestFailed(() => console.error(server.log())));

  describe.each(ANNOUNCED)('announcing $version', ({ version, binding }) => {
    it.each([LOCAL, MEMBER])('signs in as $user', async (account) => {
      const before = letIn(server);
      const { outcome, selectedProtocol } = await signInAs(account, server, { version });
      expect(outcome).toEqual({ kind: 'delegated', peerVersion: 6, binding, authorization: undefined });
      expect(selectedProtocol).toBe(2);
      await expect.poll(() => letIn(server), LONG).toBe(before + 1);
    });

    it('is cut off without a word when the password is wrong', async () => {
      const before = letIn(server);
      const { outcome } = await signInAs(WRONG, server, { version });
      expect(outcome).toEqual({ kind: 'broken', at: 'expectPubKeyAuth', error: undefined, receivedBytes: 0 });
      expect(letIn(server)).toBe(before);
    });
  });

  it.each([
    { title: 'an unknown user', account: { ...LOCAL, user: 'nobody' } },
    { title: 'another domain', account: { ...MEMBER, domain: 'HANBAI' } },
  ])('is cut off in the same way for $title', async ({ account }) => {
    const { outcome } = await signInAs(account, server);
    expect(outcome).toEqual({ kind: 'broken', at: 'expectPubKeyAuth', error: undefined, receivedBytes: 0 });
  });

  // SEEN: FreeRDP 2.11 looks for pubKeyAuth in the message with AUTHENTICATE, and nowhere else.
  it('is cut off when AUTHENTICATE comes without pubKeyAuth', async () => {
    const { outcome } = await signInAs(LOCAL, server, { pubKeyAuth: 'apart' });
    expect(outcome).toEqual({ kind: 'broken', at: 'expectPubKeyAuth', error: undefined, receivedBytes: 0 });
  });

  it('hears an error when it comes with SPNEGO', async () => {
    const { outcome } = await signInAs(LOCAL, server, { wrapping: 'spnego' });
    expect(outcome).toEqual({ kind: 'errorCode', at: 'expectToken', errorCode: MORE_DATA, peerVersion: 6 });
  });
});

describeWith(GNOME_PROGRAMS, 'our client and gnome-remote-desktop 43', () => {
  const keep = keepUntilTheEnd();
  let server: Peer;

  beforeAll(async () => {
    const folder = await keep.folder();
    const names = ['DNS:sv-gnome01.example'];
    const certificate = await makeCertificate({ folder, key: 'rsa', subject: '/CN=sv-gnome01', names });
    server = await keep.running(startGnomeRemoteDesktop(LOCAL, certificate));
  });
  beforeEach(async ({ onTestFailed }) => {
    onTestFailed(() => console.error(server.log()));
    await expect.poll(() => isIdle(server), LONG).toBe(true);
  });

  it('signs in', async () => {
    const before = letIn(server);
    const { outcome } = await signInAs(LOCAL, server);
    expect(outcome).toEqual({ kind: 'delegated', peerVersion: 6, binding: 'hash', authorization: undefined });
    await expect.poll(() => letIn(server), LONG).toBe(before + 1);
  });

  it('finds plain RDP where pubKeyAuth was due when the password is wrong', async () => {
    const { outcome } = await signInAs(WRONG, server);
    expect(outcome).toEqual({ kind: 'plainRdp', at: 'expectPubKeyAuth' });
  });
});
