/** What really leaves this machine, as a server hears it: requests and NEGOTIATE, and not a byte more. */
import { describe, expect, it } from 'vitest';
import { planProbe } from '../../src/dialogue/probe-client.ts';
import { listen } from '../../src/lab/listener.ts';
import { examine } from '../../src/probe/examine.ts';
import { lookAgain } from '../../src/probe/look.ts';
import { startStopwatch } from '../../src/probe/stopwatch.ts';
import { parseTarget } from '../../src/probe/target.ts';
import { handshake } from '../../src/probe/tls.ts';
import { decodeNtlmNegotiate, decodeTsRequest, encodeTsRequest, measureTpkt } from '../../src/protocol/index.ts';
import { CHALLENGE_OF_DOMAIN_MEMBER } from '../vectors/ntlm.ts';
import { listenClosely, type Told } from './rdp-server.ts';

const CHALLENGE = encodeTsRequest({ version: 6, negoTokens: [CHALLENGE_OF_DOMAIN_MEMBER.bytes] });

async function examineListening(quick: boolean) {
  const told: Told[] = [];
  const listener = await listen('127.0.0.1', 0, listenClosely(told, CHALLENGE));
  const target = parseTarget(`127.0.0.1:${listener.port}`);
  const seen = await examine(target, { toolVersion: '0', stageMs: 20_000, quick });
  await listener.stop();
  return { told, seen };
}

describe.each([
  ['quick', true],
  ['full', false],
])('in a %s examination', (_, quick) => {
  it('every connection tells one request and at most one NEGOTIATE', async () => {
    const { told, seen } = await examineListening(quick);
    expect(seen.connections.every(({ negotiation }) => negotiation?.outcome === 'selected')).toBe(true);
    expect(told).toHaveLength(seen.connections.length);
    for (const { request, inside } of told) {
      const first = Buffer.concat(request);
      expect(measureTpkt(first)).toBe(first.length);
      expect(inside.length).toBeLessThanOrEqual(1);
      for (const message of inside) {
        // Decoding is strict: it refuses a message with anything behind it.
        const { negoTokens = [], version, ...rest } = decodeTsRequest(message);
        expect(rest).toEqual({});
        expect([6, 2]).toContain(version);
        expect(negoTokens.map((token) => Object.keys(decodeNtlmNegotiate(token)).toSorted())).toEqual([
          ['flags', 'version'],
        ]);
      }
    }
    expect(told.filter(({ inside }) => inside.length > 0)).toHaveLength(quick ? 1 : 2);
  });

  it('says what it has sent', async () => {
    const { told, seen } = await examineListening(quick);
    const said = seen.connections.flatMap(({ exchange }) =>
      exchange.flatMap(({ direction, hex }) => (direction === 'sent' ? [hex] : [])),
    );
    const heard = told.flatMap(({ request, inside }) => [Buffer.concat(request), ...inside]);
    expect(said.toSorted()).toEqual(heard.map((bytes) => bytes.toString('hex')).toSorted());
  });
});

describe('the server name', () => {
  it.each([
    ['sv01.example', 'sv01.example'],
    ['sv01.example.', 'sv01.example'],
    ['経理サーバー.example', 'xn--vckucxgb0296f7vl.example'],
    ['127.0.0.1', undefined],
  ])('for %s is %s', async (host, serverName) => {
    const told: Told[] = [];
    const listener = await listen('127.0.0.1', 0, listenClosely(told, CHALLENGE));
    const target = parseTarget(`${host}:${listener.port}`);
    const watch = startStopwatch(60_000);
    const context = { target, address: '127.0.0.1', watch, stageMs: 20_000, upgrade: handshake };
    const connection = await lookAgain({ purpose: 'main', plan: planProbe(0x0b, 'serverToken') }, context);
    watch.stop();
    await listener.stop();
    expect(connection.credssp).toMatchObject({ outcome: 'answered' });
    expect(told.map((one) => one.serverName || undefined)).toEqual([serverName]);
  });
});
