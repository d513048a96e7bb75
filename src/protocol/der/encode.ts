/** Writing DER (ITU-T X.690, section 10): always definite, always in the shortest form. */
import { put } from '../../bytes/writer.ts';
import { TAG } from './tags.ts';

/** Bytes that stand as they are, or an element still to be written. */
export type DerPart = Uint8Array | DerElement;

/**
 * Tag, length and parts, measured and not yet written: whatever encloses it is known first, and all of it is then written at
 * once, without a copy of what is within at each step.
 */
export class DerElement {
  readonly tag: number;
  readonly parts: readonly DerPart[];
  /** Of the contents, in bytes. */
  readonly contentsLength: number;
  /** Of the whole element, in bytes. */
  readonly length: number;

  constructor(tag: number, parts: readonly DerPart[]) {
    let length = 0;
    for (const part of parts) length += part.length;
    this.tag = tag;
    this.parts = parts;
    this.contentsLength = length;
    this.length = 1 + countLengthBytes(length) + length;
  }
}

/** The element's bytes, in one new array. */
export function encodeDer(element: DerElement): Uint8Array {
  const whole = new Uint8Array(element.length);
  write(whole, 0, element);
  return whole;
}

/** Gives where it ends. */
function write(whole: Uint8Array, start: number, element: DerElement): number {
  let at = writeHeader(whole, start, element.tag, element.contentsLength);
  for (const part of element.parts) {
    at = part instanceof DerElement ? write(whole, at, part) : put(whole, at, part);
  }
  return at;
}

export function der(tag: number, ...parts: readonly DerPart[]): DerElement {
  return new DerElement(tag, parts);
}

export function derSequence(...parts: readonly DerPart[]): DerElement {
  return new DerElement(TAG.sequence, parts);
}

/** `[number] EXPLICIT`. */
export function derExplicit(number: number, ...parts: readonly DerPart[]): DerElement {
  return new DerElement(TAG.context(number), parts);
}

export function derOctetString(contents: DerPart): DerElement {
  return new DerElement(TAG.octetString, [contents]);
}

/** The bytes of a whole number within 32 bits, signed; throws `TypeError` for others. `tag` lets it be an ENUMERATED. */
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

/** The bytes of an OBJECT IDENTIFIER from its dotted form; throws `TypeError` for what is none. */
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
  return encodeDer(der(TAG.objectIdentifier, Uint8Array.from(contents)));
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
