/** One wrong move of a server for each state of our client: what the client says of it, and that nothing more leaves it. */
import { describe, expect, it } from 'vitest';
import { Malformed } from '../../src/bytes/malformed.ts';
import { concat } from '../../src/bytes/writer.ts';
import { PORTABLE_HASHES } from '../../src/crypto/hashes.ts';
import type { Misbinding } from '../../src/dialogue/binding-check.ts';
import { NtlmAcceptor } from '../../src/dialogue/ntlm-acceptor.ts';
import { receiveInSignIn } from '../../src/dialogue/sign-in-client.ts';
import { serverBinding } from '../../src/protocol/credssp/key-binding.ts';
import {
  decodeNtlmChallenge,
  decodeTsRequest,
  encodeEarlyUserAuthorization,
  encodeNtlmChallenge,
  encodeTsRequest,
  NEGOTIATE_FLAG,
  type NtlmChallenge,
} from '../../src/protocol/index.ts';
import { DOMAIN_MEMBER, FRESH_OF_DOMAIN_MEMBER } from './server-plans.ts';
import { accountsOf, clientTakes, outcomes, type Pair, SERVER_KEY, type Settings, secured } from './sign-in-pair.ts';
import { deliver, reach, spoilt, withFields, withLastOctetChanged, withToken } from './wrong-moves.ts';

const APART: Settings = { client: { pubKeyAuth: 'apart' }, wrapping: 'spnego' };
const SILENT: Settings = { selects: [2] };
const FAILED = 0xc000006d;
const STATES = ['expectToken', 'expectPubKeyAuth'] as const;

const withChallenge = (change: (challenge: NtlmChallenge) => Partial<NtlmChallenge>) =>
  withToken((token) => {
    const challenge = decodeNtlmChallenge(token);
    return encodeNtlmChallenge({ ...challenge, ...change(challenge) });
  });
const without = (mask: number) => withChallenge(({ flags }) => ({ flags: (flags & ~mask) >>> 0 }));
const refused = (because: string) => ({
  kind: 'mechanismFailed',
  at: 'expectToken',
  failure: { kind: 'ntlmRefused', because },
});

type Row = readonly [
  name: string,
  settings: Settings,
  state: Pair['client']['kind'],
  change: (message: Uint8Array) => Uint8Array,
  outcome: Record<string, unknown>,
];

const ROWS: readonly Row[] = [
  [
    'an errorCode, whatever stands beside it',
    {},
    'expectToken',
    withFields({ errorCode: FAILED }),
    { kind: 'errorCode', at: 'expectToken', errorCode: FAILED, peerVersion: 6 },
  ],
  ['no token', {}, 'expectToken', withFields({ negoTokens: undefined }), { kind: 'noToken', at: 'expectToken' }],
  [
    'a CHALLENGE that is another message',
    {},
    'expectToken',
    withToken((t) => spoilt(t, 8)),
    {
      kind: 'mechanismFailed',
      at: 'expectToken',
      failure: { kind: 'malformed', problem: { structure: 'CHALLENGE_MESSAGE', field: 'messageType', offset: 8 } },
    },
  ],
  ['no Unicode', {}, 'expectToken', without(NEGOTIATE_FLAG.UNICODE), refused('noUnicode')],
  ['no sealing', {}, 'expectToken', without(NEGOTIATE_FLAG.SEAL), refused('noSignAndSeal')],
  ['no signing', {}, 'expectToken', without(NEGOTIATE_FLAG.SIGN), refused('noSignAndSeal')],
  [
    'no extended session security',
    {},
    'expectToken',
    without(NEGOTIATE_FLAG.EXTENDED_SESSIONSECURITY),
    refused('noExtendedSessionSecurity'),
  ],
  ['56 bits', {}, 'expectToken', without(NEGOTIATE_FLAG.KEY_128), refused('no128Bit')],
  ['no key exchange', {}, 'expectToken', without(NEGOTIATE_FLAG.KEY_EXCH), refused('noKeyExchange')],
  [
    'no names',
    {},
    'expectToken',
    withChallenge(({ targetInfo }) => ({ targetInfo: targetInfo.filter(({ id }) => id > 2) })),
    refused('noTargetNames'),
  ],
  [
    'target info too long to be given back',
    {},
    'expectToken',
    withChallenge(({ targetInfo }) => ({ targetInfo: [...targetInfo, { id: 77, value: new Uint8Array(40_000) }] })),
    { kind: 'mechanismFailed', failure: { kind: 'malformed', problem: { field: 'targetInfo' } } },
  ],
  [
    'plain RDP',
    {},
    'expectToken',
    () => Uint8Array.of(3, 0, 0, 9, 2, 0xf0, 0x80, 0x21, 0x80),
    { kind: 'plainRdp', at: 'expectToken' },
  ],
  [
    'an errorCode beside the right pubKeyAuth',
    {},
    'expectPubKeyAuth',
    withFields({ errorCode: 0xc00700ea }),
    { kind: 'errorCode', at: 'expectPubKeyAuth', errorCode: 0xc00700ea },
  ],
  [
    'another version',
    {},
    'expectPubKeyAuth',
    withFields({ version: 5 }),
    { kind: 'versionChanged', at: 'expectPubKeyAuth', from: 6, to: 5 },
  ],
  [
    'another version within SPNEGO',
    APART,
    'expectPubKeyAuth',
    withFields({ version: 2 }),
    { kind: 'versionChanged', at: 'expectPubKeyAuth', from: 6, to: 2 },
  ],
  [
    'no pubKeyAuth',
    {},
    'expectPubKeyAuth',
    withFields({ pubKeyAuth: undefined }),
    { kind: 'bindingMismatch', how: 'missing' },
  ],
  [
    'a changed pubKeyAuth',
    {},
    'expectPubKeyAuth',
    withLastOctetChanged('pubKeyAuth'),
    { kind: 'bindingMismatch', how: 'unsealable' },
  ],
  [
    'an empty pubKeyAuth',
    {},
    'expectPubKeyAuth',
    withFields({ pubKeyAuth: new Uint8Array() }),
    { kind: 'bindingMismatch', how: 'unsealable' },
  ],
  [
    'plain RDP in place of pubKeyAuth',
    {},
    'expectPubKeyAuth',
    () => Uint8Array.of(3, 0, 0, 9, 2, 0xf0, 0x80, 0x21, 0x80),
    { kind: 'plainRdp', at: 'expectPubKeyAuth' },
  ],
  [
    'a TSRequest without a reason in place of a verdict',
    {},
    'expectVerdict',
    () => encodeTsRequest({ version: 6 }),
    { kind: 'noToken', at: 'expectVerdict' },
  ],
  [
    'a late errorCode in place of a verdict',
    {},
    'expectVerdict',
    () => encodeTsRequest({ version: 6, errorCode: FAILED }),
    { kind: 'errorCode', at: 'expectVerdict', errorCode: FAILED },
  ],
  [
    'plain RDP in place of a verdict',
    {},
    'expectVerdict',
    () => Uint8Array.of(3, 0, 0, 9, 2, 0xf0, 0x80, 0x21, 0x80),
    { kind: 'plainRdp', at: 'expectVerdict' },
  ],
  [
    'a verdict of three octets',
    {},
    'expectVerdict',
    () => new Uint8Array(3),
    { kind: 'malformed', at: 'expectVerdict', problem: { structure: 'EarlyUserAuthorizationResult' } },
  ],
];

