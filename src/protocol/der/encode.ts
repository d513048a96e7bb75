/** Writing DER (ITU-T X.690, section 10): always definite, always in the shortest form. */
import { concat } from '../../bytes/writer.ts';
import { TAG } from './tags.ts';

/** Tag, length and the parts as contents. */
export function der(tag: number, ...parts: readonly Uint8Array[]): Uint8Array {
  let length = 0;
  for (const part of parts) length += part.length;
  const header = encodeHeader(tag, length);
  return concat(header, ...parts);
}

export function derSequence(...parts: readonly Uint8Array[]): Uint8Array {
  return der(TAG.sequence, ...parts);
}

/** `[number] EXPLICIT`. */
export function derExplicit(number: number, ...parts: readonly Uint8Array[]): Uint8Array {
  return der(TAG.context(number), ...parts);
}

export function derOctetString(contents: Uint8Array): Uint8Array {
  return der(TAG.octetString, contents);
}

/** A whole number within 32 bits, signed; throws `TypeError` for others. `tag` lets it be an ENUMERATED. */
export function derInteger(value: number, tag: number = TAG.integer): Uint8Array {
  if ((value | 0) !== value) throw new TypeError('derInteger: not a whole number within 32 bits');
  const bytes: number[] = [];
  let rest = value;
  do {
    bytes.unshift(rest & 0xff);
    rest >>= 8;
  } while (bytes.length < 4 && !isComplete(rest, bytes[0] as number));
  return der(tag, Uint8Array.from(bytes));
}

/** An OBJECT IDENTIFIER from its dotted form; throws `TypeError` for what is none. */
export function derObjectIdentifier(dotted: string): Uint8Array {
  if (!/^(?:[01]\.[1-3]?\d|2\.(?:0|[1-9]\d*))(?:\.(?:0|[1-9]\d*))*$/.test(dotted)) {
    throw new TypeError('derObjectIdentifier: not a dotted object identifier');
  }
  const [root = 0n, second = 0n, ...others] = dotted.split('.').map(BigInt);
  return der(TAG.objectIdentifier, Uint8Array.from([40n * root + second, ...others].flatMap(encodeArc)));
}

function encodeHeader(tag: number, length: number): Uint8Array {
  if (length < 0x80) return Uint8Array.of(tag, length);
  if (length < 0x100) return Uint8Array.of(tag, 0x81, length);
  if (length < 0x10000) return Uint8Array.of(tag, 0x82, length >>> 8, length);
  if (length < 0x1000000) return Uint8Array.of(tag, 0x83, length >>> 16, length >>> 8, length);
  return Uint8Array.of(tag, 0x84, length >>> 24, length >>> 16, length >>> 8, length);
}

function isComplete(rest: number, first: number): boolean {
  return (rest === 0 && first < 0x80) || (rest === -1 && first >= 0x80);
}

function encodeArc(arc: bigint): number[] {
  const bytes = [Number(arc & 0x7fn)];
  for (let rest = arc >> 7n; rest > 0n; rest >>= 7n) bytes.unshift(0x80 | Number(rest & 0x7fn));
  return bytes;
}
