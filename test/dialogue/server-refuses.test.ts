/** One wrong move of a client for each state of our server: what the server says of it, and what it answers. */
import { describe, expect, it } from 'vitest';
import { toHex } from '../../src/bytes/hex.ts';
import { Malformed } from '../../src/bytes/malformed.ts';
import { PORTABLE_HASHES } from '../../src/crypto/hashes.ts';
import type { SecurityContext } from '../../src/dialogue/security-context.ts';
import { receiveAsServer } from '../../src/dialogue/server.ts';
import { clientBinding } from '../../src/protocol/credssp/key-binding.ts';
import { decodeTsRequest, encodeTsRequest, type TsRequest } from '../../src/protocol/index.ts';
import { initiatorOf, outcomes, type Pair, SERVER_KEY, type Settings, secured, serverTakes } from './sign-in-pair.ts';
import { deliver, queueOf, reach, spoilt, withFields, withLastOctetChanged, withToken } from './wrong-moves.ts';

const APART: Settings = { client: { pubKeyAuth: 'apart' } };
const NONCE = new Uint8Array(32).fill(7);
const LOGON_FAILURE = '300da003020106a4060204c000006d';

const STATES = [
  ['expectFirstToken', {}],
  ['expectToken', {}],
  ['expectPubKeyAuth', APART],
  ['expectCredentials', {}],
] as const;

type Row = readonly [
  name: string,
  settings: Settings,
  state: Pair['server']['kind'],
  change: (message: Uint8Array) => Uint8Array,
  outcome: Record<string, unknown>,
];

const ROWS: readonly Row[] = [
  [
    'nothing in the first message',
    {},
    'expectFirstToken',
    withFields({ negoTokens: undefined }),
    { kind: 'noToken', at: 'expectFirstToken', peerVersion: 6 },
  ],
  [
    'an empty list of tokens',
    {},
    'expectFirstToken',
    withFields({ negoTokens: [] }),
    { kind: 'noToken', at: 'expectFirstToken' },
  ],
  [
    'pubKeyAuth at once',
    {},
    'expectFirstToken',
    withFields({ pubKeyAuth: NONCE }),
    { kind: 'unexpectedField', at: 'expectFirstToken', field: 'pubKeyAuth' },
  ],
  [
    'credentials at once',
    {},
    'expectFirstToken',
    withFields({ authInfo: NONCE }),
    { kind: 'unexpectedField', at: 'expectFirstToken', field: 'authInfo' },
  ],
  [
    'an errorCode from a client',
    {},
    'expectFirstToken',
    withFields({ errorCode: 0xc000006d }),
    { kind: 'unexpectedField', field: 'errorCode' },
  ],
  [
    'version 1',
    {},
    'expectFirstToken',
    withFields({ version: 1 }),
    { kind: 'versionRefused', peerVersion: 1, lowestAccepted: 2 },
  ],
  [
    'a token of no mechanism',
    {},
    'expectFirstToken',
    withToken(() => Uint8Array.of(1, 2, 3)),
    { kind: 'malformed', at: 'expectFirstToken', problem: { structure: 'negoToken', field: 'signature' } },
  ],
  [
    'a reply before any offer',
    {},
    'expectFirstToken',
    withToken(() => Uint8Array.of(0xa1, 2, 0x30, 0)),
    { kind: 'malformed', problem: { structure: 'NegTokenResp' } },
  ],
  [
    'another version with AUTHENTICATE',
    {},
    'expectToken',
    withFields({ version: 5 }),
    { kind: 'versionChanged', at: 'expectToken', from: 6, to: 5 },
  ],
  [
    'pubKeyAuth without AUTHENTICATE',
    {},
    'expectToken',
    withFields({ negoTokens: undefined }),
    { kind: 'noToken', at: 'expectToken' },
  ],
  [
    'credentials beside AUTHENTICATE',
    {},
    'expectToken',
    withFields({ authInfo: NONCE }),
    { kind: 'unexpectedField', at: 'expectToken', field: 'authInfo' },
  ],
  [
    'no nonce',
    {},
    'expectToken',
    withFields({ clientNonce: undefined }),
    { kind: 'bindingMismatch', how: 'nonceMissing' },
  ],
  [
    'a short nonce',
    {},
    'expectToken',
    withFields({ clientNonce: NONCE.subarray(1) }),
    { kind: 'bindingMismatch', how: 'nonceMissing' },
  ],
  [
    'a long nonce',
    {},
    'expectToken',
    withFields({ clientNonce: new Uint8Array(33) }),
    { kind: 'bindingMismatch', how: 'nonceMissing' },
  ],
  [
    'another nonce than was hashed',
    {},
    'expectToken',
    withLastOctetChanged('clientNonce'),
    { kind: 'bindingMismatch', how: 'otherKey' },
  ],
  [
    'a changed pubKeyAuth',
    {},
    'expectToken',
    withLastOctetChanged('pubKeyAuth'),
    { kind: 'bindingMismatch', how: 'unsealable' },
  ],
  [
    'a pubKeyAuth of 15 octets',
    {},
    'expectToken',
    withFields({ pubKeyAuth: NONCE.subarray(17) }),
    { kind: 'bindingMismatch', how: 'unsealable' },
  ],
  [
    'another certificate seen by the client',
    { clientKey: spoilt(SERVER_KEY, 9) },
    'expectToken',
    (m) => m,
    { kind: 'bindingMismatch', how: 'otherKey', peerVersion: 6 },
  ],
  [
    'the same in version 4',
    { client: { version: 4 }, clientKey: spoilt(SERVER_KEY, 9) },
    'expectToken',
    (m) => m,
    { kind: 'bindingMismatch', how: 'otherKey', peerVersion: 4 },
  ],
  [
    'a MIC changed',
    {},
    'expectToken',
    withToken((t) => spoilt(t, 72)),
    { kind: 'mechanismFailed', at: 'expectToken', failure: { kind: 'logonDenied', because: 'micWrong' } },
  ],
  [
    'nothing where pubKeyAuth is due',
    APART,
    'expectPubKeyAuth',
    withFields({ pubKeyAuth: undefined, clientNonce: undefined }),
    { kind: 'bindingMismatch', how: 'missing' },
  ],
  [
    'a token where pubKeyAuth is due',
    APART,
    'expectPubKeyAuth',
    withFields({ negoTokens: [NONCE] }),
    { kind: 'unexpectedField', at: 'expectPubKeyAuth', field: 'negoTokens' },
  ],
  [
    'another version with pubKeyAuth',
    APART,
    'expectPubKeyAuth',
    withFields({ version: 2 }),
    { kind: 'versionChanged', at: 'expectPubKeyAuth', from: 6, to: 2 },
  ],
  [
    'nothing where credentials are due',
    {},
    'expectCredentials',
    withFields({ authInfo: undefined }),
    { kind: 'credentialsUnreadable', problem: undefined },
  ],
  [
    'changed credentials',
    {},
    'expectCredentials',
    withLastOctetChanged('authInfo'),
    { kind: 'credentialsUnreadable', problem: undefined },
  ],
  [
    'another version with credentials',
    {},
    'expectCredentials',
    withFields({ version: 5 }),
    { kind: 'versionChanged', at: 'expectCredentials', from: 6, to: 5 },
  ],
  [
    'another nonce with credentials',
    {},
    'expectCredentials',
    withFields({ clientNonce: NONCE }),
    { kind: 'nonceChanged', at: 'expectCredentials' },
  ],
  [
    'credentials that are none',
    { credentials: () => Uint8Array.of(0x30, 1, 0) },
    'expectCredentials',
    (m) => m,
    { kind: 'credentialsUnreadable', problem: { structure: 'TSCredentials', field: 'credType' } },
  ],
];

