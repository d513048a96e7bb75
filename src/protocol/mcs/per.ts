/** The little of aligned PER (ITU-T X.691) that MCS and GCC need and that is not a plain number: lengths. */
import type { Reader } from '../../bytes/reader.ts';
import { u8, u16be } from '../../bytes/writer.ts';

/** From here on a length takes two bytes (ITU-T X.691, section 11.9.3.6). */
const LONG = 0x80;
/** From here on data would be split into fragments, which nothing here is long enough for. */
const FRAGMENTED = 0x4000;

/** Throws `TypeError` for 16,384 and more. */
export function encodePerLength(length: number): Uint8Array {
  if (length >= FRAGMENTED) throw new TypeError('PER: too long for one fragment');
  return length < LONG ? u8(length) : u16be(0x8000 | length);
}

export function decodePerLength(reader: Reader, field: string): number {
  const at = reader.offset;
  const first = reader.u8(field);
  if (first < LONG) return first;
  if (first >= 0xc0) reader.fail(field, 'a length in fragments', at);
  return ((first & 0x3f) << 8) | reader.u8(field);
}
