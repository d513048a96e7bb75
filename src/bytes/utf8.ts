/**
 * UTF-8 (RFC 3629) to UTF-16LE from bytes to bytes, for passwords: a JavaScript string made on the way could not be
 * overwritten.
 */
import { Malformed } from './malformed.ts';

/** Throws `Malformed` with the offset of what is not UTF-8; the message never quotes the input. */
export function transcodeUtf8(bytes: Uint8Array): Uint8Array {
  const units = new Uint8Array(2 * bytes.length);
  let length = 0;
  const put = (unit: number) => {
    units[length++] = unit;
    units[length++] = unit >>> 8;
  };
  for (let at = 0; at < bytes.length; ) {
    const { point, size } = decodePoint(bytes, at);
    at += size;
    if (point < 0x10000) put(point);
    else {
      put(0xd800 | ((point - 0x10000) >>> 10));
      put(0xdc00 | ((point - 0x10000) & 0x3ff));
    }
  }
  const exact = new Uint8Array(units.subarray(0, length));
  units.fill(0);
  return exact;
}

/** How many bytes a code point takes, the bits of its first byte, and the lowest point that needs so many. */
const FORMS = [
  { size: 1, mask: 0x80, lead: 0x00, lowest: 0 },
  { size: 2, mask: 0xe0, lead: 0xc0, lowest: 0x80 },
  { size: 3, mask: 0xf0, lead: 0xe0, lowest: 0x800 },
  { size: 4, mask: 0xf8, lead: 0xf0, lowest: 0x10000 },
] as const;

function decodePoint(bytes: Uint8Array, at: number): { readonly point: number; readonly size: number } {
  const first = bytes[at] as number;
  const form = FORMS.find(({ mask, lead }) => (first & mask) === lead);
  if (!form || at + form.size > bytes.length) throw notUtf8(at);
  let point = first & ~form.mask;
  for (let i = 1; i < form.size; i++) {
    const next = bytes[at + i] as number;
    if ((next & 0xc0) !== 0x80) throw notUtf8(at);
    point = (point << 6) | (next & 0x3f);
  }
  if (point < form.lowest || point > 0x10ffff || (point >= 0xd800 && point < 0xe000)) throw notUtf8(at);
  return { point, size: form.size };
}

function notUtf8(at: number): Malformed {
  return new Malformed('UTF-8', 'sequence', at, 'is not UTF-8');
}