describe('a server that does wrong', () => {
  it.each(ROWS)('%s', (_, settings, state, change, outcome) => {
    const pair = reach(settings, 'client', state);
    const { outcome: said, sent } = deliver(pair, 'client', change);
    expect(said).toMatchObject(outcome);
    expect(sent).toEqual([]);
  });

  it.each(STATES)('in %s with any part of a message is told where it broke off', (kind) => {
    const [message] = reach({}, 'client', kind).toClient as [Uint8Array];
    for (let length = 0; length < message.length; length++) {
      const { state, send } = receiveInSignIn(reach({}, 'client', kind).client, message.subarray(0, length));
      expect(send).toBeUndefined();
      if (state.kind !== 'ended' || state.outcome.kind !== 'malformed') throw new Error(`${length}: ${state.kind}`);
      const { at, problem } = state.outcome;
      expect([at, problem instanceof Malformed, problem.structure]).toEqual([kind, true, 'TSRequest']);
      expect(problem.field).not.toBe('');
      expect(problem.offset).toBeLessThanOrEqual(length);
    }
  });

  it('the CHALLENGE once more', () => {
    const pair = reach({}, 'client', 'expectToken');
    const [challenge] = pair.toClient as [Uint8Array];
    clientTakes(pair);
    pair.toClient = [challenge];
    clientTakes(pair);
    expect(outcomes(pair).client).toEqual({ kind: 'bindingMismatch', how: 'missing' });
  });

  it('everything at once and before its time: pubKeyAuth beside the CHALLENGE counts for nothing', () => {
    const pair = reach({}, 'client', 'expectToken');
    deliver(pair, 'client', withFields({ pubKeyAuth: new Uint8Array(48) }));
    expect(pair.client.kind).toBe('expectPubKeyAuth');
  });

  it('a nonce of its own is not taken', () => {
    const pair = reach({}, 'client', 'expectPubKeyAuth');
    deliver(pair, 'client', withFields({ clientNonce: new Uint8Array(32).fill(9) }));
    expect(pair.client.kind).toBe('expectVerdict');
  });

  it.each<[Misbinding, string]>([
    ['echo', 'echoed'],
    ['otherKey', 'otherKey'],
    ['garbage', 'unsealable'],
    ['none', 'missing'],
  ])('and binds wrongly: %s', (misbinding, how) => {
    for (const version of [2, 5, 6]) {
      const pair = reach({ server: { version, misbinding } }, 'client', 'expectPubKeyAuth');
      const { outcome, sent } = deliver(pair, 'client', (message) => message);
      expect(outcome).toEqual({ kind: 'bindingMismatch', how });
      expect(sent).toEqual([]);
    }
  });

  it('sees another certificate than the client', () => {
    const pair = reach({ clientKey: spoilt(SERVER_KEY, 40), server: { misbinding: 'old' } }, 'server', 'expectToken');
    expect(deliver(pair, 'server', (m) => m).outcome).toMatchObject({ kind: 'bindingMismatch', how: 'otherKey' });
  });
});

