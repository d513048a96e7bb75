/**
 * Our server and the clients nobody here wrote: xfreerdp, IronRDP, impacket, hydra. Each is let in with the right password only,
 * and what it delegates is what was typed. Clients that announce 6 go along with any number our server says.
 */
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { JAPANESE_RUN_PASSWORD, RUN_PASSWORD } from '../canary/run-password.ts';
import { makeCertificate, type OpenSslCertificate } from './certificates.ts';
import { HYDRA_PROGRAMS, tryWithHydra } from './hydra.ts';
import { type IronRdp, startIronRdp } from './iron-rdp.ts';
import { keepUntilTheEnd } from './keep.ts';
import { type OurServer, startOurServer, type Visit } from './our-server.ts';
import { type Account, type Display, startDisplay } from './peers.ts';
import { describeWith } from './programs.ts';
import { checkWithImpacket, RDP_CHECK_PORT, RDP_CHECK_PROGRAMS, rdpCheckObstacle } from './rdp-check.ts';
import { signInWithXfreerdp, XFREERDP_EXIT, XFREERDP_PROGRAMS } from './xfreerdp.ts';

const LOCAL = { user: '山田太郎', domain: '', password: JAPANESE_RUN_PASSWORD };
const MEMBER = { user: '鈴木 花子', domain: '経理部', password: 'pässwörd €uro' };
/** SEEN: impacket 0.10 hashes no password that Latin-1 has not. */
const PLAIN = { user: '佐藤', domain: 'KEIRI', password: RUN_PASSWORD };
const ACCOUNTS = [LOCAL, MEMBER, PLAIN];

function wrong(account: Account): Account {
  return { ...account, password: 'something else' };
}

function letIn(version: number, binding: 'hash' | 'key', given: Required<Account>, authorization = 'notAsked') {
  const { user, domain } = given;
  const outcome = { peer: { user, domain }, mechanism: 'ntlm', peerVersion: version, binding, authorization };
  return { kind: 'signedIn', outcome, given };
}

const REFUSED = {
  kind: 'ended',
  outcome: { kind: 'mechanismFailed', failure: { kind: 'logonDenied', because: 'wrongCredentials' } },
};

/** Whether a server of this version has a word for a wrong password ([MS-CSSP] 2.2.1, errorCode). */
const VERSIONS = [
  { version: 6, binding: 'hash', says: true },
  { version: 5, binding: 'hash', says: false },
  { version: 4, binding: 'key', says: true },
  { version: 3, binding: 'key', says: true },
  { version: 2, binding: 'key', says: false },
] as const;

describeWith(['openssl'], 'our server', () => {
  const keep = keepUntilTheEnd();
  let home: string;
  let certificate: OpenSslCertificate;
  let iron: IronRdp;
  let display: Promise<Display> | undefined;

  beforeAll(async () => {
    home = await keep.folder({ foreign: true });
    const names = ['DNS:sv-keiri01.corp.example'];
    certificate = await makeCertificate({ folder: home, key: 'rsa', subject: '/CN=sv-keiri01.corp.example', names });
    iron = await keep.running(startIronRdp());
  });

  describe.each(VERSIONS)('of version $version', ({ version, binding, says }) => {
    let server: OurServer;
    let visits: readonly Visit[] = [];

    beforeAll(async () => {
      server = await keep.running(startOurServer({ version, accounts: ACCOUNTS, certificate }));
    });
    beforeEach(({ onTestFailed }) => onTestFailed(() => console.error(visits)));

    describeWith(XFREERDP_PROGRAMS, 'and xfreerdp 2.11', () => {
      const signIn = async (account: Account) => {
        display ??= keep.running(startDisplay());
        const wish = { server, account, display: await display, home };
        const { exitCode } = await signInWithXfreerdp(wish);
        visits = await server.visits();
        return exitCode;
      };

      it('lets it in, and is given what was typed', async () => {
        await signIn(MEMBER);
        expect(visits).toMatchObject([letIn(6, binding, MEMBER)]);
      });

      it('refuses a wrong password', async () => {
        const exitCode = await signIn(wrong(LOCAL));
        expect(visits).toMatchObject([REFUSED]);
        expect(exitCode).toBe(says ? XFREERDP_EXIT.wrongPassword : XFREERDP_EXIT.transportClosed);
      });
    });

    describe('and IronRDP', () => {
      it.each([LOCAL, MEMBER])('lets $user in, and is given what was typed', async (account) => {
        await iron.signIn(server, account);
        visits = await server.visits();
        // It asks for early user authorization, and waits for the verdict.
        expect(visits).toMatchObject([letIn(6, binding, account, 'granted')]);
      });

      it('refuses a wrong password', async () => {
        const outcome = await iron.signIn(server, wrong(LOCAL));
        visits = await server.visits();
        expect(visits).toMatchObject([REFUSED]);
        expect(outcome).toMatchObject({ connected: false, kind: says ? 'LogonFailure' : 'General' });
      });
    });
  });

  describeWith(HYDRA_PROGRAMS, 'and hydra 9', () => {
    let server: OurServer;
    beforeAll(async () => {
      server = await keep.running(startOurServer({ accounts: ACCOUNTS, certificate }));
    });

    it('lets it in, and is given what was typed', async () => {
      const { verdict } = await tryWithHydra(server, LOCAL, home);
      expect(await server.visits()).toMatchObject([letIn(6, 'hash', LOCAL)]);
      expect(verdict).toBe('maybeValid');
    });

    it('refuses a wrong password, at the first and only attempt', async () => {
      const { verdict } = await tryWithHydra(server, wrong(LOCAL), home);
      expect(await server.visits()).toMatchObject([REFUSED]);
      expect(verdict).toBe('notValid');
    });
  });

  describeWith(
    RDP_CHECK_PROGRAMS,
    "and impacket's rdp_check",
    () => {
      const start = async (lowestClientVersion: number) =>
        await keep.running(
          startOurServer({ accounts: ACCOUNTS, certificate, port: RDP_CHECK_PORT, lowestClientVersion }),
        );

      it('lets it in, and is given what was typed', async () => {
        const server = await start(2);
        const { granted, output } = await checkWithImpacket(server.address, PLAIN);
        expect(await server.visits(), output).toMatchObject([letIn(2, 'key', PLAIN)]);
        expect(granted).toBe(true);
      });

      it('refuses a wrong password', async () => {
        const server = await start(2);
        const { granted, output } = await checkWithImpacket(server.address, wrong(PLAIN));
        expect(await server.visits(), output).toMatchObject([REFUSED]);
        expect(granted).toBe(false);
      });

      it('turns it away where updated clients are demanded', async () => {
        const server = await start(5);
        const { granted } = await checkWithImpacket(server.address, PLAIN);
        const outcome = { kind: 'versionRefused', peerVersion: 2, lowestAccepted: 5 };
        expect(await server.visits()).toMatchObject([{ kind: 'ended', outcome }]);
        expect(granted).toBe(false);
      });
    },
    rdpCheckObstacle,
  );
});
