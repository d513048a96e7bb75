/** Our client with our server, in memory, in every version, wrapping and order that either may choose. */
import { describe, expect, it } from 'vitest';
import { decodeUtf16le } from '../../src/bytes/utf16.ts';
import { receiveInSignIn, type SignInState } from '../../src/dialogue/sign-in-client.ts';
import { wire } from '../vectors/vector.ts';
import { clientTakes, outcomes, PASSWORD, playOut, secured, serverTakes } from './sign-in-pair.ts';

const VERSIONS = [2, 3, 4, 5, 6];
const WRAPPINGS = ['bare', 'spnego'] as const;
const ORDERS = ['together', 'apart'] as const;
const ALL = VERSIONS.flatMap((client) =>
  VERSIONS.flatMap((server) =>
    WRAPPINGS.flatMap((wrapping) => ORDERS.map((order) => ({ client, server, wrapping, order }))),
  ),
);

describe('signing in', () => {
  it.each(ALL)('client $client, server $server, $wrapping, $order', ({ client, server, wrapping, order }) => {
    const pair = playOut(
      secured({ client: { version: client, pubKeyAuth: order }, server: { version: server }, wrapping }),
    );
    const binding = Math.min(client, server) >= 5 ? 'hash' : 'key';
    const seen = outcomes(pair);
    expect(seen.server).toMatchObject({ kind: 'signedIn', peer: { user: 'alice', domain: 'EXAMPLE' }, binding });
    expect(seen.client).toMatchObject({ kind: 'delegated', peerVersion: server, binding });
    if (typeof seen.server === 'string' || seen.server.kind !== 'signedIn') throw new Error('not signed in');
    const { credentials } = seen.server;
    if (credentials.kind !== 'password') throw new Error(`credentials are ${credentials.kind}`);
    expect(credentials.password.reveal(decodeUtf16le)).toBe(PASSWORD);
  });
});

describe('plain RDP behind the credentials', () => {
  const disconnect = wire('03000009 02f080 2180');
  const delegated = (selects: readonly number[]): SignInState => {
    const pair = secured({ selects });
    while (pair.client.kind !== 'expectVerdict') {
      serverTakes(pair);
      clientTakes(pair);
    }
    return pair.client;
  };

  it('is a yes where no verdict is due', () => {
    const { state } = receiveInSignIn(delegated([2]), disconnect);
    expect(state).toMatchObject({ kind: 'ended', outcome: { kind: 'delegated', authorization: undefined } });
  });

  it('is out of place where a verdict is due', () => {
    const { state } = receiveInSignIn(delegated([8, 2]), disconnect);
    expect(state).toMatchObject({ kind: 'ended', outcome: { kind: 'plainRdp', at: 'expectVerdict' } });
  });
});
