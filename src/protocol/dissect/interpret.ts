/** From the contents of one field to their meaning: numbers, names, flags, texts, times. */
import { Malformed } from '../../bytes/malformed.ts';
import { Reader } from '../../bytes/reader.ts';
import { decodeUtf16le } from '../../bytes/utf16.ts';
import { der, encodeDer } from '../der/encode.ts';
import { objectIdentifier } from '../der/object-identifier.ts';
import { STRICT } from '../der/rules.ts';
import { TAG } from '../der/tags.ts';
import { NEGOTIATE_FLAG } from '../ntlm/constants.ts';
import { fromFiletime } from '../ntlm/filetime.ts';
import type { FieldValue } from './dissection.ts';
import { type Names, OBJECT_IDENTIFIERS } from './names.ts';

/** `contents` as they came, `message` around them. Undefined when they have no meaning, as with a wrong length. */
export type Interpret = (contents: Uint8Array, message: Uint8Array) => FieldValue | undefined;

export type NumberOf = (bytes: Uint8Array) => number;

/** Of up to six bytes, which is exact. */
export const bigEndian: NumberOf = (bytes) => bytes.reduce((sum, byte) => sum * 256 + byte, 0);
export const littleEndian: NumberOf = (bytes) => bytes.reduceRight((sum, byte) => sum * 256 + byte, 0);

const MOST_BYTES = 6;
/** Longer texts are cut where they are shown; here a limit spares the memory. */
const MOST_TEXT = 4096;

export function number(numberOf: NumberOf): Interpret {
  return (bytes) => (bytes.length > MOST_BYTES ? undefined : { kind: 'number', number: numberOf(bytes) });
}

export const sequenceNumber: Interpret = (bytes) => ({
  kind: 'number',
  number: bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n),
});

export function code(names: Names, numberOf: NumberOf): Interpret {
  return (bytes) => {
    if (bytes.length > MOST_BYTES) return undefined;
    const value = numberOf(bytes);
    const name = names[value];
    return { kind: 'code', number: value, ...(name !== undefined && { name }) };
  };
}

/** At most 32 bits, little endian. */
export function flags(names: Names): Interpret {
  return (bytes) => {
    if (bytes.length > 4) return undefined;
    const mask = littleEndian(bytes);
    const set = Object.keys(names)
      .map(Number)
      .filter((bit) => (mask & bit) !== 0);
    const rest = set.reduce((left, bit) => left & ~bit, mask) >>> 0;
    return { kind: 'flags', number: mask, bytes: bytes.length, names: set.map((bit) => names[bit] as string), rest };
  };
}

export const utf16: Interpret = (bytes) => ({ kind: 'text', text: decodeUtf16le(bytes.subarray(0, MOST_TEXT)) });

/** ASCII, or text in a code page that is not told, one byte a character. */
export const oneByteText: Interpret = (bytes) => ({
  kind: 'text',
  text: String.fromCharCode(...bytes.subarray(0, MOST_TEXT)),
});

/** A text whose last byte is the NUL that ends it. */
export const textUpToNul: Interpret = (bytes, message) =>
  oneByteText(bytes.at(-1) === 0 ? bytes.subarray(0, -1) : bytes, message);

/** Names of NTLM are UTF-16LE or OEM text, as the flags say, which stand at `flagsAt` in their message. */
export function ntlmText(flagsAt: number): Interpret {
  return (bytes, message) => {
    const mask = littleEndian(message.subarray(flagsAt, flagsAt + 4));
    return ((mask & NEGOTIATE_FLAG.UNICODE) === 0 ? oneByteText : utf16)(bytes, message);
  };
}

export const filetime: Interpret = (bytes) => {
  if (bytes.length !== 8) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, 8);
  return { kind: 'time', unixMs: fromFiletime(view.getBigUint64(0, true)) };
};

/** Len, MaxLen, BufferOffset ([MS-NLMP] 2.2.1). */
export const reference: Interpret = (bytes) => {
  if (bytes.length !== 8) return undefined;
  return { kind: 'reference', length: littleEndian(bytes.subarray(0, 2)), offset: littleEndian(bytes.subarray(4)) };
};

export const identifier: Interpret = (bytes) => {
  const dotted = dottedOf(bytes);
  if (dotted === undefined) return undefined;
  const name = OBJECT_IDENTIFIERS[dotted];
  return { kind: 'objectIdentifier', dotted, ...(name !== undefined && { name }) };
};

/** Undefined for contents that the decoder refused before. */
function dottedOf(bytes: Uint8Array): string | undefined {
  try {
    return objectIdentifier(new Reader(encodeDer(der(TAG.objectIdentifier, bytes)), 'OID'), 'oid', STRICT);
  } catch (error) {
    if (error instanceof Malformed) return undefined;
    throw error;
  }
}

/** 32 bits of an INTEGER of four bytes or five. */
export const status: Interpret = (bytes) => {
  const low = bytes.subarray(-4);
  const isNegative = low.length < 4 && (low[0] ?? 0) >= 0x80;
  return { kind: 'status', code: (bigEndian(low) - (isNegative ? 256 ** low.length : 0)) >>> 0 };
};

export const sealed: Interpret = () => ({ kind: 'sealed' });
