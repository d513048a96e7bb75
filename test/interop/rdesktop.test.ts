/**
 * Our server and rdesktop, a client nobody here wrote that signs in with a Kerberos ticket: CredSSP version 2 and a bare token, with
 * a key server from Debian's packages. Which password it delegates is another matter; the server only hands it on.
 */
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { KerberosService } from '../../src/kerberos/kerberos.ts';
import { RUN_PASSWORD } from '../canary/run-password.ts';
import { openService } from '../kerberos/pair.ts';
import { makeCertificate, type OpenSslCertificate } from './certificates.ts';
import { HOST, KDC_PROGRAMS, type Kdc, OTHER_HOST, REALM, startKdc, USERS } from './kdc.ts';
import { keepUntilTheEnd } from './keep.ts';
import { startOurServer } from './our-server.ts';
import { type Display, startDisplay } from './peers.ts';
import { describeWith } from './programs.ts';
import { RDESKTOP_PROGRAMS, signInWithRdesktop } from './rdesktop.ts';

const PASSWORD = RUN_PASSWORD;
const DELEGATED = `${RUN_PASSWORD}ひみつ`;

describeWith([...KDC_PROGRAMS, ...RDESKTOP_PROGRAMS, 'openssl'], 'our server and rdesktop 1.9', () => {
  const keep = keepUntilTheEnd();
  let home: string;
  let kdc: Kdc;
  let display: Display;
  let certificate: OpenSslCertificate;
  let service: KerberosService;
  let log = '';

  beforeAll(async () => {
    home = await keep.folder({ foreign: true });
    kdc = await keep.running(startKdc(PASSWORD));
    display = await keep.running(startDisplay());
    certificate = await makeCertificate({ folder: home, key: 'rsa', subject: `/CN=${HOST}`, names: [`DNS:${HOST}`] });
    service = await openService({ keytab: kdc.keytab(HOST), host: HOST, realm: REALM, replayCache: 'none:' });
  });
  afterAll(() => service?.close());
  beforeEach(({ onTestFailed }) => onTestFailed(() => console.error(log)));

  /** What our server made of it. */
  const signIn = async (user: string, host: string, { version, cache }: { version: number; cache: string }) => {
    const kerberos = () => service.accept();
    const server = await keep.running(startOurServer({ version, accounts: [], certificate, kerberos }));
    const account = { user, domain: REALM, password: DELEGATED };
    const environment = { ...kdc.environment, KRB5CCNAME: cache };
    const came = await signInWithRdesktop({ host, server, account, display, home, kerberos: environment });
    log = came.log;
    return came.visit;
  };

  it.each([
    { user: USERS.well, version: 6 },
    { user: USERS.japanese, version: 6 },
    { user: USERS.well, version: 3 },
    { user: USERS.well, version: 2 },
  ])('lets $user in with a ticket, as version $version, and is given what was typed', async ({ user, version }) => {
    const visit = await signIn(user, HOST, { version, cache: await kdc.tickets(user, [HOST]) });
    const peer = { user, domain: REALM };
    expect(visit).toMatchObject({
      kind: 'signedIn',
      outcome: { peer, mechanism: 'kerberos', peerVersion: 2, binding: 'key', authorization: 'notAsked' },
      // SEEN: it ends each of them in a NUL.
      given: { user: `${user}\0`, domain: `${REALM}\0`, password: `${DELEGATED}\0` },
    });
  });

  it('refuses a ticket for another service', async () => {
    const visit = await signIn(USERS.well, OTHER_HOST, {
      version: 6,
      cache: await kdc.tickets(USERS.well, [OTHER_HOST]),
    });
    const failure = { kind: 'kerberosFailed', problem: 'wrongPrincipal' };
    expect(visit).toMatchObject({ kind: 'ended', outcome: { kind: 'mechanismFailed', failure } });
  });

  it('hears nothing of who has no ticket', async () => {
    const cache = `FILE:${home}/none`;
    const visit = await signIn(USERS.well, HOST, { version: 6, cache });
    expect(visit).toMatchObject({ kind: 'left', at: 'expectFirstToken' });
  });
});
