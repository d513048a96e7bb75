import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Malformed } from '../../src/bytes/malformed.ts';
import { type FieldSighting, Reader } from '../../src/bytes/reader.ts';
import { ascii, concat, u8, u16be, u16le, u24be, u32le, u64le } from '../../src/bytes/writer.ts';
import { malformedFrom } from '../protocol/malformed-from.ts';

/** Each way of writing a number, with the way of reading it. */
const NUMBERS = {
  u8: { write: u8, bits: 8 },
  u16be: { write: u16be, bits: 16 },
  u16le: { write: u16le, bits: 16 },
  u24be: { write: u24be, bits: 24 },
  u32le: { write: u32le, bits: 32 },
} as const;
const kinds = Object.keys(NUMBERS) as (keyof typeof NUMBERS)[];

const anyNumber = fc
  .constantFrom(...kinds)
  .chain((kind) => fc.tuple(fc.constant(kind), fc.integer({ min: 0, max: 2 ** NUMBERS[kind].bits - 1 })));

describe('Reader and writer', () => {
  it('read back any sequence of numbers, with the right offsets', () => {
    fc.assert(
      fc.property(fc.array(anyNumber), (values) => {
        const bytes = concat(...values.map(([kind, value]) => NUMBERS[kind].write(value)));
        const reader = new Reader(bytes, 'Sequence');
        for (const [kind, value] of values) {
          const at = reader.offset;
          expect(reader[kind]('value')).toBe(value);
          expect(reader.offset - at).toBe(NUMBERS[kind].bits / 8);
        }
        reader.end();
      }),
    );
  });

  it('read back 64 bits', () => {
    fc.assert(fc.property(fc.bigInt(0n, 2n ** 64n - 1n), (v) => new Reader(u64le(v), 'Number').u64le('value') === v));
  });

  it('write a mask whose highest bit is set', () => {
    expect(u32le(0x80000000 | 1)).toEqual(u32le(0x80000001));
  });

  it.each([
    ['u8', () => u8(256)],
    ['u8', () => u8(-1)],
    ['u16be', () => u16be(0x10000)],
    ['u16le', () => u16le(0.5)],
    ['u24be', () => u24be(0x1000000)],
    ['u32le', () => u32le(2 ** 32)],
    ['u32le', () => u32le(Number.NaN)],
    ['u64le', () => u64le(-1n)],
    ['u64le', () => u64le(2n ** 64n)],
    ['ascii', () => ascii('山田太郎')],
    ['ascii', () => ascii('a\u0080')],
    ['ascii', () => ascii('𠮷')],
  ])('%s refuses what does not fit', (_, write) => expect(write).toThrow(TypeError));
});

describe('Reader', () => {
  it('names structure, field and offset of what is missing', () => {
    const reader = new Reader(Uint8Array.of(1, 2, 3), 'Outer');
    reader.u8('first');
    const inner = reader.part('second', 2, 'Inner');
    inner.u8('third');
    expect(malformedFrom(() => inner.u16be('fourth'))).toEqual(
      new Malformed('Inner', 'fourth', 2, 'needs 2 bytes, 1 left'),
    );
    expect(new Malformed('Inner', 'fourth', 2, 'x').message).toBe('Inner.fourth at offset 2: x');
  });

  it('does not move when it fails', () => {
    const reader = new Reader(Uint8Array.of(7), 'Outer');
    expect(() => reader.u32le('four')).toThrow(Malformed);
    expect(reader.u8('one')).toBe(7);
  });

  it('finds the next octet of a kind only ahead of itself', () => {
    const reader = new Reader(Uint8Array.of(13, 1, 13), 'Line');
    expect(reader.distanceTo(13)).toBe(0);
    reader.u8('first');
    expect(reader.distanceTo(13)).toBe(1);
    expect(reader.distanceTo(9)).toBeUndefined();
  });

  it('gives a part elsewhere, or says where it was named', () => {
    const reader = new Reader(Uint8Array.of(4, 0, 0, 0, 9, 8), 'Outer');
    const named = reader.offset;
    reader.u32le('nameOffset');
    const part = reader.partAt('name', 4, 2, 'Name', named);
    expect([part.offset, part.u8('a'), part.u8('b'), part.remaining]).toEqual([4, 9, 8, 0]);
    expect(malformedFrom(() => reader.partAt('name', 5, 2, 'Name', named))).toMatchObject({ field: 'name', offset: 0 });
    expect(malformedFrom(() => reader.partAt('name', 0xffffffff, 0xffff, 'Name', named))).toMatchObject({ offset: 0 });
  });

  it('tells of every octet it read, once, in order', () => {
    const seen: FieldSighting[] = [];
    const reader = new Reader(Uint8Array.of(1, 2, 3, 4), 'Outer', (sighting) => seen.push(sighting));
    reader.u16be('first');
    reader.bytes('second', 2);
    expect(seen).toEqual([
      { structure: 'Outer', field: 'first', offset: 0, length: 2 },
      { structure: 'Outer', field: 'second', offset: 2, length: 2 },
    ]);
  });

  it('refuses what is left over', () => {
    const reader = new Reader(Uint8Array.of(1, 2), 'Outer');
    reader.u8('first');
    expect(malformedFrom(() => reader.end())).toEqual(new Malformed('Outer', 'end', 1, '1 bytes too many'));
    expect(reader.rest('rest')).toEqual(Uint8Array.of(2));
    reader.end();
  });

  it('reads within a larger buffer without looking outside', () => {
    const larger = Uint8Array.of(9, 9, 1, 2, 9, 9);
    const reader = new Reader(larger.subarray(2, 4), 'Window');
    expect(reader.u16be('both')).toBe(0x0102);
    expect(() => reader.u8('more')).toThrow(Malformed);
  });
});
