/**
 * The part of DER (ITU-T X.690, section 10) that CredSSP and SPNEGO use: definite lengths, one-byte tags, INTEGER,
 * ENUMERATED, OCTET STRING, OBJECT IDENTIFIER, SEQUENCE and explicit context tags.
 */
import { Malformed } from '../../bytes/malformed.ts';
import type { Reader } from '../../bytes/reader.ts';
import type { DerRules, Tolerated } from './rules.ts';
import { TAG } from './tags.ts';

/** Takes tag and length, and gives a Reader for the contents, named `structure` (by default as the enclosing one). */
export function element(reader: Reader, field: string, tag: number, rules: DerRules, structure?: string): Reader {
  const at = reader.offset;
  const found = reader.u8(field);
  if (found !== tag) reader.fail(field, `tag is ${tagName(found)}, expected ${tagName(tag)}`, at);
  const length = decodeLength(reader, field, rules);
  if (length > reader.remaining) reportOverlong(reader, field, at, length, rules);
  return reader.part(field, Math.min(length, reader.remaining), structure ?? reader.structure);
}

/** Throws, unless the rules ask for what there is. */
function reportOverlong(reader: Reader, field: string, at: number, length: number, rules: DerRules): void {
  const problem = `length is ${length}, only ${reader.remaining} bytes are left`;
  if (!rules.salvage) reader.fail(field, problem, at);
  rules.salvage(new Malformed(reader.structure, field, at, problem));
}

/** What stands within an EXPLICIT tag: one of the readers below, or one of the caller's own. */
export type Contents<T> = (reader: Reader, field: string, rules: DerRules) => T;

/** `[number] EXPLICIT`, which holds exactly one element. */
export function explicit<T>(reader: Reader, number: number, field: string, rules: DerRules, contents: Contents<T>): T {
  const wrapper = element(reader, field, TAG.context(number), rules);
  const value = contents(wrapper, field, rules);
  endOf(wrapper, field, rules);
  return value;
}

/** `[number] EXPLICIT ... OPTIONAL`: undefined when another tag comes next. */
export function optional<T>(
  reader: Reader,
  number: number,
  field: string,
  rules: DerRules,
  contents: Contents<T>,
): T | undefined {
  return reader.peek() === TAG.context(number) ? explicit(reader, number, field, rules, contents) : undefined;
}

/** An INTEGER that has to be a small number, 0 to 2^31-1. */
export function smallInteger(reader: Reader, field: string, rules: DerRules): number {
  return wholeNumber(reader, field, rules, TAG.integer, 0, 0x7fffffff);
}

export function enumerated(reader: Reader, field: string, rules: DerRules): number {
  return wholeNumber(reader, field, rules, TAG.enumerated, 0, 0x7fffffff);
}

/** 32 bits in an INTEGER, as an unsigned number: negative in the four-byte form, positive in the five-byte form. */
export function bits32(reader: Reader, field: string, rules: DerRules): number {
  return wholeNumber(reader, field, rules, TAG.integer, -0x80000000, 0xffffffff) >>> 0;
}

export function octetString(reader: Reader, field: string, rules: DerRules): Uint8Array {
  return element(reader, field, TAG.octetString, rules).rest(field);
}

/** Nothing may be left behind the only element of `reader`. */
export function endOf(reader: Reader, field: string, rules: DerRules): void {
  passOver(reader, field, 'trailingBytes', rules);
}

/** Nothing may be left behind the last field this version of a SEQUENCE knows. */
export function endOfFields(reader: Reader, rules: DerRules): void {
  passOver(reader, 'unknown', 'unknownField', rules);
}

/**
 * How many bytes the element at the front of `bytes` takes, tag and length included; undefined while too few have come to
 * tell. Throws `Malformed` for a wrong tag, an indefinite length, or more than `limit` bytes.
 */
