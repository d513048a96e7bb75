/** Every way in which Kerberos says no, each told apart; and that a password is in none of them. */
import { inspect } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Secret } from '../../src/crypto/secret.ts';
import type { KerberosProblem, SecurityStep } from '../../src/dialogue/security-context.ts';
import {
  beginKerberos,
  type InitiatorOptions,
  type KerberosBeginning,
  type KerberosCredentials,
  type KerberosService,
  openKerberosService,
} from '../../src/kerberos/kerberos.ts';
import { JAPANESE_RUN_PASSWORD, RUN_PASSWORD } from '../canary/run-password.ts';
import {
  HOST,
  KDC_PROGRAMS,
  type Kdc,
  OTHER_HOST,
  pointElsewhere,
  REALM,
  shiftClock,
  startKdc,
  startSilence,
  USERS,
} from '../interop/kdc.ts';
import { keepUntilTheEnd } from '../interop/keep.ts';
import { drawEndpoint, type Endpoint } from '../interop/loopback.ts';
import { describeWith } from '../interop/programs.ts';
import { begin, openService, tokenOf } from './pair.ts';

const PASSWORD = JAPANESE_RUN_PASSWORD;
const CANARY = RUN_PASSWORD;
const HOUR_SECONDS = 3600;

describeWith(KDC_PROGRAMS, 'Kerberos that fails', () => {
  const keep = keepUntilTheEnd();
  const password = Secret.ofText(PASSWORD);
  let kdc: Kdc;
  let service: KerberosService;

  beforeAll(async () => {
    kdc = await keep.running(startKdc(PASSWORD));
    Object.assign(process.env, kdc.environment);
    service = await openService({ keytab: kdc.keytab(HOST) });
  });
  afterAll(() => service.close());

  const signIn = (user: string, realm: string = REALM, typed = password): KerberosCredentials => ({
    kind: 'password',
    user,
    realm,
    password: typed,
  });
  const ticketFor = async (...hosts: readonly string[]): Promise<KerberosCredentials & { readonly cache: string }> => ({
    kind: 'ticket',
    cache: await kdc.tickets(USERS.well, hosts),
  });
  const firstToken = async (credentials: KerberosCredentials, host: string = HOST) => {
    const initiator = await begin({ host, credentials });
    return { initiator, token: tokenOf(initiator.step()) };
  };

  it.each([
    ['a wrong password', signIn(USERS.well, REALM, Secret.ofText(CANARY)), 'wrongPassword', 31],
    ['a wrong password, pre-authenticated', signIn(USERS.careful, REALM, Secret.ofText(CANARY)), 'wrongPassword', 24],
    ['an unknown user', signIn('nobody'), 'unknownUser', 6],
    ['a password that expired', signIn(USERS.passwordExpired), 'passwordExpired', 23],
    ['a locked account', signIn(USERS.locked), 'accountRevoked', 18],
    ['an account that expired', signIn(USERS.accountExpired), 'accountRevoked', 1],
    ['a realm without key servers', signIn(USERS.well, 'NOWHERE.TEST'), 'kdcUnreachable', 154],
    ['no ticket cache', { kind: 'ticket', cache: 'FILE:/nowhere/none.cc' }, 'noCredentials', 195],
    ['no default cache', { kind: 'ticket' }, 'noCredentials', 141],
  ] satisfies readonly (readonly [string, KerberosCredentials, KerberosProblem, number])[])(
    'tells %s',
    async (_, credentials, problem, number) => {
      expect(problemAndNumber(await beginKerberos({ host: HOST, credentials }))).toEqual([problem, number]);
    },
  );

  it('tells an unknown server, by ticket and by password', async () => {
    for (const credentials of [await ticketFor(), signIn(USERS.well)]) {
      const beginning = await beginKerberos({ host: 'nobody.doctor.test', credentials });
      expect(problemAndNumber(beginning)).toEqual(['unknownServer', 7]);
    }
  });

  it('asks for the host as it was typed, which no name service is asked about', async () => {
    // The library’s own way with hosts would make `localhost` of it.
    const beginning = await beginKerberos({ host: '127.0.0.1', credentials: await ticketFor() });
    expect(problemAndNumber(beginning)).toEqual(['unknownServer', 7]);
    const asked = (await kdc.log()).match(/for TERMSRV\/(?:127|localhost).*?,/g);
    expect(new Set(asked)).toEqual(new Set([`for TERMSRV/127.0.0.1@${REALM},`]));
  });

  it('tries a password once', async () => {
    const failures = async () => (await kdc.log()).split('PREAUTH_FAILED').length - 1;
    const before = await failures();
    await beginKerberos({ host: HOST, credentials: signIn(USERS.careful, REALM, Secret.ofText(CANARY)) });
    expect((await failures()) - before).toBe(1);
  });

  it('tells a ticket that is not of that user', async () => {
    const credentials = { ...(await ticketFor()), user: USERS.careful, realm: REALM };
    expect(await beginKerberos({ host: HOST, credentials })).toMatchObject({ failure: { problem: 'noCredentials' } });
  });

  it('tells a ticket that expired', async () => {
    const credentials = await ticketFor(HOST);
    await shiftClock(credentials.cache, 1000 * HOUR_SECONDS);
    expect(problemAndNumber(await beginKerberos({ host: HOST, credentials }))).toEqual(['ticketExpired', 32]);
  });

  it('tells a clock that differs: the key server says so', async () => {
    const credentials = await ticketFor();
    await shiftClock(credentials.cache, -HOUR_SECONDS);
    expect(problemAndNumber(await beginKerberos({ host: HOST, credentials }))).toEqual(['clockSkew', 37]);
  });

  it('tells a clock that differs: the server says so, on both sides', async () => {
    const credentials = await ticketFor(HOST);
    await shiftClock(credentials.cache, HOUR_SECONDS);
    await refused(credentials, ['clockSkew', 37], ['clockSkew', 37]);
  });

  it('tells a ticket for another account', async () => {
    await refused(await ticketFor(), ['wrongPrincipal', 35], ['wrongPrincipal', 35], OTHER_HOST);
  });

  it('tells a server whose key is another', async () => {
    const stranger = await keep.running(startKdc(PASSWORD));
    const other = await openService({ keytab: stranger.keytab(HOST) });
    await refused(await ticketFor(), ['wrongPrincipal', 31], ['wrongPrincipal', 31], HOST, other);
    other.close();
  });

  const refused = async (
    credentials: KerberosCredentials,
    atTheServer: readonly [KerberosProblem, number],
    atTheClient: readonly [KerberosProblem, number],
    host: string = HOST,
    at = service,
  ) => {
    const { initiator, token } = await firstToken(credentials, host);
    const refusal = at.accept().step(token);
    expect(problemAndNumber(refusal)).toEqual(atTheServer);
    // Its KRB-ERROR lets the client say the same.
    expect(problemAndNumber(initiator.step(tokenOf(refusal)))).toEqual(atTheClient);
  };

  it('refuses a token that came before', async () => {
    const { token } = await firstToken(await ticketFor());
    const first = service.accept();
    expect(first.step(token)).toMatchObject({ kind: 'established' });
    expect(service.accept().step(token)).toMatchObject({ kind: 'failed', failure: { problem: 'badToken' } });
    first.dispose();
  });

  it('refuses first tokens that are none', async () => {
    const { token } = await firstToken(await ticketFor());
    const wrong = [
      new Uint8Array(),
      token.subarray(0, 40),
      token.subarray(0, -1),
      token.subarray(17),
      new Uint8Array(300),
    ];
    for (const bytes of wrong) {
      expect(service.accept().step(bytes)).toMatchObject({ kind: 'failed', failure: { kind: 'kerberosFailed' } });
    }
  });

  it('refuses replies that are none, and changed ones', async () => {
    const credentials = await ticketFor();
    const spoil: readonly ((reply: Uint8Array) => Uint8Array)[] = [
      () => new Uint8Array(),
      (reply) => reply.subarray(0, 50),
      (reply) => reply.with(reply.length - 1, (reply.at(-1) as number) ^ 1),
      (reply) => reply.with(60, (reply[60] as number) ^ 1),
      (reply) => reply.fill(0, 17),
    ];
    for (const change of spoil) {
      const { initiator, token } = await firstToken(credentials);
      const acceptor = service.accept();
      const reply = change(tokenOf(acceptor.step(token)));
      expect(initiator.step(reply)).toMatchObject({ kind: 'failed', failure: { problem: 'badToken' } });
      acceptor.dispose();
    }
  });

  it('tells keys that are not there', async () => {
    expect(await openKerberosService({ keytab: 'FILE:/nowhere/none.keytab', host: HOST })).toMatchObject({
      failure: { problem: 'noCredentials' },
    });
    const { keytab } = kdc;
    const otherName = await openKerberosService({ keytab: keytab(OTHER_HOST), host: HOST });
    expect(otherName).toMatchObject({ failure: { problem: 'noCredentials' } });
  });

  it('never shows the password', async () => {
    const wrong = Secret.ofText(CANARY);
    const options: InitiatorOptions = { host: HOST, credentials: signIn(USERS.careful, REALM, wrong) };
    const shown = [options, await beginKerberos(options), await beginKerberos({ ...options, timeoutMs: 1 })];
    const text = shown.map((each) => `${inspect(each, { depth: 9, showHidden: true })} ${JSON.stringify(each)}`).join();
    expect(text).toContain('wrongPassword');
    for (const encoding of ['utf8', 'utf16le'] as const) {
      expect(text).not.toContain(Buffer.from(CANARY, encoding).toString('hex'));
    }
    expect(text).not.toContain(CANARY);
    wrong.wipe();
  });

  describeUnreachable();

  function describeUnreachable(): void {
    const seenFrom = async (
      endpoint: Endpoint,
      options: Partial<InitiatorOptions> = {},
    ): Promise<KerberosBeginning> => {
      process.env.KRB5_CONFIG = await pointElsewhere(kdc, endpoint);
      try {
        return await beginKerberos({ host: HOST, credentials: signIn(USERS.well), ...options });
      } finally {
        Object.assign(process.env, kdc.environment);
      }
    };

    it('tells a key server that is not there', async () => {
      expect(problemAndNumber(await seenFrom(await drawEndpoint()))).toEqual(['kdcUnreachable', 156]);
    });

    it('gives up when told to, while the library still waits', async () => {
      const silent = await keep.running(startSilence());
      const controller = new AbortController();
      const begun = performance.now();
      const aborting = seenFrom(silent, { signal: controller.signal });
      await silent.asked;
      controller.abort();
      expect(await aborting).toEqual({ kind: 'abandoned', because: 'aborted' });
      expect(await seenFrom(silent, { timeoutMs: 50 })).toEqual({ kind: 'abandoned', because: 'timedOut' });
      expect(await seenFrom(silent, { signal: AbortSignal.abort() })).toEqual({
        kind: 'abandoned',
        because: 'aborted',
      });
      expect(performance.now() - begun).toBeLessThan(10_000);
    });
  }
});

function problemAndNumber(result: KerberosBeginning | SecurityStep): readonly [string, number] {
  if (result.kind !== 'failed' || result.failure.kind !== 'kerberosFailed') return expect.fail(inspect(result));
  return [result.failure.problem, result.failure.minor + 1765328384];
}
