/**
 * TPKT (RFC 1006, section 6), the envelope of every X.224 unit:
 *
 *     version  u8      3
 *     reserved u8      0
 *     length   u16 BE  of the whole, these four bytes included
 */
import { Malformed } from '../../bytes/malformed.ts';
import { type FieldObserver, Reader } from '../../bytes/reader.ts';
import { concat, u16be } from '../../bytes/writer.ts';

const VERSION = 3;
const HEADER_LENGTH = 4;

/** Throws `TypeError` for a payload of more than 65,531 bytes. */
export function encodeTpkt(payload: Uint8Array): Uint8Array {
  return concat(Uint8Array.of(VERSION, 0), u16be(HEADER_LENGTH + payload.length), payload);
}

/** A Reader for the payload; the message has to be exactly one TPKT. */
export function decodeTpkt(message: Uint8Array, structure: string, observe?: FieldObserver): Reader {
  const reader = new Reader(message, 'TPKT', observe);
  const version = reader.u8('version');
  if (version !== VERSION) reader.fail('version', `is ${version}, expected ${VERSION}`, 0);
  reader.u8('reserved');
  const length = reader.u16be('length');
  if (length !== message.length) reader.fail('length', `is ${length}, but the message has ${message.length} bytes`, 2);
  return reader.part('payload', reader.remaining, structure);
}

/**
 * How many bytes the TPKT at the front of `bytes` takes; undefined while too few have come to tell. Throws `Malformed` as
 * soon as they can not become a TPKT.
 */
export function measureTpkt(bytes: Uint8Array): number | undefined {
  const [version, , high, low] = bytes;
  if (version === undefined) return undefined;
  if (version !== VERSION) throw new Malformed('TPKT', 'version', 0, `is ${version}, expected ${VERSION}`);
  if (high === undefined || low === undefined) return undefined;
  const length = (high << 8) | low;
  if (length < HEADER_LENGTH) throw new Malformed('TPKT', 'length', 2, `is ${length}, less than its own header`);
  return length;
}