describe('a client that does wrong', () => {
  it.each(ROWS)('%s', (_, settings, state, change, outcome) => {
    const pair = reach(settings, 'server', state);
    expect(deliver(pair, 'server', change).outcome).toMatchObject(outcome);
    expect(pair.server.kind).toBe('ended');
  });

  it.each(STATES)('in %s with any part of a message is told where it broke off', (kind, settings) => {
    const { server, toServer } = reach(settings, 'server', kind);
    const [message] = toServer as [Uint8Array];
    for (let length = 1; length < message.length; length++) {
      const { state, send } = receiveAsServer(server, message.subarray(0, length));
      expect(send).toBeUndefined();
      if (state.kind !== 'ended' || state.outcome.kind !== 'malformed') throw new Error(`${length}: ${state.kind}`);
      const { at, problem } = state.outcome;
      expect(at).toBe(kind);
      expect(problem).toBeInstanceOf(Malformed);
      expect(problem.structure).not.toBe('');
      expect(problem.field).not.toBe('');
      expect(problem.offset).toBeLessThanOrEqual(length);
    }
  });

  it.each(STATES)('in %s with the message before once more', (kind, settings) => {
    const pair = reach(settings, 'server', kind);
    const earlier = (kind === 'expectFirstToken' ? ['expectToken'] : STATES.map(([name]) => name))
      .map((name) => messageFor(name as Pair['server']['kind'], settings))
      .filter((message) => toHex(message) !== toHex(queueOf(pair, 'server')[0] as Uint8Array));
    for (const message of earlier) {
      const { state } = receiveAsServer(reach(settings, 'server', kind).server, message);
      if (state.kind !== 'ended') throw new Error(`goes on in ${state.kind}`);
      expect(state.outcome.kind).toMatch(/malformed|unexpectedField|noToken|credentialsUnreadable|bindingMismatch/);
    }
  });
});

/** The right message for a state, or for the one before where these settings have no such state. */
function messageFor(kind: Pair['server']['kind'], settings: Settings): Uint8Array {
  try {
    return queueOf(reach(settings, 'server', kind), 'server')[0] as Uint8Array;
  } catch {
    return queueOf(reach(settings, 'server', 'expectToken'), 'server')[0] as Uint8Array;
  }
}

