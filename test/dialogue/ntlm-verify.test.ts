/** What our NTLM server makes of every AUTHENTICATE that is not right, and that it tells an unknown user nothing by its work. */
import { describe, expect, it } from 'vitest';
import { encodeUtf16le } from '../../src/bytes/utf16.ts';
import { concat, u32le } from '../../src/bytes/writer.ts';
import { type Hashes, PORTABLE_HASHES } from '../../src/crypto/hashes.ts';
import { Secret } from '../../src/crypto/secret.ts';
import { type Account, type Accounts, STATUS } from '../../src/dialogue/accounts.ts';
import { type Demands, type Verdict, type Verification, verifyAuthenticate } from '../../src/dialogue/ntlm-verify.ts';
import {
  AV,
  type AvPair,
  encodeNtlmAuthenticate,
  encodeNtlmClientChallenge,
  NEGOTIATE_FLAG,
  type NtlmAuthenticate,
  withMic,
} from '../../src/protocol/index.ts';
import { channelBindingsOf } from '../../src/protocol/ntlm/channel-bindings.ts';
import * as keys from '../../src/protocol/ntlm/keys.ts';
import { AUTHENTICATE, CLIENT_CHALLENGE, GIVEN } from '../vectors/exchange.ts';
import { CHALLENGE_OF_DOMAIN_MEMBER, NEGOTIATE_OF_MSTSC } from '../vectors/ntlm.ts';
import { FRESH_OF_DOMAIN_MEMBER } from './server-plans.ts';
import { accountsOf as accountsWith } from './sign-in-pair.ts';
import { spoilt } from './wrong-moves.ts';

const HASHES = PORTABLE_HASHES;
const HOUR = 3_600n * 10_000_000n;
const NOW = FRESH_OF_DOMAIN_MEMBER.filetime;

function accountsOf(account?: Partial<Account>): Accounts {
  return accountsWith(account, GIVEN.password);
}

interface Forgery {
  readonly message?: Partial<NtlmAuthenticate>;
  readonly filetime?: bigint;
  readonly targetInfo?: (pairs: readonly AvPair[]) => readonly AvPair[];
  /** The domain the proof is made with. */
  readonly provedDomain?: string;
  readonly password?: string;
  readonly hasMic?: boolean;
}

/** An AUTHENTICATE with a right proof and a right MIC over whatever is asked for. */
function forge({ message, filetime = NOW, targetInfo = (p) => p, hasMic = true, ...rest }: Forgery = {}): Uint8Array {
  const { serverChallenge } = CHALLENGE_OF_DOMAIN_MEMBER.message;
  const { user, domain } = { ...AUTHENTICATE.message, ...message };
  const ntHash = keys.ntHashOf(Secret.ofText(rest.password ?? GIVEN.password));
  const key = keys.ntowfV2(HASHES, ntHash, user, rest.provedDomain ?? domain);
  const pairs = targetInfo(CLIENT_CHALLENGE.message.targetInfo);
  const temp = encodeNtlmClientChallenge({ ...CLIENT_CHALLENGE.message, filetime, targetInfo: pairs });
  const ntProof = keys.ntProofOf(HASHES, key, serverChallenge, temp);
  const exported = new Secret(GIVEN.exportedSessionKey.slice());
  const encryptedSessionKey = keys.exchangeKey(keys.sessionBaseKeyOf(HASHES, key, ntProof), GIVEN.exportedSessionKey);
  const { mic: _, ...bare } = AUTHENTICATE.message;
  const encoded = encodeNtlmAuthenticate({
    ...bare,
    ntResponse: concat(ntProof, temp),
    encryptedSessionKey,
    ...message,
  });
  if (!hasMic) return encoded;
  return withMic(
    encoded,
    keys.micOf(HASHES, exported, NEGOTIATE_OF_MSTSC.bytes, CHALLENGE_OF_DOMAIN_MEMBER.bytes, encoded),
  );
}

