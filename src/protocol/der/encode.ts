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

/** A whole number within 32 bits, signed; `tag` lets it be an ENUMERATED. */
export function derInteger(value: number, tag: number = TAG.integer): Uint8Array {
  const bytes: number[] = [];
  let rest = value;
  do {
    bytes.unshift(rest & 0xff);
    rest >>= 8;
  } while (bytes.length < 4 && !isComplete(rest, bytes[0] as number));
  return der(tag, Uint8Array.from(bytes));
}

/** An OBJECT IDENTIFIER from its dotted form. */
export function derObjectIdentifier(dotted: string): Uint8Array {
  const [root = 0, second = 0, ...others] = dotted.split('.').map(Number);
  return der(TAG.objectIdentifier, Uint8Array.from([40 * root + second, ...others].flatMap(encodeArc)));
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

function encodeArc(arc: number): number[] {
  const bytes = [arc % 128];
  for (let rest = Math.floor(arc / 128); rest > 0; rest = Math.floor(rest / 128)) bytes.unshift(0x80 | (rest % 128));
  return bytes;
}
