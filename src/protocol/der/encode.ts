/** Writing DER (ITU-T X.690, section 10): always definite, always in the shortest form. */
import { put } from '../../bytes/writer.ts';
import { TAG } from './tags.ts';

/** Tag, length and the parts as contents. */
export function der(tag: number, ...parts: readonly Uint8Array[]): Uint8Array {
  let length = 0;
  for (const part of parts) length += part.length;
  const whole = new Uint8Array(1 + countLengthBytes(length) + length);
  let at = writeHeader(whole, 0, tag, length);
  for (const part of parts) at = put(whole, at, part);
  return whole;
}

/**
 * Elements one within the other, outermost first, and the parts as contents of the innermost. One array for all of them: each
 * one more would be a copy of everything within, and arrays of more than a few bytes are dear.
 */
export function derNested(tags: readonly number[], ...parts: readonly Uint8Array[]): Uint8Array {
  let length = 0;
  for (const part of parts) length += part.length;
  const lengths: number[] = tags.map(() => 0);
  for (let i = tags.length - 1; i >= 0; i--) {
    lengths[i] = length;
    length += 1 + countLengthBytes(length);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (let i = 0; i < tags.length; i++) at = writeHeader(whole, at, tags[i] as number, lengths[i] as number);
  for (const part of parts) at = put(whole, at, part);
  return whole;
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
  let count = 1;
  while (count < 4 && value >> (8 * count - 1) !== 0 && value >> (8 * count - 1) !== -1) count++;
  const whole = new Uint8Array(2 + count);
  whole[0] = tag;
  whole[1] = count;
  for (let i = 0; i < count; i++) whole[2 + i] = value >> (8 * (count - 1 - i));
  return whole;
}

/** An OBJECT IDENTIFIER from its dotted form; throws `TypeError` for what is none. */
export function derObjectIdentifier(dotted: string): Uint8Array {
  if (!/^(?:[01]\.[1-3]?\d|2\.(?:0|[1-9]\d*))(?:\.(?:0|[1-9]\d*))*$/.test(dotted)) {
    throw new TypeError('derObjectIdentifier: not a dotted object identifier');
  }
  const [root = '', second = '', ...others] = dotted.split('.');
  const contents =
    second.length < SHORT_ARC
      ? encodeSmall(40 * Number(root) + Number(second))
      : encodeArc(BigInt(root) * 40n + BigInt(second));
  for (const arc of others)
    contents.push(...(arc.length < SHORT_ARC ? encodeSmall(Number(arc)) : encodeArc(BigInt(arc))));
  return der(TAG.objectIdentifier, Uint8Array.from(contents));
}

/** Bytes of the length field: one below 128, else one more than the length itself needs. */
function countLengthBytes(length: number): number {
  if (length < 0x80) return 1;
  if (length < 0x100) return 2;
  if (length < 0x10000) return 3;
  return length < 0x1000000 ? 4 : 5;
}

/** Gives where the contents begin. */
function writeHeader(whole: Uint8Array, at: number, tag: number, length: number): number {
  const lengthBytes = countLengthBytes(length);
  whole[at] = tag;
  whole[at + 1] = lengthBytes === 1 ? length : 0x80 | (lengthBytes - 1);
  for (let i = 2; i <= lengthBytes; i++) whole[at + i] = length >>> (8 * (lengthBytes - i));
  return at + 1 + lengthBytes;
}

/** Decimal digits whose numbers stay below 2^28. */
const SHORT_ARC = 9;

function encodeSmall(arc: number): number[] {
  const bytes = [arc & 0x7f];
  for (let rest = arc >> 7; rest > 0; rest >>= 7) bytes.unshift(0x80 | (rest & 0x7f));
  return bytes;
}

function encodeArc(arc: bigint): number[] {
  const bytes = [Number(arc & 0x7fn)];
  for (let rest = arc >> 7n; rest > 0n; rest >>= 7n) bytes.unshift(0x80 | Number(rest & 0x7fn));
  return bytes;
}
