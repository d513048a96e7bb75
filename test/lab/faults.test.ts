/** Each way of falling ill at each stage, the handmade TLS, and the strangers: what a bare socket sees of them. */
import type { Duplex } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Lab, RunningPatient, Stage } from '../../src/lab/index.ts';
import { startLab } from '../../src/lab/index.ts';
import { measureTpkt, measureTsRequest } from '../../src/protocol/index.ts';
import { decodeServerFlight, measureRecord } from '../../src/protocol/tls/server-hello.ts';
import { FIRST_REQUEST } from '../dialogue/server-plans.ts';
import { call, clientHello, EVERYTHING, endingOf, negotiate, receive, sayRequest, secure } from './caller.ts';

let lab: Lab;
beforeAll(async () => {
  lab = await startLab();
});
afterAll(() => lab.stop());

function running(name: string): RunningPatient {
  const patient = lab.patients.find((candidate) => candidate.name === name);
  if (!patient) throw new Error(`no patient ${name}`);
  return patient;
}

const HELLO = clientHello(0x0303, [0xc02f]);

/** Goes as far as the stage and says what that stage has to answer. */
const ARRIVE: Readonly<Record<Stage, (patient: RunningPatient) => Promise<Duplex>>> = {
  connect: call,
  negotiation: async (patient) => {
    const socket = await call(patient);
    sayRequest(socket, EVERYTHING);
    return socket;
  },
  tls: async (patient) => {
    const { socket } = await negotiate(patient);
    socket.write(HELLO);
    return socket;
  },
  credssp: async (patient) => {
    const stream = await secure(patient);
    stream.write(FIRST_REQUEST);
    return stream;
  },
};

const STAGES = Object.keys(ARRIVE) as Stage[];
const WHOLE: Readonly<Record<Stage, (bytes: Uint8Array) => number | undefined>> = {
  connect: measureTpkt,
  negotiation: measureTpkt,
  tls: measureRecord,
  credssp: measureTsRequest,
};

const never = () => undefined;
const atLeast = (count: number) => (bytes: Uint8Array) => (bytes.length >= count ? bytes.length : undefined);

describe.each(STAGES)('at %s', (stage) => {
  const arrive = (kind: string) => ARRIVE[stage](running(`${stage}-${kind}`));

  it('closes in order, with nothing said', async () => {
    const stream = await arrive('close');
    const { ending, held } = await endingOf(receive(stream, never));
    expect([ending, held.length]).toEqual(['closed', 0]);
    stream.destroy();
  });

  it('resets, with nothing said', async () => {
    const stream = await arrive('reset');
    if (stage === 'connect') stream.write('x');
    const { ending, held } = await endingOf(receive(stream, never));
    expect([ending, held.length]).toEqual(['reset', 0]);
    stream.destroy();
  });

  it('sends half of a whole answer and closes in order', async () => {
    const stream = await arrive('truncate');
    const { ending, held } = await endingOf(receive(stream, never));
    expect(ending).toBe('closed');
    expect(held.length).toBeGreaterThan(4);
    expect(WHOLE[stage](held)).toSatisfy((whole: number) => Math.floor(whole / 2) === held.length);
    stream.destroy();
  });

  it('sends half of an answer and stays', async () => {
    const stream = await arrive('truncate-and-stall');
    const held = await receive(stream, atLeast(9));
    expect(WHOLE[stage](held)).toBeGreaterThan(held.length);
    await staysOpen(stream);
  });

  it('falls silent and stays', async () => {
    await staysOpen(await arrive('stall'));
  });

  it('sends more than is allowed, as long as anybody reads', async () => {
    const stream = await arrive('oversize');
    const held = await receive(stream, atLeast(1_000_000));
    expect(held.length).toBeGreaterThanOrEqual(1_000_000);
    stream.destroy();
  });

  it('sends bytes of no protocol', async () => {
    const stream = await arrive('garbage');
    const held = await receive(stream, atLeast(16));
    expect(held[0]).toBe(0xfe);
    stream.destroy();
  });

  it('breaks the grammar of an answer that is whole', async () => {
    const stream = await arrive('broken');
    const held = await receive(stream, WHOLE[stage]);
    expect(WHOLE[stage](held)).toBe(held.length);
    stream.destroy();
  });

  it('drips one byte after the other of something that is never whole', async () => {
    const stream = await arrive('drip');
    const pieces: number[] = [];
    stream.on('data', (chunk: Buffer) => pieces.push(chunk.length));
    const held = await receive(stream, atLeast(6));
    expect(pieces.length).toBeGreaterThanOrEqual(4);
    expect(WHOLE[stage](held)).toBeGreaterThan(10_000);
    stream.destroy();
  });
});

/** Still there after a whole conversation with another patient. */
async function staysOpen(stream: Duplex): Promise<void> {
  let isOver = false;
  stream.once('end', () => {
    isOver = true;
  });
  stream.once('close', () => {
    isOver = true;
  });
  stream.resume();
  const { socket } = await negotiate(running('server2022'));
  socket.destroy();
  expect(isOver).toBe(false);
  stream.destroy();
}