function verify(message: Uint8Array, more: Partial<Verification> = {}): Verdict {
  return verifyAuthenticate(message, {
    hashes: HASHES,
    accounts: accountsOf(),
    serverChallenge: FRESH_OF_DOMAIN_MEMBER.serverChallenge,
    filetime: NOW,
    negotiate: NEGOTIATE_OF_MSTSC.bytes,
    challenge: CHALLENGE_OF_DOMAIN_MEMBER.bytes,
    ...more,
  });
}

const denied = (because: string, status: number = STATUS.LOGON_FAILURE) => ({
  failure: { kind: 'logonDenied', status, because },
});
const refused = (because: string) => ({ failure: { kind: 'ntlmRefused', because } });
const without = (mask: number): Forgery => ({ message: { flags: (AUTHENTICATE.message.flags & ~mask) >>> 0 } });
const replacing = (id: number, value: Uint8Array | undefined): Forgery => ({
  targetInfo: (pairs) => [...pairs.filter((pair) => pair.id !== id), ...(value ? [{ id, value }] : [])],
});

describe('an AUTHENTICATE', () => {
  it('that is right is accepted: the forger works', () => {
    expect(forge()).toEqual(AUTHENTICATE.bytes);
    expect(verify(forge())).toMatchObject({ peer: { user: 'alice', domain: 'EXAMPLE' }, hasMic: true });
  });

  it('whose proof was made without the domain is accepted, as Windows does', () => {
    expect(verify(forge({ provedDomain: '' }))).toMatchObject({ peer: { user: 'alice', domain: 'EXAMPLE' } });
  });

  it('of an old client without a MIC, and without saying that there is one, is accepted', () => {
    expect(verify(forge({ ...replacing(AV.FLAGS, undefined), hasMic: false }))).toMatchObject({ hasMic: false });
  });

  it.each<[string, Forgery, object]>([
    ['with another password', { password: 'Passw0rd?' }, denied('wrongCredentials')],
    ['with an empty password', { password: '' }, denied('wrongCredentials')],
    ['of an unknown user', { message: { user: 'mallory' } }, denied('wrongCredentials')],
    ['for another domain', { message: { domain: 'OTHER' } }, denied('wrongCredentials')],
    ['proved with another domain', { provedDomain: 'example' }, denied('wrongCredentials')],
    ['of nobody', { message: { user: '', domain: '', ntResponse: new Uint8Array() } }, refused('anonymous')],
    [
      'flagged anonymous',
      { message: { flags: (AUTHENTICATE.message.flags | NEGOTIATE_FLAG.ANONYMOUS) >>> 0 } },
      refused('anonymous'),
    ],
    ['with an NTLMv1 response', { message: { ntResponse: new Uint8Array(24).fill(1) } }, refused('ntlmV1')],
    [
      'with an LM response alone',
      { message: { ntResponse: new Uint8Array(), lmResponse: new Uint8Array(24).fill(1) } },
      refused('ntlmV1'),
    ],
    ['without 128 bits', without(NEGOTIATE_FLAG.KEY_128), refused('no128Bit')],
    ['without key exchange', without(NEGOTIATE_FLAG.KEY_EXCH), refused('noKeyExchange')],
    [
      'without extended session security',
      without(NEGOTIATE_FLAG.EXTENDED_SESSIONSECURITY),
      refused('noExtendedSessionSecurity'),
    ],
    ['without Unicode', without(NEGOTIATE_FLAG.UNICODE), refused('noUnicode')],
    ['without sealing', without(NEGOTIATE_FLAG.SEAL), refused('noSignAndSeal')],
    ['without signing', without(NEGOTIATE_FLAG.SIGN), refused('noSignAndSeal')],
    [
      'with a session key of 15 octets',
      { message: { encryptedSessionKey: new Uint8Array(15) } },
      refused('badSessionKey'),
    ],
    ['without a session key', { message: { encryptedSessionKey: new Uint8Array() } }, refused('badSessionKey')],
    ['that promises a MIC and has zeros', { hasMic: false }, denied('micWrong')],
    ['from 37 hours ago', { filetime: NOW - 37n * HOUR }, denied('timestampTooFar')],
    ['from 37 hours to come', { filetime: NOW + 37n * HOUR }, denied('timestampTooFar')],
    ['from the year 60056', { filetime: 2n ** 64n - 1n }, denied('timestampTooFar')],
    ['with another time than was given', replacing(AV.TIMESTAMP, new Uint8Array(8)), denied('timestampNotOurs')],
  ])('%s', (_, forgery, verdict) => expect(verify(forge(forgery))).toEqual(verdict));

  it.each([-36n, -35n, 35n, 36n])('from %i hours off is near enough', (hours) => {
    expect(verify(forge({ filetime: NOW + hours * HOUR }))).toMatchObject({ hasMic: true });
  });

  it('that promises a MIC and has no room for one', () => {
    const whole = forge();
    // Payload moved up by 16: the offsets say where it begins, and so that there is no MIC.
    const squeezed = concat(whole.subarray(0, 72), whole.subarray(88));
    const view = new DataView(squeezed.buffer);
    for (const at of [16, 24, 32, 40, 48, 56]) view.setUint32(at, view.getUint32(at, true) - 16, true);
    expect(verify(squeezed)).toEqual(denied('micMissing'));
  });

  it.each([...AUTHENTICATE.bytes.keys()])('with octet %i changed is not accepted', (at) => {
    for (const changed of [
      spoilt(AUTHENTICATE.bytes, at),
      AUTHENTICATE.bytes.map((o, i) => (i === at ? o ^ 0x80 : o)),
    ]) {
      expect(outcomeOf(() => verify(changed))).toMatch(/^(malformed|ntlmRefused|logonDenied)$/);
    }
  });

  it('after another NEGOTIATE or CHALLENGE than was sent', () => {
    for (const at of NEGOTIATE_OF_MSTSC.bytes.keys()) {
      expect(verify(forge(), { negotiate: spoilt(NEGOTIATE_OF_MSTSC.bytes, at) })).toEqual(denied('micWrong'));
    }
    for (const at of CHALLENGE_OF_DOMAIN_MEMBER.bytes.keys()) {
      expect(verify(forge(), { challenge: spoilt(CHALLENGE_OF_DOMAIN_MEMBER.bytes, at) })).toEqual(denied('micWrong'));
    }
  });

  it('never changes its input, whether array or Node buffer', () => {
    for (const message of [forge(), Buffer.from(forge())]) {
      const before = Buffer.from(message).toString('hex');
      expect(verify(message)).toMatchObject({ hasMic: true });
      expect(Buffer.from(message).toString('hex')).toBe(before);
    }
  });
});

