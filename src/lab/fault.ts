/** Falling ill on command: what goes out in place of the right answer, the same way at every stage. */
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { FaultKind } from './behaviour.ts';
import { close, stay } from './stream.ts';

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

/** `stream` is what the stage speaks through, `socket` the connection below it. */
export function suffer(kind: FaultKind, bytes: StageBytes, stream: Duplex, socket: Socket): void {
  switch (kind) {
    case 'stall':
      return stay(stream);
    case 'close':
      return close(stream);
    case 'reset':
      return void socket.resetAndDestroy();
    case 'truncate':
      return close(stream, half(bytes.answer));
    case 'truncateAndStall':
      return sayAndStay(stream, half(bytes.answer));
    case 'oversize':
      return flood(stream, bytes.oversize.head, bytes.oversize.more);
    case 'garbage':
      return sayAndStay(stream, GARBAGE);
    case 'broken':
      return sayAndStay(stream, bytes.broken);
    case 'drip':
      return drip(stream, bytes.longest);
    default:
      return kind satisfies never;
  }
}

function half(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(0, bytes.length >> 1);
}

function sayAndStay(stream: Duplex, bytes: Uint8Array): void {
  stream.write(bytes);
  stay(stream);
}

/** As fast as the client reads and no faster, so that the lab's own memory stays flat. */
function flood(stream: Duplex, head: Uint8Array, more: Uint8Array): void {
  const pour = () => {
    while (stream.writable && stream.write(more)) continue;
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
