/** Servers that spoil their TLS, at the worst moment: just when the handshake is done and nobody yet listens. */
import { connect, type Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import { describe, expect, it } from 'vitest';
import { type Listener, listen } from '../../src/lab/listener.ts';
import { examine } from '../../src/probe/examine.ts';
import { parseTarget } from '../../src/probe/target.ts';
import { encodeFatalAlert } from '../../src/protocol/tls/server-hello.ts';
import { CONFIRM, contextOf } from './rdp-server.ts';

const ALERT = encodeFatalAlert(0x0303, 40);
const FOREIGN_RECORD = Buffer.concat([Uint8Array.of(23, 3, 3, 0, 32), Buffer.alloc(32, 0xab)]);
const TEXT = Buffer.from('HTTP/1.1 400 Bad Request\r\n\r\n'.repeat(4));

/** After how many chunks from the server its part of the handshake is done. */
const LAST_FLIGHT = { 'TLSv1.2': 2, 'TLSv1.3': 1 } as const;
type Version = keyof typeof LAST_FLIGHT;

type Spoil = (socket: Socket, lastFlight: Buffer) => void;
const adding =
  (more: Uint8Array): Spoil =>
  (socket, lastFlight) =>
    void socket.write(Buffer.concat([lastFlight, more]));

/** A sound TLS server, and between it and the client somebody who spoils its last flight. */
async function openSpoilt(version: Version, spoil: Spoil): Promise<Listener> {
  const secureContext = contextOf(version);
  const sound = await listen('127.0.0.1', 0, (socket) => {
    new TLSSocket(socket, { isServer: true, secureContext }).on('error', () => undefined).resume();
  });
  const front = await listen('127.0.0.1', 0, (socket) => {
    socket.once('data', () => {
      socket.write(CONFIRM);
      const inner = connect({ host: '127.0.0.1', port: sound.port });
      let chunks = 0;
      inner
        .on('error', () => undefined)
        .on('data', (chunk: Buffer) => {
          if (++chunks === LAST_FLIGHT[version]) spoil(socket, chunk);
          else if (!socket.destroyed) socket.write(chunk);
        });
      socket.on('data', (chunk) => void inner.write(chunk)).on('close', () => inner.destroy());
    });
  });
  return { port: front.port, stop: async () => void (await Promise.all([front.stop(), sound.stop()])) };
}

async function lookAt(version: Version, spoil: Spoil) {
  const listener = await openSpoilt(version, spoil);
  const target = parseTarget(`127.0.0.1:${listener.port}`);
  const seen = await examine(target, { toolVersion: '0', stageMs: 20_000, quick: true });
  await listener.stop();
  return seen.connections[0];
}

describe.each(['TLSv1.2', 'TLSv1.3'] as const)('%s, just established', (version) => {
  it.each([
    ['a record of other keys', adding(FOREIGN_RECORD), ['tlsFailed']],
    ['text', adding(TEXT), ['tlsFailed']],
    ['an alert in the clear', adding(ALERT), ['tlsFailed', 'alert']],
    ['an end', ((socket, last) => void socket.end(last)) satisfies Spoil, ['closed']],
    ['a reset', ((socket, last) => void socket.write(last, () => socket.resetAndDestroy())) satisfies Spoil, ['reset']],
  ] as const)('followed by %s, is told with what followed', async (_, spoil, kinds) => {
    const connection = await lookAt(version, spoil);
    expect(connection?.tls).toMatchObject({ outcome: 'established', protocol: version });
    expect(connection?.credssp).toMatchObject({ outcome: 'interrupted' });
    const credssp = connection?.credssp;
    expect(kinds).toContain(credssp?.outcome === 'interrupted' ? credssp.interruption.kind : 'answered');
  });
});

describe('what comes with the confirm', () => {
  const together =
    (more: Uint8Array) =>
    (socket: Socket): void => {
      socket.once('data', () => void socket.write(Buffer.concat([CONFIRM, more])));
    };

  it.each([
    ['an alert', together(ALERT), { kind: 'alert', description: 'handshake_failure' }],
    ['text', together(TEXT), { kind: 'tlsFailed' }],
    ['an end', (socket: Socket) => void socket.once('data', () => socket.end(CONFIRM)), { kind: 'closed' }],
  ])('is not lost on the way to TLS: %s', async (_, attend, interruption) => {
    const listener = await listen('127.0.0.1', 0, attend);
    const target = parseTarget(`127.0.0.1:${listener.port}`);
    const seen = await examine(target, { toolVersion: '0', stageMs: 20_000, quick: true });
    await listener.stop();
    expect(seen.connections[0]?.negotiation).toMatchObject({ outcome: 'selected' });
    expect(seen.connections[0]?.tls).toMatchObject({ outcome: 'interrupted', interruption });
  });
});

describe('renegotiation without end', () => {
  it('is borne until the time is over', async () => {
    const secureContext = contextOf('TLSv1.2');
    let rounds = 0;
    const listener = await listen('127.0.0.1', 0, (socket) => {
      socket.once('data', () => {
        socket.write(CONFIRM);
        const stream = new TLSSocket(socket, { isServer: true, secureContext }).on('error', () => undefined);
        // One listener a round is Node's own way of renegotiating.
        stream.setMaxListeners(0).resume();
        const again = () => {
          rounds += 1;
          stream.renegotiate({}, (error) => (error ? undefined : again()));
        };
        stream.once('secure', again);
      });
    });
    const target = parseTarget(`127.0.0.1:${listener.port}`);
    const seen = await examine(target, { toolVersion: '0', stageMs: 20_000, totalMs: 400, quick: true });
    await listener.stop();
    expect(rounds).toBeGreaterThan(1);
    expect(seen.connections[0]).toMatchObject({
      tls: { outcome: 'established' },
      credssp: { outcome: 'interrupted', interruption: { kind: 'timedOut', receivedBytes: 0 } },
    });
    expect(seen.cutShort).toBe(true);
  });
});