export function measureElement(bytes: Uint8Array, structure: string, tag: number, limit: number): number | undefined {
  const first = bytes[0];
  const second = bytes[1];
  if (first === undefined) return undefined;
  if (first !== tag) throw new Malformed(structure, 'tag', 0, `is ${tagName(first)}, expected ${tagName(tag)}`);
  if (second === undefined) return undefined;
  const count = second < 0x80 ? 0 : second & 0x7f;
  if (second === 0x80) throw new Malformed(structure, 'length', 1, INDEFINITE);
  if (count > 4) throw new Malformed(structure, 'length', 1, `a length of ${count} bytes`);
  if (bytes.length < 2 + count) return undefined;
  let length = second < 0x80 ? second : 0;
  for (let i = 2; i < 2 + count; i++) length = length * 256 + (bytes[i] as number);
  const total = 2 + count + length;
  if (total > limit) throw new Malformed(structure, 'length', 1, `${total} bytes, more than the ${limit} allowed`);
  return total;
}

function passOver(reader: Reader, field: string, deviation: Tolerated['deviation'], rules: DerRules): void {
  if (reader.remaining === 0) return;
  deviate(reader, field, reader.offset, deviation, rules);
  reader.rest(field);
}

function decodeLength(reader: Reader, field: string, rules: DerRules): number {
  const at = reader.offset;
  const first = reader.u8(field);
  if (first < 0x80) return first;
  const count = first & 0x7f;
  if (count === 0) return reader.fail(field, INDEFINITE, at);
  if (count > 4) return reader.fail(field, `a length of ${count} bytes`, at);
  let length = 0;
  for (let i = 0; i < count; i++) length = length * 256 + reader.u8(field);
  // SEEN: a reply of build 10.0.17763 with 82 00 F3 where 81 F3 would do (public capture).
  if (length < 0x80 || length < 256 ** (count - 1)) deviate(reader, field, at, 'nonMinimalLength', rules);
  return length;
}

function wholeNumber(
  reader: Reader,
  field: string,
  rules: DerRules,
  tag: number,
  lowest: number,
  highest: number,
): number {
  const start = reader.offset;
  const contents = element(reader, field, tag, rules);
  const at = contents.offset;
  const { remaining } = contents;
  if (remaining === 0) return contents.fail(field, 'an integer without contents', start);
  if (remaining > INTEGER_LIMIT) return contents.fail(field, `an integer of ${remaining} bytes`, start);
  const first = contents.u8(field);
  if (isPadded(first, contents.peek())) deviate(contents, field, at, 'nonMinimalInteger', rules);
  let value = first < 0x80 ? first : first - 0x100;
  while (contents.remaining > 0) value = value * 256 + contents.u8(field);
  if (value < lowest || value > highest) contents.fail(field, `out of the range ${lowest} to ${highest}`, at);
  return value;
}

function isPadded(first: number, second: number | undefined): boolean {
  if (second === undefined) return false;
  return (first === 0x00 && second < 0x80) || (first === 0xff && second >= 0x80);
}

/** Six bytes are exact in a JavaScript number; no field here needs more than five. */
const INTEGER_LIMIT = 6;
const INDEFINITE = 'indefinite length, which DER forbids';

const PROBLEM: Readonly<Record<Tolerated['deviation'], string>> = {
  nonMinimalLength: 'length is not in its shortest form',
  nonMinimalInteger: 'integer is not in its shortest form',
  unknownField: 'a field this version does not know',
  trailingBytes: 'bytes after the end',
};

function deviate(
  reader: Reader,
  field: string,
  offset: number,
  deviation: Tolerated['deviation'],
  rules: DerRules,
): void {
  if (!rules.tolerate) reader.fail(field, PROBLEM[deviation], offset);
  rules.tolerate({ structure: reader.structure, field, offset, deviation });
}

function tagName(tag: number): string {
  return `0x${tag.toString(16).padStart(2, '0')}`;
}