function outcomeOf(run: () => Verdict): string {
  try {
    const verdict = run();
    return 'failure' in verdict ? verdict.failure.kind : 'accepted';
  } catch (error) {
    return (error as Error).name.toLowerCase();
  }
}

describe('what a server may demand', () => {
  const bindings = channelBindingsOf(HASHES, Uint8Array.of(1, 2, 3));
  const spn = (name: string) => replacing(AV.TARGET_NAME, encodeUtf16le(name));

  it.each<[string, Forgery, Demands, object]>([
    [
      'its own name',
      spn('TERMSRV/other'),
      { acceptsTarget: (name) => name === 'TERMSRV/server.example.test' },
      denied('wrongTarget'),
    ],
    [
      'its own name, and hears it',
      {},
      { acceptsTarget: (name) => name === 'TERMSRV/server.example.test' },
      { hasMic: true },
    ],
    [
      'its own name, and hears none',
      replacing(AV.TARGET_NAME, undefined),
      { acceptsTarget: () => false },
      { hasMic: true },
    ],
    ['channel bindings, and gets zeros', {}, { channelBindings: bindings }, denied('wrongChannelBindings')],
    [
      'channel bindings, and gets none',
      replacing(AV.CHANNEL_BINDINGS, undefined),
      { channelBindings: bindings },
      denied('wrongChannelBindings'),
    ],
    [
      'channel bindings, and gets them',
      replacing(AV.CHANNEL_BINDINGS, bindings),
      { channelBindings: bindings },
      { hasMic: true },
    ],
  ])('%s', (_, forgery, demands, verdict) => expect(verify(forge(forgery), { demands })).toMatchObject(verdict));
});

