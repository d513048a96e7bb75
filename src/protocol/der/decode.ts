/**
 * The part of DER (ITU-T X.690, section 10) that CredSSP and SPNEGO use: definite lengths, one-byte tags, INTEGER,
 * ENUMERATED, OCTET STRING, OBJECT IDENTIFIER, SEQUENCE and explicit context tags.
 */
import { Malformed } from '../../bytes/malformed.ts';
import type { Reader } from '../../bytes/reader.ts';
import type { DerRules } from './rules.ts';
import { TAG } from './tags.ts';

/** Takes tag and length, and gives a Reader for the contents, named `structure` (by default as the enclosing one). */
export function element(reader: Reader, field: string, tag: number, rules: DerRules, structure?: string): Reader {
  const at = reader.offset;
  const found = reader.u8(field);
  if (found !== tag) reader.fail(field, `tag is ${tagName(found)}, expected ${tagName(tag)}`, at);
  const length = decodeLength(reader, field, rules);
  if (length > reader.remaining) {
    reader.fail(field, `length is ${length}, only ${reader.remaining} bytes are left`, at);
  }
  return reader.part(field, length, structure ?? reader.structure);
}

/** The contents of `[number] EXPLICIT` when that tag comes next, else undefined. */
export function optional(reader: Reader, number: number, field: string, rules: DerRules): Reader | undefined {
  return reader.peek() === TAG.context(number) ? element(reader, field, TAG.context(number), rules) : undefined;
}

/** A signed INTEGER of one to eight bytes. */
export function integer(reader: Reader, field: string, rules: DerRules, tag: number = TAG.integer): bigint {
  const contents = element(reader, field, tag, rules);
  const at = contents.offset;
  const bytes = contents.rest(field);
  if (bytes.length === 0) return contents.fail(field, 'an integer without contents', at);
  if (bytes.length > 8) return contents.fail(field, `an integer of ${bytes.length} bytes`, at);
  if (isPadded(bytes)) deviate(contents, field, at, 'nonMinimalInteger', rules);
  let value = BigInt.asIntN(8, BigInt(bytes[0] as number));
  for (const byte of bytes.subarray(1)) value = (value << 8n) | BigInt(byte);
  return value;
}

/** An INTEGER or ENUMERATED that has to be a small number, 0 to 2^31-1. */
export function smallInteger(reader: Reader, field: string, rules: DerRules, tag: number = TAG.integer): number {
  const at = reader.offset;
  const value = integer(reader, field, rules, tag);
  if (value < 0n || value > 0x7fffffffn) reader.fail(field, 'out of the range 0 to 2147483647', at);
  return Number(value);
}

export function octetString(reader: Reader, field: string, rules: DerRules): Uint8Array {
  return element(reader, field, TAG.octetString, rules).rest(field);
}

/** The dotted form of an OBJECT IDENTIFIER. */
export function objectIdentifier(reader: Reader, field: string, rules: DerRules): string {
  const contents = element(reader, field, TAG.objectIdentifier, rules);
  if (contents.remaining === 0) contents.fail(field, 'an object identifier without contents');
  const arcs: number[] = [];
  while (contents.remaining > 0) arcs.push(decodeArc(contents, field));
  const [first = 0, ...others] = arcs;
  const root = Math.min(2, Math.floor(first / 40));
  return [root, first - 40 * root, ...others].join('.');
}

/** Refuses whatever is left in `reader`, or tells the tolerant reading of it. */
export function endOf(reader: Reader, field: string, rules: DerRules): void {
  if (reader.remaining === 0) return;
  deviate(reader, field, reader.offset, field === 'end' ? 'trailingBytes' : 'unknownField', rules);
  reader.rest(field);
}

/**
 * How many bytes the element at the front of `bytes` takes, tag and length included; undefined while too few have come to
 * tell. Throws `Malformed` for a wrong tag, an indefinite length, or more than `limit` bytes.
 */
export function measureElement(bytes: Uint8Array, structure: string, tag: number, limit: number): number | undefined {
  const [first, second] = bytes;
  if (first === undefined) return undefined;
  if (first !== tag) throw new Malformed(structure, 'tag', 0, `is ${tagName(first)}, expected ${tagName(tag)}`);
  if (second === undefined) return undefined;
  if (second < 0x80) return 2 + second;
  const count = second & 0x7f;
  if (count === 0) throw new Malformed(structure, 'length', 1, 'indefinite length, which DER forbids');
  if (count > 4) throw new Malformed(structure, 'length', 1, `a length of ${count} bytes`);
  if (bytes.length < 2 + count) return undefined;
  let length = 0;
  for (const byte of bytes.subarray(2, 2 + count)) length = length * 256 + byte;
  const total = 2 + count + length;
  if (total > limit) throw new Malformed(structure, 'length', 1, `${total} bytes, more than the ${limit} allowed`);
  return total;
}

function decodeLength(reader: Reader, field: string, rules: DerRules): number {
  const at = reader.offset;
  const first = reader.u8(field);
  if (first < 0x80) return first;
  const count = first & 0x7f;
  if (count === 0) return reader.fail(field, 'indefinite length, which DER forbids', at);
  if (count > 4) return reader.fail(field, `a length of ${count} bytes`, at);
  let length = 0;
  for (let i = 0; i < count; i++) length = length * 256 + reader.u8(field);
  // SEEN: a reply of build 10.0.17763 with 82 00 F3 where 81 F3 would do (public capture).
  if (length < 0x80 || length < 256 ** (count - 1)) deviate(reader, field, at, 'nonMinimalLength', rules);
  return length;
}

function decodeArc(reader: Reader, field: string): number {
  let value = 0;
  for (;;) {
    const byte = reader.u8(field);
    value = value * 128 + (byte & 0x7f);
    if (value > Number.MAX_SAFE_INTEGER / 128) reader.fail(field, 'an arc too large to hold');
    if (byte < 0x80) return value;
  }
}

function isPadded(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if (first === undefined || second === undefined) return false;
  return (first === 0x00 && second < 0x80) || (first === 0xff && second >= 0x80);
}

const PROBLEM = {
  nonMinimalLength: 'length is not in its shortest form',
  nonMinimalInteger: 'integer is not in its shortest form',
  unknownField: 'a field this version does not know',
  trailingBytes: 'bytes after the end',
} as const;

function deviate(
  reader: Reader,
  field: string,
  offset: number,
  deviation: keyof typeof PROBLEM,
  rules: DerRules,
): void {
  if (!rules.tolerate) reader.fail(field, PROBLEM[deviation], offset);
  rules.tolerate({ structure: reader.structure, field, offset, deviation });
}

function tagName(tag: number): string {
  return `0x${tag.toString(16).padStart(2, '0')}`;
}
