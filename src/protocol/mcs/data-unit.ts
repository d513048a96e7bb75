/**
 * X.224 Data TPDU (ITU-T X.224, section 13.7), in which everything after the negotiation travels:
 *
 *     TPKT
 *     LI u8 = 2, code u8 = F0, EOT u8 = 80
 *     payload
 */
import type { FieldObserver, Reader } from '../../bytes/reader.ts';
import { concat } from '../../bytes/writer.ts';
import { TPDU } from '../negotiation/constants.ts';
import { decodeTpkt, encodeTpkt } from '../negotiation/tpkt.ts';

const LENGTH_INDICATOR = 2;
/** The last unit of its data, as each is in class 0. */
const END_OF_TSDU = 0x80;

/** Throws `TypeError` for a payload of more than 65,528 bytes. */
export function encodeDataUnit(payload: Uint8Array): Uint8Array {
  return encodeTpkt(concat(Uint8Array.of(LENGTH_INDICATOR, TPDU.DATA, END_OF_TSDU), payload));
}

/** A Reader for the payload, named `structure`; the message has to be exactly one unit. */
export function decodeDataUnit(message: Uint8Array, structure: string, observe?: FieldObserver): Reader {
  const reader = decodeTpkt(message, 'DataTpdu', observe);
  requireByte(reader, 'lengthIndicator', LENGTH_INDICATOR);
  requireByte(reader, 'code', TPDU.DATA);
  requireByte(reader, 'endOfTsdu', END_OF_TSDU);
  return reader.part('payload', reader.remaining, structure);
}

function requireByte(reader: Reader, field: string, expected: number): void {
  const at = reader.offset;
  const found = reader.u8(field);
  if (found !== expected) reader.fail(field, `is 0x${found.toString(16)}, expected 0x${expected.toString(16)}`, at);
}
