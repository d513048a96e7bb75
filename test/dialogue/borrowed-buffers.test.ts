/**
 * Messages come in Node buffers as well as in plain arrays, and their owner may fill them again as soon as a call returns: no
 * dialogue changes what it is given, and none keeps a view of it.
 */
import { describe, expect, it } from 'vitest';
import { receiveAsServer } from '../../src/dialogue/server.ts';
import { receiveInSignIn } from '../../src/dialogue/sign-in-client.ts';
import { NODE_HASHES } from '../../src/nla/node-hashes.ts';
import { outcomes, type Pair, playOut, SERVER_KEY, type Settings, secured } from './sign-in-pair.ts';

const FORMS: readonly (readonly [string, (message: Uint8Array) => Uint8Array])[] = [
  ['arrays', (message) => new Uint8Array(message)],
  ['Node buffers', (message) => Buffer.from(message)],
  [
    'views into a larger buffer',
    (message) => {
      const pool = Buffer.alloc(message.length + 64, 0xee);
      pool.set(message, 32);
      return pool.subarray(32, 32 + message.length);
    },
  ],
];

const SETTINGS: readonly Settings[] = (['bare', 'spnego'] as const).flatMap((wrapping) =>
  (['together', 'apart'] as const).flatMap((pubKeyAuth) =>
    [6, 4].map((version) => ({
      wrapping,
      client: { pubKeyAuth, version, hashes: NODE_HASHES },
      ntlm: { hashes: NODE_HASHES },
    })),
  ),
);

/** Delivers everything in this form, looks that it is as it was, and overwrites it. */
function playBorrowed(pair: Pair, form: (message: Uint8Array) => Uint8Array): void {
  for (let move = 0; move < 20; move++) {
    const toServer = pair.toServer.shift();
    const message = toServer ?? pair.toClient.shift();
    if (!message) return;
    const borrowed = form(message);
    const before = Buffer.from(borrowed).toString('hex');
    const turn = toServer ? receiveAsServer(pair.server, borrowed) : receiveInSignIn(pair.client, borrowed);
    expect(Buffer.from(borrowed).toString('hex')).toBe(before);
    // What is to be sent may not be the borrowed bytes either.
    const sent = [turn.send, turn.sendNext].filter((one) => one !== undefined).map((one) => new Uint8Array(one));
    borrowed.fill(0xa5);
    if (toServer) pair.server = turn.state as Pair['server'];
    else pair.client = turn.state as Pair['client'];
    (toServer ? pair.toClient : pair.toServer).push(...sent);
    if (pair.server.kind === 'ended' && pair.toClient.length === 0) return;
  }
}

describe.each(FORMS)('%s that are filled again', (_, form) => {
  it.each(SETTINGS)('$wrapping, $client', (settings) => {
    const key = form(SERVER_KEY);
    const nonce = form(new Uint8Array(32).fill(3));
    const pair = secured({
      ...settings,
      session: { hashes: NODE_HASHES, subjectPublicKey: key },
      clientKey: key,
      nonce,
    });
    playBorrowed(pair, form);
    playOut(pair);
    expect(outcomes(pair)).toMatchObject({ server: { kind: 'signedIn' }, client: { kind: 'delegated' } });
    expect(Buffer.from(key).equals(SERVER_KEY)).toBe(true);
    expect(Buffer.from(nonce).equals(new Uint8Array(32).fill(3))).toBe(true);
  });

  it('a nonce of an early message is remembered, not borrowed', () => {
    const pair = secured(settingsOf('apart'));
    const [first] = pair.toServer as [Uint8Array];
    const withNonce = Buffer.from(addNonce(first, 7));
    const { state } = receiveAsServer(pair.server, withNonce);
    withNonce.fill(0xa5);
    if (!('nonce' in state)) throw new Error('no nonce is kept');
    expect(state.nonce).toEqual(new Uint8Array(32).fill(7));
  });
});

function settingsOf(pubKeyAuth: 'apart'): Settings {
  return { client: { pubKeyAuth } };
}

/** [5] clientNonce behind the fields of a short TSRequest. */
function addNonce(request: Uint8Array, octet: number): Uint8Array {
  const nonce = [0xa5, 0x22, 0x04, 0x20, ...new Array<number>(32).fill(octet)];
  return Uint8Array.from([0x30, (request[1] as number) + nonce.length, ...request.subarray(2), ...nonce]);
}