/** A client with its mechanism in its own hands, up to its AUTHENTICATE. */
function forging(): { pair: Pair; context: SecurityContext; authenticate: Uint8Array } {
  const context = initiatorOf({});
  const pair = secured({ context });
  serverTakes(pair);
  const challenge = decodeTsRequest(pair.toClient[0] as Uint8Array).negoTokens?.[0] as Uint8Array;
  const step = context.step(challenge);
  if (step.kind !== 'established' || !step.token) throw new Error(step.kind);
  return { pair, context, authenticate: step.token };
}

function answerTo(pair: Pair, request: Omit<TsRequest, 'version'>) {
  pair.toServer = [encodeTsRequest({ version: 6, ...request })];
  serverTakes(pair);
  return outcomes(pair).server;
}

describe('a client with the right password and', () => {
  const BINDING = clientBinding(PORTABLE_HASHES, { subjectPublicKey: SERVER_KEY, nonce: NONCE });

  it('the right binding: the forger works', () => {
    const { pair, context, authenticate } = forging();
    expect(answerTo(pair, { negoTokens: [authenticate], pubKeyAuth: context.seal(BINDING), clientNonce: NONCE })).toBe(
      'expectCredentials',
    );
  });

  it('the old binding in version 6', () => {
    const { pair, context, authenticate } = forging();
    const pubKeyAuth = context.seal(SERVER_KEY);
    expect(answerTo(pair, { negoTokens: [authenticate], pubKeyAuth, clientNonce: NONCE })).toMatchObject({
      kind: 'bindingMismatch',
      how: 'otherKey',
    });
  });

  it('a sequence number too high', () => {
    const { pair, context, authenticate } = forging();
    context.seal(BINDING);
    const pubKeyAuth = context.seal(BINDING);
    expect(answerTo(pair, { negoTokens: [authenticate], pubKeyAuth, clientNonce: NONCE })).toMatchObject({
      kind: 'bindingMismatch',
      how: 'unsealable',
    });
  });

  it('a binding that was not sealed', () => {
    const { pair, authenticate } = forging();
    expect(answerTo(pair, { negoTokens: [authenticate], pubKeyAuth: BINDING, clientNonce: NONCE })).toMatchObject({
      kind: 'bindingMismatch',
      how: 'unsealable',
    });
  });

  it('the server’s own pubKeyAuth sent back as credentials: the directions have keys of their own', () => {
    const { pair, context, authenticate } = forging();
    answerTo(pair, { negoTokens: [authenticate], pubKeyAuth: context.seal(BINDING), clientNonce: NONCE });
    const { pubKeyAuth } = decodeTsRequest(pair.toClient.at(-1) as Uint8Array);
    expect(answerTo(pair, { authInfo: pubKeyAuth as Uint8Array })).toEqual({
      kind: 'credentialsUnreadable',
      problem: undefined,
    });
  });

  it('a nonce that it changes on the way', () => {
    const context = initiatorOf({});
    const pair = secured({ context });
    pair.toServer = [withFields({ clientNonce: NONCE })(pair.toServer[0] as Uint8Array)];
    serverTakes(pair);
    const step = context.step(decodeTsRequest(pair.toClient[0] as Uint8Array).negoTokens?.[0]);
    if (step.kind !== 'established') throw new Error(step.kind);
    const other = spoilt(NONCE, 31);
    const pubKeyAuth = context.seal(clientBinding(PORTABLE_HASHES, { subjectPublicKey: SERVER_KEY, nonce: other }));
    expect(answerTo(pair, { negoTokens: [step.token as Uint8Array], pubKeyAuth, clientNonce: other })).toEqual({
      kind: 'nonceChanged',
      at: 'expectToken',
    });
  });
});

describe('a server that holds NTLM to more', () => {
  it.each(['bare', 'spnego'] as const)('refuses a client that means somebody else: %s', (wrapping) => {
    const demands = { acceptsTarget: (name: string) => name === 'TERMSRV/other' };
    const pair = reach({ wrapping, session: { demands } }, 'server', 'expectToken');
    expect(deliver(pair, 'server', (message) => message).outcome).toMatchObject({
      kind: 'mechanismFailed',
      failure: { kind: 'logonDenied', because: 'wrongTarget' },
    });
  });
});

describe('what a client with a wrong password hears', () => {
  it.each([
    [6, 6, LOGON_FAILURE],
    [6, 4, '300da003020106a4060204c000006d'],
    [6, 3, '300da003020106a4060204c000006d'],
    [4, 6, '300da003020104a4060204c000006d'],
    [6, 5, undefined],
    [5, 6, undefined],
    [6, 2, undefined],
    [2, 6, undefined],
  ] as const)('from a server of version %i, being of version %i', (server, client, told) => {
    const pair = reach(
      { server: { version: server }, client: { version: client }, password: 'wrong' },
      'server',
      'expectToken',
    );
    const { outcome, sent } = deliver(pair, 'server', (message) => message);
    expect(outcome).toEqual({
      kind: 'mechanismFailed',
      at: 'expectToken',
      failure: { kind: 'logonDenied', status: 0xc000006d, because: 'wrongCredentials' },
      peerVersion: client,
    });
    expect(sent.map(toHex)).toEqual(told ? [told] : []);
  });
});
