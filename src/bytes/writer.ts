/**
 * The other direction: numbers to bytes, and parts to a whole. Plain functions, so that an encoder reads like its grammar; and
 * a Writer for messages that are made often, which spares the arrays in between. A number that does not fit its field is the
 * caller's mistake and a `TypeError`, never a quiet change.
 */

export function concat(...parts: readonly Uint8Array[]): Uint8Array {
  let length = 0;
  for (const part of parts) length += part.length;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) at = put(whole, at, part);
  return whole;
}

/** Writes a structure whose length is known from front to back, into one array. */
export class Writer {
  readonly #bytes: Uint8Array;
  #at = 0;

  /** `length` in bytes. */
  constructor(length: number) {
    this.#bytes = new Uint8Array(length);
  }

  u8(value: number): this {
    requireWithin(value, 0, 0xff, 'u8');
    this.#bytes[this.#at++] = value;
    return this;
  }

  u16le(value: number): this {
    requireWithin(value, 0, 0xffff, 'u16le');
    this.#bytes[this.#at++] = value;
    this.#bytes[this.#at++] = value >>> 8;
    return this;
  }

  /** Also takes a negative number, as `u32le` does. */
  u32le(value: number): this {
    requireWithin(value, -0x80000000, 0xffffffff, 'u32le');
    for (let shift = 0; shift < 32; shift += 8) this.#bytes[this.#at++] = value >>> shift;
    return this;
  }

  u64le(value: bigint): this {
    return this.bytes(u64le(value));
  }

  bytes(part: Uint8Array): this {
    this.#at = put(this.#bytes, this.#at, part);
    return this;
  }

  zeros(length: number): this {
    this.#at += length;
    return this;
  }

  /** What was written; `TypeError` unless it is as long as was said. */
  whole(): Uint8Array {
    if (this.#at !== this.#bytes.length) throw new TypeError('Writer: not as many bytes as were announced');
    return this.#bytes;
  }
}

/** Below this, a loop is faster than the platform's copying. */
const SHORT = 32;

/** Copies `part` to `at`, and gives where it ends. */
export function put(whole: Uint8Array, at: number, part: Uint8Array): number {
  if (part.length < SHORT) for (let i = 0; i < part.length; i++) whole[at + i] = part[i] as number;
  else whole.set(part, at);
  return at + part.length;
}

export function u8(value: number): Uint8Array {
  requireWithin(value, 0, 0xff, 'u8');
  return Uint8Array.of(value);
}

export function u16be(value: number): Uint8Array {
  requireWithin(value, 0, 0xffff, 'u16be');
  return Uint8Array.of(value >>> 8, value);
}

export function u24be(value: number): Uint8Array {
  requireWithin(value, 0, 0xffffff, 'u24be');
  return Uint8Array.of(value >>> 16, value >>> 8, value);
}

export function u16le(value: number): Uint8Array {
  requireWithin(value, 0, 0xffff, 'u16le');
  return Uint8Array.of(value, value >>> 8);
}

/** Also takes a negative number, since a mask made with `|` is one when its highest bit is set. */
export function u32le(value: number): Uint8Array {
  requireWithin(value, -0x80000000, 0xffffffff, 'u32le');
  return Uint8Array.of(value, value >>> 8, value >>> 16, value >>> 24);
}

export function u64le(value: bigint): Uint8Array {
  if (BigInt.asUintN(64, value) !== value) throw new TypeError('u64le: the number is outside 0 to 2^64-1');
  const low = Number(value & 0xffffffffn);
  const high = Number(value >> 32n);
  return Uint8Array.of(low, low >>> 8, low >>> 16, low >>> 24, high, high >>> 8, high >>> 16, high >>> 24);
}

/** One byte per character; throws `TypeError` outside ASCII. */
export function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => {
    const code = character.charCodeAt(0);
    if (code > 0x7f) throw new TypeError('ascii: the text has a character outside ASCII');
    return code;
  });
}

function requireWithin(value: number, lowest: number, highest: number, writer: string): void {
  if (Number.isInteger(value) && value >= lowest && value <= highest) return;
  throw new TypeError(`${writer}: not a whole number from ${lowest} to ${highest}`);
}
