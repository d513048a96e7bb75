/** Falling ill on command: what goes out in place of the right answer, the same way at every stage. */
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { FaultKind } from './behaviour.ts';
import { close, sayAndStay, stay } from './stream.ts';

/** How one stage's messages begin, go wrong and never end. */
export interface StageBytes {
  readonly answer: Uint8Array;
  /** Like the answer, with its grammar broken. */
  readonly broken: Uint8Array;
  /** The beginning of a message that is longer than allowed, and more of it, as often as the client takes it. */
  readonly oversize: { readonly head: Uint8Array; readonly more: Uint8Array };
  /** The beginning of a message that is as long as allowed. */
  readonly longest: Uint8Array;
}

const DRIP_MS = 50;
/** Bytes that no protocol here begins with; among them what would colour or clear a terminal. */
const GARBAGE = Buffer.concat([
  Buffer.from('feedfacecafebeef00ff', 'hex'),
  Buffer.from('\u001b[2J\u001b[31m山田太郎\u0007\r\n'),
  Buffer.alloc(64, 0xa5),
]);

type Suffering = (bytes: StageBytes, stream: Duplex, socket: Socket) => void;

const SUFFERINGS: Readonly<Record<FaultKind, Suffering>> = {
  stall: (_, stream) => stay(stream),
  close: (_, stream) => close(stream),
  reset: (_, __, socket) => socket.resetAndDestroy(),
  truncate: ({ answer }, stream) => close(stream, half(answer)),
  truncateAndStall: ({ answer }, stream) => sayAndStay(stream, half(answer)),
  oversize: ({ oversize }, stream) => flood(stream, oversize.head, oversize.more),
  garbage: (_, stream) => sayAndStay(stream, GARBAGE),
  broken: ({ broken }, stream) => sayAndStay(stream, broken),
  drip: ({ longest }, stream) => drip(stream, longest),
};

/** `stream` is what the stage speaks through, `socket` the connection below it. */
export function suffer(kind: FaultKind, bytes: StageBytes, stream: Duplex, socket: Socket): void {
  SUFFERINGS[kind](bytes, stream, socket);
}

function half(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(0, bytes.length >> 1);
}

/** As fast as the client reads and no faster, so that the lab's own memory stays flat. */
function flood(stream: Duplex, head: Uint8Array, more: Uint8Array): void {
  const pour = () => {
    while (stream.writable && stream.write(more));
  };
  stream.on('drain', pour);
  stream.write(head);
  pour();
  stay(stream);
}

function drip(stream: Duplex, head: Uint8Array): void {
  let dripped = 0;
  const timer = setInterval(() => {
    if (stream.writable) stream.write(Uint8Array.of(head[dripped++] ?? 0));
  }, DRIP_MS);
  stream.once('close', () => clearInterval(timer));
  stay(stream);
}
