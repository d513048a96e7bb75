/** A caller with bare sockets, so that what a patient does is seen without the probe's eyes. */
import { connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { type TLSSocket, connect as tlsConnect } from 'node:tls';
import { concat } from '../../src/bytes/writer.ts';
import type { RunningPatient } from '../../src/lab/index.ts';
import {
  decodeConnectionConfirm,
  encodeConnectionRequest,
  measureTpkt,
  measureTsRequest,
  type NegotiationAnswer,
} from '../../src/protocol/index.ts';
import { FIRST_REQUEST } from '../dialogue/server-plans.ts';

export const EVERYTHING = 0x0b;

/** How a stream ended, or that it has not. */
export type Ending = 'closed' | 'reset';

export function call({ address, port }: Pick<RunningPatient, 'address' | 'port'>): Promise<Socket> {
  return new Promise((settle, fail) => {
    const socket = connect({ host: address, port });
    socket.once('error', fail).once('connect', () => {
      socket.off('error', fail);
      settle(socket);
    });
  });
}

/** Bytes until `measure` calls them whole; rejects with what there was when the stream ends first. */
export function receive(stream: Duplex, measure: (bytes: Uint8Array) => number | undefined): Promise<Buffer> {
  return new Promise((settle, fail) => {
    let held = Buffer.alloc(0);
    const finish = (outcome: () => void) => {
      stream.off('data', take).off('end', ended).off('error', failed);
      stream.pause();
      outcome();
    };
    const take = (chunk: Buffer) => {
      held = Buffer.concat([held, chunk]);
      const length = measure(held);
      if (length !== undefined && held.length >= length) finish(() => settle(held.subarray(0, length)));
    };
    const ended = () => finish(() => fail(new Ended('closed', held)));
    const failed = ({ code }: NodeJS.ErrnoException) => {
      finish(() => fail(code === 'ECONNRESET' ? new Ended('reset', held) : new Error(`stream failed: ${code}`)));
    };
    stream.on('data', take).on('end', ended).on('error', failed);
    stream.resume();
  });
}

/** The stream ended before a whole message. */
export class Ended extends Error {
  readonly ending: Ending;
  readonly held: Buffer;

  constructor(ending: Ending, held: Buffer) {
    super(`${ending} after ${held.length} bytes`);
    this.ending = ending;
    this.held = held;
  }
}

export async function endingOf(received: Promise<unknown>): Promise<Ended> {
  const outcome = await received.then(
    () => new Error('a whole message came'),
    (error: Error) => error,
  );
  if (outcome instanceof Ended) return outcome;
  throw outcome;
}

export function sayRequest(socket: Socket, requestedProtocols = EVERYTHING): void {
  socket.write(encodeConnectionRequest({ negotiation: { flags: 0, requestedProtocols } }));
}

export async function negotiate(patient: RunningPatient, requestedProtocols?: number) {
  const socket = await call(patient);
  sayRequest(socket, requestedProtocols);
  const confirm = await receive(socket, measureTpkt);
  const { answer } = decodeConnectionConfirm(confirm);
  return { socket, confirm, answer };
}

/** `S8/1f` for a selection with its flags, `F5` for a failure, `-` for a silent confirm. */
export function spell(answer: NegotiationAnswer): string {
  switch (answer.kind) {
    case 'none':
      return '-';
    case 'response':
      return `S${answer.selectedProtocol}/${answer.flags.toString(16).padStart(2, '0')}`;
    case 'failure':
      return `F${answer.failureCode}`;
    default:
      return answer satisfies never;
  }
}

export async function secure(patient: RunningPatient): Promise<TLSSocket> {
  const { socket } = await negotiate(patient);
  return new Promise((settle, fail) => {
    const stream = tlsConnect({
      socket,
      rejectUnauthorized: false,
      minVersion: 'TLSv1',
      ciphers: 'DEFAULT:@SECLEVEL=0',
    });
    stream.once('error', fail).once('secureConnect', () => {
      stream.off('error', fail);
      settle(stream);
    });
  });
}

/** The server's first TSRequest, in answer to `first`. */
export async function askForToken(patient: RunningPatient, first: Uint8Array = FIRST_REQUEST): Promise<Buffer> {
  const stream = await secure(patient);
  try {
    stream.write(first);
    return await receive(stream, measureTsRequest);
  } finally {
    stream.destroy();
  }
}

/** A ClientHello of TLS 1.2 with these suites, laid out by hand (RFC 5246, section 7.4.1.2). */
export function clientHello(version: number, cipherSuites: readonly number[]): Uint8Array {
  const suites = cipherSuites.flatMap((suite) => [suite >> 8, suite & 0xff]);
  const body = [version >> 8, version & 0xff, ...new Array(32).fill(0x11), 0, 0, suites.length, ...suites, 1, 0];
  const message = [1, 0, 0, body.length, ...body];
  return concat(Uint8Array.of(22, 3, 0, 0, message.length), Uint8Array.from(message));
}
