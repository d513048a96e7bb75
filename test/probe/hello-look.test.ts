/** ClientHello looks over real connections: how many are made, and when they stop. */
import type { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { planProbe } from '../../src/dialogue/probe-client.ts';
import { listen } from '../../src/lab/listener.ts';
import { lookAtTls } from '../../src/probe/hello-look.ts';
import { startStopwatch } from '../../src/probe/stopwatch.ts';
import { parseTarget } from '../../src/probe/target.ts';
import { handshake } from '../../src/probe/tls.ts';
import { encodeConnectionConfirm } from '../../src/protocol/index.ts';
import { decodeClientHello } from '../../src/protocol/tls/client-hello.ts';
import { encodeFatalAlert, encodeServerHello } from '../../src/protocol/tls/server-hello.ts';
import { CONFIRM } from './rdp-server.ts';

const RANDOM = new Uint8Array(32);
const TRIPLE_DES = 0x000a;

/** What becomes of the connection whose number this is, once its hello is there. */
type Answer = (socket: Socket, hello: Buffer, place: number) => void;

async function lookAt(answer: Answer, stageMs = 20_000, confirmOf: (place: number) => Uint8Array = () => CONFIRM) {
  let calls = 0;
  const listener = await listen('127.0.0.1', 0, (socket) => {
    const place = calls++;
    socket.once('data', () => {
      socket.write(confirmOf(place));
      socket.once('data', (hello) => answer(socket, hello, place));
    });
  });
  const target = parseTarget(`127.0.0.1:${listener.port}`);
  const watch = startStopwatch(60_000);
  const context = { target, address: target.host, watch, stageMs, upgrade: handshake };
  const looks = await lookAtTls(planProbe(0x0b, 'serverToken'), context);
  watch.stop();
  await listener.stop();
  return { calls, looks };
}

describe('lookAtTls', () => {
  it('finds the version and the only suite of an old server', async () => {
    const { calls, looks } = await lookAt((socket, hello) => {
      const { version, cipherSuites } = decodeClientHello(hello);
      const takes = version === 0x0301 && cipherSuites.includes(TRIPLE_DES);
      socket.end(takes ? encodeServerHello(version, RANDOM, TRIPLE_DES) : encodeFatalAlert(0x0301, 70));
    });
    expect(calls).toBe(4);
    expect(looks.map(({ answer }) => answer)).toEqual([
      { outcome: 'alert', description: 'protocol_version' },
      { outcome: 'alert', description: 'protocol_version' },
      {
        outcome: 'accepted',
        version: 0x0301,
        cipherSuite: TRIPLE_DES,
        cipherSuiteName: 'TLS_RSA_WITH_3DES_EDE_CBC_SHA',
      },
      { outcome: 'alert', description: 'protocol_version' },
    ]);
  });

  it('makes twelve connections at most, whatever the server takes', async () => {
    const { calls } = await lookAt((socket, hello, place) => {
      const { version, cipherSuites } = decodeClientHello(hello);
      const suite = cipherSuites[place % cipherSuites.length] as number;
      socket.end(place < 3 ? encodeFatalAlert(0x0301, 40) : encodeServerHello(version, RANDOM, suite));
    });
    expect(calls).toBe(11);
  });

  it('keeps the request, the confirm, the hello and the answer as evidence', async () => {
    const { looks } = await lookAt((socket) => socket.end(encodeFatalAlert(0x0301, 40)));
    for (const { exchange, offeredSuites } of looks) {
      expect(exchange.map(({ direction, layer, complete }) => [direction, layer, complete])).toEqual([
        ['sent', 'tcp', true],
        ['received', 'tcp', true],
        ['sent', 'tcp', true],
        ['received', 'tcp', true],
      ]);
      const hello = Buffer.from(exchange[2]?.hex ?? '', 'hex');
      expect(decodeClientHello(hello).cipherSuites).toEqual(offeredSuites);
    }
  });

  it('goes no further where it meets silence', async () => {
    const { calls, looks } = await lookAt(() => undefined, 60);
    expect(calls).toBe(1);
    expect(looks).toMatchObject([{ answer: { outcome: 'interrupted', interruption: { kind: 'timedOut' } } }]);
  });

  it.each([
    ['garbage', 'x'.repeat(200), { kind: 'malformed', looksLike: 'text' }],
    ['a record without end', Buffer.of(22, 3, 1, 0xff, 0xff), { kind: 'malformed', structure: 'TLSRecord' }],
    ['half an alert', Buffer.of(21, 3, 1, 0, 2, 2), { kind: 'closed', receivedBytes: 6 }],
    [
      'a ClientHello of its own',
      Buffer.of(22, 3, 1, 0, 4, 1, 0, 0, 0),
      { kind: 'malformed', structure: 'ServerHello' },
    ],
  ])('tells %s as an interruption', async (_, words, interruption) => {
    const { calls, looks } = await lookAt((socket) => socket.end(words));
    expect(calls).toBe(4);
    for (const { answer } of looks) expect(answer).toMatchObject({ outcome: 'interrupted', interruption });
  });

  it('tells of a server that no longer wants TLS', async () => {
    const answer = { kind: 'response', flags: 0, selectedProtocol: 0 } as const;
    const refusal = encodeConnectionConfirm({ destinationReference: 0, sourceReference: 0, answer });
    const { looks } = await lookAt(
      () => undefined,
      20_000,
      () => refusal,
    );
    expect(looks).toHaveLength(4);
    for (const look of looks) {
      expect(look.answer).toEqual({
        outcome: 'interrupted',
        interruption: { kind: 'failed', code: 'TLS_NOT_SELECTED' },
      });
    }
  });
});
