/**
 * Signing in with Kerberos, our client at our server over TCP and TLS, with tickets of a key server from Debian's packages; and
 * the same as Wireshark reads it, decrypted with our key log.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Secret } from '../../src/crypto/secret.ts';
import type { KerberosCredentials, KerberosService } from '../../src/kerberos/kerberos.ts';
import type { SignInResult } from '../../src/nla/sign-in.ts';
import { JAPANESE_RUN_PASSWORD } from '../canary/run-password.ts';
import { begin, openService } from '../kerberos/pair.ts';
import { captureObstacle } from './capture.ts';
import { makeCertificate } from './certificates.ts';
import { HOST, KDC_PROGRAMS, type Kdc, REALM, startKdc, USERS } from './kdc.ts';
import { type Keep, keepUntilTheEnd } from './keep.ts';
import { signInAs } from './our-client.ts';
import { type OurServer, startOurServer, type Visit } from './our-server.ts';
import { describeWith } from './programs.ts';
import { type SignInReading, sideAsWeReadIt, startSignInCapture } from './sign-in-reading.ts';

const PASSWORD = JAPANESE_RUN_PASSWORD;
const VERSIONS = [6, 5, 4, 3, 2];
const WAYS = [
  { way: 'bare, with a ticket', wrapping: 'bare', user: USERS.well, by: 'ticket' },
  { way: 'in SPNEGO, with a ticket', wrapping: 'spnego', user: USERS.well, by: 'ticket' },
  { way: 'in SPNEGO, with a password', wrapping: 'spnego', user: USERS.japanese, by: 'password' },
] as const;
type Way = (typeof WAYS)[number];

interface SignedIn {
  readonly result: SignInResult;
  readonly visits: readonly Visit[];
  readonly sent: Uint8Array[];
  readonly received: Uint8Array[];
}

const NEEDED = [...KDC_PROGRAMS, 'dumpcap', 'tshark', 'openssl'] as const;

describeWith(NEEDED, 'signing in with Kerberos', signsIn, captureObstacle);

function signsIn(): void {
  const keep = keepUntilTheEnd();
  const talks = new Map<string, SignedIn>();
  let kdc: Kdc;
  let service: KerberosService;
  let servers: readonly OurServer[];
  let reading: SignInReading;

  beforeAll(async () => {
    kdc = await keep.running(startKdc(PASSWORD));
    Object.assign(process.env, kdc.environment);
    service = await openService({ keytab: kdc.keytab(HOST), host: HOST });
    const secrets: Buffer[] = [];
    servers = await startServers(keep, service, (line) => void secrets.push(line));
    const ports = servers.map(({ port }) => port);
    const capture = await keep.running(startSignInCapture(ports, await keep.folder()));
    for (const [i, server] of servers.entries()) {
      for (const way of WAYS) talks.set(`${VERSIONS[i]} ${way.way}`, await talk(server, VERSIONS[i] as number, way));
    }
    reading = await capture.read(secrets);
  });
  afterAll(() => service?.close());

  const talk = async (server: OurServer, version: number, { wrapping, user, by }: Way): Promise<SignedIn> => {
    const password = Secret.ofText(PASSWORD);
    const credentials: KerberosCredentials =
      by === 'ticket' ? { kind: 'ticket', cache: await kdc.tickets(user) } : { kind: by, user, realm: REALM, password };
    const kerberos = await begin({ host: HOST, credentials });
    const messages = { sent: [] as Uint8Array[], received: [] as Uint8Array[] };
    const account = { user, domain: REALM, password: PASSWORD };
    const result = await signInAs(account, server, {
      version,
      wrapping,
      kerberos,
      onMessage: (direction, bytes) => {
        if (bytes[0] === SEQUENCE) messages[direction].push(bytes.slice());
      },
    });
    return { result, visits: await server.visits(), ...messages };
  };

  describe.each(VERSIONS)('of version %i', (version) => {
    const binding = version >= 5 ? 'hash' : 'key';

    it.each(WAYS)('$way: both sides are content', ({ way, user }) => {
      const { result, visits } = talks.get(`${version} ${way}`) ?? expect.fail(way);
      expect(result.outcome).toMatchObject({ kind: 'delegated', peerVersion: version, binding });
      const outcome = { peer: { user, domain: REALM }, mechanism: 'kerberos', peerVersion: version, binding };
      const given = { user, domain: REALM, password: PASSWORD };
      expect(visits).toMatchObject([{ kind: 'signedIn', outcome, given }]);
    });

    it.each(WAYS)('$way: Wireshark reads what we read', ({ way }) => {
      const { sent, received } = talks.get(`${version} ${way}`) ?? expect.fail(way);
      const { port } = servers[VERSIONS.indexOf(version)] as OurServer;
      const index = WAYS.findIndex((one) => one.way === way);
      const { client, server } = reading.connectionsOf(port)[index] ?? expect.fail('no such connection');
      expect(client).toMatchObject({ ...sideAsWeReadIt(sent), ntlm: [] });
      expect(server).toMatchObject({ ...sideAsWeReadIt(received), ntlm: [] });
      expect(client.fields).toMatchObject({ authInfo: 1, pubKeyAuth: 1 });
    });
  });

  it('Wireshark complains of nothing', () => {
    expect(reading.complaintsBut(0)).toEqual([]);
  });
}

const SEQUENCE = 0x30;

async function startServers(keep: Keep, service: KerberosService, onKeylog: (line: Buffer) => void) {
  const folder = await keep.folder();
  const certificate = await makeCertificate({ folder, key: 'rsa', subject: `/CN=${HOST}`, names: [`DNS:${HOST}`] });
  const wish = { accounts: [], certificate, kerberos: () => service.accept(), onKeylog };
  return await Promise.all(VERSIONS.map((version) => keep.running(startOurServer({ ...wish, version }))));
}