describe('an account that is restricted', () => {
  const CODES = Object.entries(STATUS).filter(([name]) => name !== 'LOGON_FAILURE' && name !== 'NOT_SUPPORTED');

  it.each(CODES)('by %s: its code is told with the right password only', (_, restriction) => {
    const accounts = accountsOf({ restriction });
    expect(verify(forge(), { accounts })).toEqual(denied('accountRestricted', restriction));
    expect(verify(forge({ password: 'guess' }), { accounts })).toEqual(denied('wrongCredentials'));
    expect(verify(forge({ hasMic: false }), { accounts })).toEqual(denied('micWrong'));
  });
});

/** How much each hash was given to do. */
function counting(): { readonly hashes: Hashes; readonly work: () => string } {
  const calls: string[] = [];
  const count =
    (name: keyof Hashes) =>
    (...parts: readonly [Uint8Array, ...Uint8Array[]]) => {
      calls.push(`${name} ${parts.map(({ length }) => length).join('+')}`);
      return HASHES[name](...parts);
    };
  return {
    hashes: { md5: count('md5'), hmacMd5: count('hmacMd5'), sha256: count('sha256') } as Hashes,
    work: () => calls.join(', '),
  };
}

describe('an unknown user', () => {
  const known = accountsOf();
  const ACCOUNTS: readonly (readonly [string, Accounts])[] = [
    ['wrong password', known],
    ['nobody of that name', { find: () => undefined }],
    ['locked, wrong password', accountsOf({ restriction: STATUS.ACCOUNT_LOCKED_OUT })],
  ];

  it('is the same work, hash by hash and octet by octet, and the same answer', () => {
    const seen = ACCOUNTS.map(([, accounts]) => {
      const { hashes, work } = counting();
      const verdict = verify(forge({ password: 'guess' }), { accounts, hashes });
      return { verdict, work: work() };
    });
    expect(seen[0]?.work).not.toBe('');
    expect(seen.map(({ work }) => work)).toEqual(seen.map(() => seen[0]?.work));
    expect(seen.map(({ verdict }) => verdict)).toEqual(seen.map(() => denied('wrongCredentials')));
  });

  it('is looked up once, as he wrote himself', () => {
    const asked: string[] = [];
    const accounts: Accounts = {
      find: (user, domain): Account | undefined => {
        asked.push(`${domain}\\${user}`);
        return undefined;
      },
    };
    verify(forge({ message: { user: '山田太郎', domain: 'example.test' } }), { accounts });
    expect(asked).toEqual(['example.test\\山田太郎']);
  });

  it('has no password that opens: not even the hash everybody can read in the source', () => {
    const ntHash = new Secret(new Uint8Array(16).fill(0x5a));
    const key = keys.ntowfV2(HASHES, ntHash, 'nobody', 'EXAMPLE');
    const { serverChallenge } = FRESH_OF_DOMAIN_MEMBER;
    const ntProof = keys.ntProofOf(HASHES, key, serverChallenge, CLIENT_CHALLENGE.bytes);
    const message = { user: 'nobody', ntResponse: concat(ntProof, CLIENT_CHALLENGE.bytes) };
    expect(verify(forge({ message }), { accounts: { find: () => undefined } })).toEqual(denied('wrongCredentials'));
  });
});

describe('MsvAvFlags', () => {
  it('of another length than four is none: then no MIC is promised', () => {
    const forgery = { ...replacing(AV.FLAGS, u32le(2).subarray(0, 2)), hasMic: false };
    expect(verify(forge(forgery))).toMatchObject({ hasMic: false });
  });
});
