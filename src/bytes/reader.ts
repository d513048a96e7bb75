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
  /** Set for a stretch that is going to be read as a structure of its own. */
  readonly isPart?: true;
}

/** Called for each field in the order in which it is read. */
export type FieldObserver = (sighting: FieldSighting) => void;

export class Reader {
  readonly structure: string;
  readonly #bytes: Uint8Array;
  /** Offset of `#bytes` within the outermost message. */
  readonly #base: number;
  /** This structure's own stretch of `#bytes`: parts share the array of their whole, which spares a view for each. */
  readonly #start: number;
  readonly #end: number;
  readonly #observe: FieldObserver | undefined;
  #at: number;

  constructor(bytes: Uint8Array, structure: string, observe?: FieldObserver, base = 0, start = 0, end = bytes.length) {
    this.structure = structure;
    this.#bytes = bytes;
    this.#base = base;
    this.#start = start;
    this.#end = end;
    this.#observe = observe;
    this.#at = start;
  }

  /** Offset of the next byte, counted from the start of the outermost message. */
  get offset(): number {
    return this.#base + this.#at;
  }

  get remaining(): number {
    return this.#end - this.#at;
  }

  /** The next byte without taking it; undefined at the end. */
  peek(): number | undefined {
    return this.#at < this.#end ? this.#bytes[this.#at] : undefined;
  }

  /** How many bytes stand before the next `byte`; undefined when it does not come. */
  distanceTo(byte: number): number | undefined {
    const found = this.#bytes.indexOf(byte, this.#at);
    return found < 0 || found >= this.#end ? undefined : found - this.#at;
  }

  u8(field: string): number {
    return this.#byte(this.#take(field, 1));
  }

  u16be(field: string): number {
    const start = this.#take(field, 2);
    return (this.#byte(start) << 8) | this.#byte(start + 1);
  }

  u16le(field: string): number {
    return this.#u16leAt(this.#take(field, 2));
  }

  u24be(field: string): number {
    const start = this.#take(field, 3);
    return (this.#byte(start) << 16) | (this.#byte(start + 1) << 8) | this.#byte(start + 2);
  }

  u32le(field: string): number {
    return this.#u32leAt(this.#take(field, 4));
  }

  u64le(field: string): bigint {
    const start = this.#take(field, 8);
    return (BigInt(this.#u32leAt(start + 4)) << 32n) | BigInt(this.#u32leAt(start));
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
    const start = this.#take(field, length, true);
    return new Reader(this.#bytes, structure, this.#observe, this.#base, start, start + length);
  }

  /**
   * A Reader for bytes that stand elsewhere in this structure, named by offset and length as NTLM does. `at` is where they
   * are named, for the failure.
   */
  partAt(field: string, start: number, length: number, structure: string, at: number): Reader {
    const first = this.#start + start;
    if (first + length > this.#end) {
      this.fail(field, `names ${length} bytes at ${start}, beyond the ${this.#end - this.#start} there are`, at);
    }
    this.#observe?.({ structure: this.structure, field, offset: this.#base + first, length, isPart: true });
    return new Reader(this.#bytes, structure, this.#observe, this.#base, first, first + length);
  }

  /** Refuses whatever is left over. */
  end(field = 'end'): void {
    if (this.remaining > 0) this.fail(field, `${this.remaining} bytes too many`);
  }

  /** Throws `Malformed` for this structure; `at` defaults to the present offset. */
  fail(field: string, problem: string, at: number = this.offset): never {
    throw new Malformed(this.structure, field, at, problem);
  }

  #byte(at: number): number {
    return this.#bytes[at] as number;
  }

  #u16leAt(at: number): number {
    return this.#byte(at) | (this.#byte(at + 1) << 8);
  }

  #u32leAt(at: number): number {
    return (this.#u16leAt(at) | (this.#u16leAt(at + 2) << 16)) >>> 0;
  }

  #take(field: string, length: number, isPart = false): number {
    const start = this.#at;
    if (length > this.remaining) this.fail(field, `needs ${length} bytes, ${this.remaining} left`);
    this.#observe?.({
      structure: this.structure,
      field,
      offset: this.#base + start,
      length,
      ...(isPart && { isPart }),
    });
    this.#at = start + length;
    return start;
  }
}
