/** A Kerberos context from the first token to the last message, in both roles over the system's library, with MIT's key server. */
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { Secret } from '../../src/crypto/secret.ts';
import type { KerberosCredentials, KerberosService } from '../../src/kerberos/kerberos.ts';
import { decodeWrapToken } from '../../src/protocol/kerberos/per-message-token.ts';
import { rotateWrapToken } from '../../src/protocol/kerberos/rotate-wrap-token.ts';
import { JAPANESE_RUN_PASSWORD } from '../canary/run-password.ts';
import { HOST, KDC_PROGRAMS, type Kdc, REALM, startKdc, USERS } from '../interop/kdc.ts';
import { keepUntilTheEnd } from '../interop/keep.ts';
import { describeWith } from '../interop/programs.ts';
import { begin, disposeOf, establish, openService, type Pair, tokenOf } from './pair.ts';

const PASSWORD = JAPANESE_RUN_PASSWORD;
const MESSAGE = new TextEncoder().encode('pubKeyAuth, authInfo: 山田太郎');
const MECH_LIST = Uint8Array.of(0x30, 0x0b, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x12, 0x01, 0x02, 0x02);

describeWith(KDC_PROGRAMS, 'A Kerberos context', () => {
  const keep = keepUntilTheEnd();
  const password = Secret.ofText(PASSWORD);
  let kdc: Kdc;
  let service: KerberosService;
  let cache: string;
  let pair: Pair;

  beforeAll(async () => {
    kdc = await keep.running(startKdc(PASSWORD));
    Object.assign(process.env, kdc.environment);
    cache = await kdc.tickets(USERS.well);
    service = await openService({ keytab: kdc.keytab(HOST), host: HOST });
  });
  afterAll(() => {
    disposeOf(pair);
    service.close();
  });
  beforeEach(async () => {
    pair = await pairWith({ kind: 'ticket', cache });
  });

  const pairWith = async (credentials: KerberosCredentials, host: string = HOST): Promise<Pair> => ({
    initiator: await begin({ host, credentials }),
    acceptor: service.accept(),
  });

  it.each([
    ['a ticket', (): KerberosCredentials => ({ kind: 'ticket', cache }), USERS.well],
    ['the ticket of a user', () => ({ kind: 'ticket', cache, user: USERS.well, realm: REALM }), USERS.well],
    ['a password', () => ({ kind: 'password', user: USERS.well, realm: REALM, password }), USERS.well],
    ['a password in the default realm', () => ({ kind: 'password', user: USERS.well, password }), USERS.well],
    ['pre-authentication', () => ({ kind: 'password', user: USERS.careful, realm: REALM, password }), USERS.careful],
    ['a Japanese name', () => ({ kind: 'password', user: USERS.japanese, realm: REALM, password }), USERS.japanese],
    ['user@domain', () => ({ kind: 'password', user: USERS.enterprise, realm: REALM, password }), USERS.enterprise],
    ['user@domain alone', () => ({ kind: 'password', user: USERS.enterprise, password }), USERS.enterprise],
  ] satisfies readonly (readonly [string, () => KerberosCredentials, string])[])(
    'is established by %s, and the server learns who it is',
    async (_, credentials, user) => {
      const { accepted, done } = establish(await pairWith(credentials()));
      expect(accepted).toMatchObject({ peer: { user, domain: REALM } });
      expect(done).toEqual({ kind: 'established' });
    },
  );

  it('takes the ticket of the default cache, and keys of the default keytab', async () => {
    process.env.KRB5CCNAME = cache;
    process.env.KRB5_KTNAME = kdc.keytab(HOST);
    try {
      const standard = await openService({});
      establish({
        initiator: await begin({ host: HOST, credentials: { kind: 'ticket' } }),
        acceptor: standard.accept(),
      });
      standard.close();
    } finally {
      Object.assign(process.env, kdc.environment);
    }
  });

  it('is for the host as typed, capitals and the root’s dot aside, in the realm that was named', async () => {
    establish(await pairWith({ kind: 'ticket', cache }, `${HOST.toUpperCase()}.`));
    const initiator = await begin({ host: HOST, serverRealm: REALM, credentials: { kind: 'ticket', cache } });
    establish({ initiator, acceptor: service.accept() });
  });

  it('gives a bare token of Kerberos, and knows what it is', () => {
    expect([pair.initiator.mechanism, pair.initiator.needsMechListMic]).toEqual(['kerberos', false]);
    expect([...tokenOf(pair.initiator.step()).subarray(4, 17)]).toEqual([...MECH_LIST.subarray(2), 0x01, 0x00]);
  });

  it('seals in both directions', () => {
    establish(pair);
    for (let i = 0; i < 3; i++) {
      const sealed = pair.initiator.seal(MESSAGE);
      expect(Buffer.from(sealed).includes(Buffer.from(MESSAGE))).toBe(false);
      expect(pair.acceptor.unseal(sealed)).toEqual(MESSAGE);
      expect(pair.initiator.unseal(pair.acceptor.seal(MESSAGE))).toEqual(MESSAGE);
    }
    expect(pair.acceptor.unseal(pair.initiator.seal(new Uint8Array()))).toEqual(new Uint8Array());
  });

  it('sends rotated as Windows does: RRC 28, EC 0', () => {
    establish(pair);
    const { rightRotationCount, extraCount, flags } = decodeWrapToken(pair.initiator.seal(MESSAGE));
    expect({ rightRotationCount, extraCount, flags }).toEqual({ rightRotationCount: 28, extraCount: 0, flags: 6 });
  });

  it.each([0, 1, 16, 28, 44, 45, 1000])('reads a token rotated by %i, and an acceptor answers in kind', (count) => {
    establish(pair);
    expect(pair.acceptor.unseal(rotateWrapToken(pair.initiator.seal(MESSAGE), count))).toEqual(MESSAGE);
    const answer = pair.acceptor.seal(MESSAGE);
    expect(decodeWrapToken(answer).rightRotationCount).toBe(count === 0 ? 0 : 28);
    expect(pair.initiator.unseal(rotateWrapToken(answer, count))).toEqual(MESSAGE);
    expect(decodeWrapToken(pair.initiator.seal(MESSAGE)).rightRotationCount).toBe(28);
  });

  it('leaves the bytes it is given as they were', () => {
    establish(pair);
    const message = MESSAGE.slice();
    const sealed = pair.initiator.seal(message);
    const received = Buffer.from(sealed);
    pair.acceptor.unseal(received);
    expect([message, new Uint8Array(received)]).toEqual([MESSAGE, sealed]);
  });

  it('signs the list of mechanisms, before the messages and in both directions', () => {
    establish(pair);
    expect(pair.acceptor.verifyMechList(MECH_LIST, pair.initiator.signMechList(MECH_LIST))).toBe(true);
    expect(pair.initiator.verifyMechList(MECH_LIST, pair.acceptor.signMechList(MECH_LIST))).toBe(true);
    expect(pair.acceptor.unseal(pair.initiator.seal(MESSAGE))).toEqual(MESSAGE);
    const mic = pair.initiator.signMechList(MECH_LIST);
    expect(pair.acceptor.verifyMechList(MECH_LIST.toReversed(), mic)).toBe(false);
    expect(pair.acceptor.verifyMechList(MECH_LIST, mic.subarray(0, 20))).toBe(false);
  });

  it('refuses a message with any octet changed', () => {
    establish(pair);
    const sealed = pair.initiator.seal(MESSAGE);
    // EC and RRC, at 4 to 7, are not sealed; a wrong EC or RRC leaves a text that can not be verified.
    for (let at = 0; at < sealed.length; at++) {
      expect({ at, text: pair.acceptor.unseal(sealed.with(at, (sealed[at] as number) ^ 1)) }).toEqual({
        at,
        text: undefined,
      });
    }
    for (const length of [0, 1, 15, 16, 59, sealed.length - 1]) {
      expect(pair.acceptor.unseal(sealed.subarray(0, length))).toBeUndefined();
    }
  });

  it('refuses a message that is repeated, early, late, or our own', () => {
    establish(pair);
    const [first, second, third, fourth] = [1, 2, 3, 4].map(() => pair.initiator.seal(MESSAGE)) as Uint8Array[];
    expect(pair.initiator.unseal(first as Uint8Array)).toBeUndefined();
    expect(pair.acceptor.unseal(first as Uint8Array)).toEqual(MESSAGE);
    expect(pair.acceptor.unseal(first as Uint8Array)).toBeUndefined();
    expect(pair.acceptor.unseal(fourth as Uint8Array)).toBeUndefined();
    expect(pair.acceptor.unseal(third as Uint8Array)).toBeUndefined();
    expect(pair.acceptor.unseal(second as Uint8Array)).toBeUndefined();
  });

  it('refuses what was sealed for another connection', async () => {
    const other = await pairWith({ kind: 'ticket', cache });
    establish(pair);
    establish(other);
    expect(pair.acceptor.unseal(other.initiator.seal(MESSAGE))).toBeUndefined();
    disposeOf(other);
  });

  it('throws for steps that are not due', () => {
    expect(() => pair.initiator.seal(MESSAGE)).toThrow(TypeError);
    expect(() => pair.acceptor.unseal(MESSAGE)).toThrow(TypeError);
    expect(() => pair.acceptor.step()).toThrow(TypeError);
    expect(() => pair.initiator.step(MESSAGE)).toThrow(TypeError);
    const token = tokenOf(pair.initiator.step());
    expect(() => pair.initiator.step()).toThrow(TypeError);
    pair.initiator.step(tokenOf(pair.acceptor.step(token)));
    expect(() => pair.initiator.step(token)).toThrow(TypeError);
    expect(() => pair.acceptor.step(token)).toThrow(TypeError);
  });

  it('can be disposed of twice, at any time, and then does nothing more', () => {
    for (const context of [pair.initiator, pair.acceptor]) {
      context.dispose();
      context.dispose();
      expect(() => context.step()).toThrow(TypeError);
      expect(() => context.seal(MESSAGE)).toThrow(TypeError);
    }
  });

  it('outlives its service, which accepts nothing once it is closed', async () => {
    const closing = await openService({ keytab: kdc.keytab(HOST) });
    const late = closing.accept();
    const established = { initiator: pair.initiator, acceptor: closing.accept() };
    establish(established);
    closing.close();
    closing.close();
    expect(established.acceptor.unseal(pair.initiator.seal(MESSAGE))).toEqual(MESSAGE);
    expect(() => closing.accept()).toThrow(TypeError);
    expect(() => late.step(MESSAGE)).toThrow(TypeError);
    disposeOf(established);
  });
});