/** A server with its mechanism in its own hands, whose pubKeyAuth is made by `answer`. */
function forged(answer: (seal: (message: Uint8Array) => Uint8Array, own: Uint8Array) => Uint8Array) {
  const pair = secured();
  const acceptor = new NtlmAcceptor(
    { ntlm: DOMAIN_MEMBER.ntlm, accounts: accountsOf(), hashes: PORTABLE_HASHES },
    FRESH_OF_DOMAIN_MEMBER,
  );
  const next = () => decodeTsRequest(pair.toServer.shift() as Uint8Array);
  const challenge = acceptor.step(next().negoTokens?.[0]);
  if (challenge.kind !== 'continue') throw new Error(challenge.kind);
  pair.toClient = [encodeTsRequest({ version: 6, negoTokens: [challenge.token] })];
  clientTakes(pair);
  const { negoTokens, pubKeyAuth = new Uint8Array() } = next();
  acceptor.step(negoTokens?.[0]);
  const pubKey = answer((message) => acceptor.seal(message), pubKeyAuth);
  pair.toClient = [encodeTsRequest({ version: 6, pubKeyAuth: pubKey })];
  clientTakes(pair);
  return { client: outcomes(pair).client, sent: pair.toServer };
}

describe('a server with the session’s key that', () => {
  const nonce = Uint8Array.from({ length: 32 }, (_, i) => i);
  const right = serverBinding(PORTABLE_HASHES, { subjectPublicKey: SERVER_KEY, nonce });

  it('binds rightly: the forger works', () => {
    const { client, sent } = forged((seal) => seal(right));
    expect(client).toBe('expectVerdict');
    expect(sent).toHaveLength(1);
  });

  it.each<[string, Parameters<typeof forged>[0], string]>([
    [
      'binds the old way in version 6',
      (seal) => seal(serverBinding(PORTABLE_HASHES, { subjectPublicKey: SERVER_KEY, nonce: undefined })),
      'oldBinding',
    ],
    [
      'hashes another nonce',
      (seal) => seal(serverBinding(PORTABLE_HASHES, { subjectPublicKey: SERVER_KEY, nonce: new Uint8Array(32) })),
      'otherKey',
    ],
    [
      'hashes another key',
      (seal) => seal(serverBinding(PORTABLE_HASHES, { subjectPublicKey: spoilt(SERVER_KEY, 269), nonce })),
      'otherKey',
    ],
    ['says less than the hash', (seal) => seal(right.subarray(0, 31)), 'otherKey'],
    ['says more than the hash', (seal) => seal(concat(right, Uint8Array.of(0))), 'otherKey'],
    ['leaves out a number', (seal) => [seal(right), seal(right)][1] as Uint8Array, 'unsealable'],
    ['does not seal', () => right, 'unsealable'],
    ['gives the client’s back', (_, own) => own, 'echoed'],
  ])('%s is refused', (_, answer, how) => {
    expect(forged(answer)).toEqual({ client: { kind: 'bindingMismatch', how }, sent: [] });
  });
});

describe('the early verdict', () => {
  it.each([0, 5, 0xc000006d])('%i is handed on', (result) => {
    const pair = reach({}, 'client', 'expectVerdict');
    const { outcome } = deliver(pair, 'client', () => encodeEarlyUserAuthorization(result));
    expect(outcome).toEqual({ kind: 'delegated', peerVersion: 6, binding: 'hash', authorization: result });
  });

  it.each([
    [true, 0, 'granted'],
    [false, 5, 'denied'],
  ] as const)('of our own server, allowed: %s', (isAllowed, authorization, said) => {
    const pair = reach({ session: { mayUseRemoteDesktop: () => isAllowed } }, 'client', 'expectVerdict');
    expect(outcomes(pair).server).toMatchObject({ kind: 'signedIn', authorization: said });
    expect(deliver(pair, 'client', (m) => m).outcome).toMatchObject({ kind: 'delegated', authorization });
  });

  it('was not asked for: a late errorCode is heard all the same', () => {
    const pair = reach(SILENT, 'server', 'expectCredentials');
    pair.toClient = [encodeTsRequest({ version: 6, errorCode: FAILED })];
    clientTakes(pair);
    expect(outcomes(pair).client).toEqual({
      kind: 'errorCode',
      at: 'expectVerdict',
      errorCode: FAILED,
      peerVersion: 6,
    });
  });
});
