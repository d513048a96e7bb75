/**
 * The foreign software among itself: how each client tells a right password from a wrong one is known from here when it is tried
 * against a server of ours, and how each server does, when our client calls.
 */
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { JAPANESE_RUN_PASSWORD, RUN_PASSWORD } from '../canary/run-password.ts';
import { makeCertificate } from './certificates.ts';
import { GNOME_PROGRAMS, startGnomeRemoteDesktop } from './gnome-remote-desktop.ts';
import { HYDRA_PROGRAMS, tryWithHydra } from './hydra.ts';
import { type IronRdp, startIronRdp } from './iron-rdp.ts';
import { keepUntilTheEnd } from './keep.ts';
import { MACHINE, NTLM_AUTH_PROGRAMS, startNtlmClient, startNtlmServer } from './ntlm-auth.ts';
import { type Account, type Display, type Peer, SHADOW_PROGRAMS, startDisplay, startShadowOn } from './peers.ts';
import { describeWith } from './programs.ts';
import { checkWithImpacket, RDP_CHECK_PORT, RDP_CHECK_PROGRAMS, rdpCheckObstacle } from './rdp-check.ts';
import { signInWithXfreerdp, XFREERDP_EXIT, XFREERDP_PROGRAMS } from './xfreerdp.ts';

/** SEEN: FreeRDP 2.11's account file finds no name outside ASCII. */
const LOCAL: Account = { user: 'yamada', password: JAPANESE_RUN_PASSWORD };
const MEMBER: Account = { user: 'suzuki', domain: 'KEIRI', password: RUN_PASSWORD };

function wrong(account: Account): Account {
  return { ...account, password: 'something else' };
}

describeWith([...SHADOW_PROGRAMS, ...XFREERDP_PROGRAMS], 'FreeRDP 2.11 with accounts', () => {
  const keep = keepUntilTheEnd();
  let home: string;
  let display: Display;
  let peer: Peer;

  beforeAll(async () => {
    home = await keep.folder({ foreign: true });
    display = await keep.running(startDisplay());
    peer = await keep.running(startShadowOn(RDP_CHECK_PORT, 'nla', LOCAL, MEMBER));
  });
  beforeEach(({ onTestFailed }) => onTestFailed(() => console.error(peer.log())));

  const xfreerdp = async (account: Account) => {
    const { exitCode } = await signInWithXfreerdp({ server: peer, account, display, home });
    return exitCode;
  };

  it('lets its own client in with the right password, domain included', async () => {
    expect(await xfreerdp(LOCAL)).toBe(XFREERDP_EXIT.signedIn);
    expect(await xfreerdp(MEMBER)).toBe(XFREERDP_EXIT.signedIn);
    expect(await xfreerdp(wrong(LOCAL))).toBe(XFREERDP_EXIT.transportClosed);
    expect(await xfreerdp({ ...MEMBER, domain: 'HANBAI' })).toBe(XFREERDP_EXIT.transportClosed);
  });

  describeWith(HYDRA_PROGRAMS, 'and hydra', () => {
    it('lets it in with the right password', async () => {
      expect(await tryWithHydra(peer, MEMBER, home)).toMatchObject({ verdict: 'valid' });
      expect(await tryWithHydra(peer, wrong(MEMBER), home)).not.toMatchObject({ verdict: 'valid' });
    });
  });

  describeWith(
    RDP_CHECK_PROGRAMS,
    "and impacket's rdp_check",
    () => {
      it('lets it in with the right password', async () => {
        expect(await checkWithImpacket(peer.address, MEMBER)).toMatchObject({ granted: true });
        expect(await checkWithImpacket(peer.address, wrong(MEMBER))).toMatchObject({ granted: false });
      });
    },
    rdpCheckObstacle,
  );

  describeWith([], 'and IronRDP', () => {
    let iron: IronRdp;
    beforeAll(async () => {
      iron = await keep.running(startIronRdp());
    });

    it('lets it in with the right password', async () => {
      expect(await iron.signIn(peer, LOCAL)).toEqual({ connected: true });
      expect(await iron.signIn(peer, MEMBER)).toEqual({ connected: true });
    });

    it('closes without a word when the password is wrong', async () => {
      const outcome = await iron.signIn(peer, wrong(LOCAL));
      expect(outcome).toMatchObject({ connected: false, kind: 'General' });
      expect(outcome).toMatchObject({ text: expect.stringContaining('not enough bytes') });
    });
  });
});

describeWith([...GNOME_PROGRAMS, ...XFREERDP_PROGRAMS], 'gnome-remote-desktop 43', () => {
  const keep = keepUntilTheEnd();

  it('lets xfreerdp in with the right password', async ({ onTestFailed }) => {
    const home = await keep.folder({ foreign: true });
    const names = ['DNS:sv-gnome01.example'];
    const certificate = await makeCertificate({ folder: home, key: 'rsa', subject: '/CN=sv-gnome01', names });
    const display = await keep.running(startDisplay());
    const server = await keep.running(startGnomeRemoteDesktop(LOCAL, certificate));
    onTestFailed(() => console.error(server.log()));
    const { exitCode } = await signInWithXfreerdp({ server, account: LOCAL, display, home });
    expect(exitCode).toBe(XFREERDP_EXIT.signedIn);
  });
});

describeWith(NTLM_AUTH_PROGRAMS, "samba's ntlm_auth", () => {
  const keep = keepUntilTheEnd();
  const account: Account = { user: '山田太郎', password: JAPANESE_RUN_PASSWORD };

  it('agrees with itself on the user and the session key', async () => {
    const client = await keep.running(startNtlmClient(account));
    const server = await keep.running(startNtlmServer(account));
    const challenge = await server.challenge(await client.negotiate());
    const verdict = await server.judge(await client.authenticate(challenge));
    expect(verdict).toEqual({ accepted: true, who: `${MACHINE}\\${account.user}` });
    const key = await client.sessionKey();
    expect(key).toHaveLength(16);
    expect(await server.sessionKey()).toEqual(key);
  });

  it('refuses a wrong password', async () => {
    const client = await keep.running(startNtlmClient(wrong(account)));
    const server = await keep.running(startNtlmServer(account));
    const challenge = await server.challenge(await client.negotiate());
    const verdict = await server.judge(await client.authenticate(challenge));
    expect(verdict).toEqual({ accepted: false, status: 'NT_STATUS_LOGON_FAILURE' });
  });
});
