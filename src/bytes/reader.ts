/**
 * Reads a byte string from front to back. It is told the name of the structure once and the name of each field as it is
 * read, so that every failure says which field, at which offset, of what. Offsets are those of the outermost message,
 * also in a Reader made for a part of it.
 */
import { Malformed } from './malformed.ts';

/** One field as it was met on the wire; collected by whoever wants to show annotated bytes. */
export interface FieldSighting {
  readonly structure: string;
  readonly field: string;
  /** Offset in bytes from the start of the outermost message. */
  readonly offset: number;
  /** Length in bytes. */
  readonly length: number;
}

export type FieldObserver = (sighting: FieldSighting) => void;

export class Reader {
  readonly structure: string;
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #base: number;
  readonly #observe: FieldObserver | undefined;
  #at = 0;

  constructor(bytes: Uint8Array, structure: string, observe?: FieldObserver, base = 0) {
    this.structure = structure;
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#base = base;
    this.#observe = observe;
  }

  /** Offset of the next byte, counted from the start of the outermost message. */
  get offset(): number {
    return this.#base + this.#at;
  }

  get remaining(): number {
    return this.#bytes.length - this.#at;
  }

  /** The next byte without taking it; undefined at the end. */
  peek(): number | undefined {
    return this.#bytes[this.#at];
  }

  /** How many bytes stand before the next `byte`; undefined when it does not come. */
  distanceTo(byte: number): number | undefined {
    const found = this.#bytes.indexOf(byte, this.#at);
    return found < 0 ? undefined : found - this.#at;
  }

  u8(field: string): number {
    return this.#view.getUint8(this.#take(field, 1));
  }

  u16be(field: string): number {
    return this.#view.getUint16(this.#take(field, 2), false);
  }

  u16le(field: string): number {
    return this.#view.getUint16(this.#take(field, 2), true);
  }

  u24be(field: string): number {
    const start = this.#take(field, 3);
    return (this.#view.getUint8(start) << 16) | this.#view.getUint16(start + 1, false);
  }

  u32le(field: string): number {
    return this.#view.getUint32(this.#take(field, 4), true);
  }

  u64le(field: string): bigint {
    return this.#view.getBigUint64(this.#take(field, 8), true);
  }

  /** The next `length` bytes, as a view of the input. */
  bytes(field: string, length: number): Uint8Array {
    const start = this.#take(field, length);
    return this.#bytes.subarray(start, start + length);
  }

  /** All that is left. */
  rest(field: string): Uint8Array {
    return this.bytes(field, this.remaining);
  }

  /** A Reader for the next `length` bytes, as a structure of its own. */
  part(field: string, length: number, structure: string): Reader {
    const base = this.offset;
    return new Reader(this.bytes(field, length), structure, this.#observe, base);
  }

  /**
   * A Reader for bytes that stand elsewhere in this structure, named by offset and length as NTLM does. `at` is where they
   * are named, for the failure.
   */
  partAt(field: string, start: number, length: number, structure: string, at: number): Reader {
    if (start + length > this.#bytes.length) {
      this.fail(field, `names ${length} bytes at ${start}, beyond the ${this.#bytes.length} there are`, at);
    }
    this.#observe?.({ structure: this.structure, field, offset: this.#base + start, length });
    return new Reader(this.#bytes.subarray(start, start + length), structure, this.#observe, this.#base + start);
  }

  /** Refuses whatever is left over. */
  end(field = 'end'): void {
    if (this.remaining > 0) this.fail(field, `${this.remaining} bytes too many`);
  }

  /** Throws `Malformed` for this structure; `at` defaults to the present offset. */
  fail(field: string, problem: string, at: number = this.offset): never {
    throw new Malformed(this.structure, field, at, problem);
  }

  #take(field: string, length: number): number {
    const start = this.#at;
    if (length > this.remaining) this.fail(field, `needs ${length} bytes, ${this.remaining} left`);
    this.#observe?.({ structure: this.structure, field, offset: this.#base + start, length });
    this.#at = start + length;
    return start;
  }
}