describe('TLS made by hand', () => {
  async function lookAt(name: string, hello: Uint8Array) {
    const { socket } = await negotiate(running(name));
    socket.write(hello);
    const record = await receive(socket, measureRecord);
    const { ending } = await endingOf(receive(socket, never));
    socket.destroy();
    return { flight: decodeServerFlight(record), ending };
  }

  const [AES, TRIPLE_DES, RC4_SHA, RC4_MD5] = [0x002f, 0x000a, 0x0005, 0x0004];
  const hello = (version: number, cipherSuite: number) => ({ kind: 'serverHello', version, cipherSuite });
  const alert = (description: number) => ({ kind: 'alert', level: 2, description });

  it.each([
    ['tls-3des-only', 0x0303, [AES, TRIPLE_DES], hello(0x0303, TRIPLE_DES)],
    ['tls-3des-only', 0x0301, [AES, TRIPLE_DES], hello(0x0301, TRIPLE_DES)],
    ['tls-3des-only', 0x0300, [AES, TRIPLE_DES], alert(70)],
    ['tls-3des-only', 0x0303, [AES, RC4_SHA], alert(40)],
    ['tls-rc4-only', 0x0303, [RC4_MD5, RC4_SHA], hello(0x0303, RC4_SHA)],
    ['tls-rc4-only', 0x0303, [RC4_MD5], hello(0x0303, RC4_MD5)],
    ['tls-ssl3-only', 0x0303, [AES, TRIPLE_DES], hello(0x0300, TRIPLE_DES)],
    ['tls-ssl3-only', 0x0300, [RC4_SHA], hello(0x0300, RC4_SHA)],
    ['tls-ssl3-only', 0x0303, [AES], alert(40)],
    ['tls-handshake-alert', 0x0303, [AES, TRIPLE_DES, RC4_SHA], alert(40)],
  ] as const)('%s answers a hello of %i with %j as %j, and closes', async (name, version, suites, expected) => {
    const { flight, ending } = await lookAt(name, clientHello(version, suites));
    expect(flight).toEqual(expected);
    expect(ending).toBe('closed');
  });

  it('answers what is no ClientHello with an alert', async () => {
    const { flight } = await lookAt('tls-3des-only', Buffer.from('474554202f20485454502f312e310d0a', 'hex'));
    expect(flight).toEqual(alert(50));
  });

  it('takes a hello that comes in pieces', async () => {
    const { socket } = await negotiate(running('tls-3des-only'));
    const bytes = clientHello(0x0303, [TRIPLE_DES]);
    for (const byte of bytes) socket.write(Uint8Array.of(byte));
    expect(decodeServerFlight(await receive(socket, measureRecord))).toEqual(hello(0x0303, TRIPLE_DES));
    socket.destroy();
  });

  it('tls-not-tls goes on in plain RDP', async () => {
    const { socket } = await negotiate(running('tls-not-tls'));
    socket.write(HELLO);
    expect((await receive(socket, measureTpkt)).toString('hex')).toBe('0300000902f0802180');
    socket.destroy();
  });
});

describe('strangers', () => {
  it.each([
    ['ssh-on-port', 'SSH-2.0-OpenSSH_9.2p1 Debian-2+deb12u3\r\n'],
    ['vnc-on-port', 'RFB 003.008\n'],
  ])('%s speaks first', async (name, words) => {
    const socket = await call(running(name));
    const received = await receive(socket, atLeast(words.length));
    expect(received.toString('latin1')).toBe(words);
    await staysOpen(socket);
  });

  it.each([
    ['http-on-port', /^HTTP\/1\.1 400 Bad Request\r\n/],
    ['tls-on-port', /^\x15\x03\x03\x00\x02\x02F$/],
  ])('%s answers in its own protocol and closes', async (name, words) => {
    const socket = await call(running(name));
    sayRequest(socket);
    const { ending, held } = await endingOf(receive(socket, never));
    expect(ending).toBe('closed');
    expect(held.toString('latin1')).toMatch(words);
    socket.destroy();
  });

  it('nobody-home refuses', async () => {
    await expect(call(running('nobody-home'))).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  it('nobody-answers leaves the caller waiting', async () => {
    const caller = call(running('nobody-answers')).then(
      (socket) => socket,
      (error: NodeJS.ErrnoException) => error.code,
    );
    const others = Promise.all(Array.from({ length: 5 }, () => negotiate(running('server2022'))));
    const first = await Promise.race([caller, others]);
    expect(Array.isArray(first)).toBe(true);
    for (const { socket } of await others) socket.destroy();
  });
});

describe('a client that does not keep to the protocol', () => {
  it.each([
    ['that is no RDP', '474554202f20485454502f312e310d0a'],
    ['of another kind of unit', '0300000902f0802180'],
  ])('is left in order after a request %s', async (_, bytes) => {
    const socket = await call(running('server2022'));
    socket.write(Buffer.from(bytes, 'hex'));
    const { ending, held } = await endingOf(receive(socket, never));
    expect([ending, held.length]).toEqual(['closed', 0]);
    socket.destroy();
  });

  it('may leave at any point, and the next one is answered', async () => {
    const patient = running('server2022');
    (await call(patient)).destroy();
    const halfway = await call(patient);
    halfway.end(Buffer.from('0300', 'hex'));
    expect((await endingOf(receive(halfway, never))).ending).toBe('closed');
    (await negotiate(patient)).socket.resetAndDestroy();
    const { socket } = await negotiate(patient);
    socket.write(HELLO.subarray(0, 20));
    socket.destroy();
    (await secure(patient)).destroy();
    const stream = await secure(patient);
    stream.write(FIRST_REQUEST);
    expect((await receive(stream, measureTsRequest))[0]).toBe(0x30);
    stream.destroy();
  });
});
