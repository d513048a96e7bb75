/** A Writer writes what the functions beside it write, and gives no structure out that has another length than was said. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concat, u8, u16le, u32le, u64le, Writer } from '../../src/bytes/writer.ts';

const part = fc.oneof(
  fc.nat(0xff).map((value) => ({ bytes: u8(value), write: (writer: Writer) => writer.u8(value) })),
  fc.nat(0xffff).map((value) => ({ bytes: u16le(value), write: (writer: Writer) => writer.u16le(value) })),
  fc
    .integer({ min: -0x80000000, max: 0xffffffff })
    .map((value) => ({ bytes: u32le(value), write: (writer: Writer) => writer.u32le(value) })),
  fc
    .bigInt(0n, 2n ** 64n - 1n)
    .map((value) => ({ bytes: u64le(value), write: (writer: Writer) => writer.u64le(value) })),
  fc.uint8Array({ maxLength: 100 }).map((bytes) => ({ bytes, write: (writer: Writer) => writer.bytes(bytes) })),
  fc.nat(40).map((length) => ({ bytes: new Uint8Array(length), write: (writer: Writer) => writer.zeros(length) })),
);

describe('Writer', () => {
  it('writes part after part', () => {
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const expected = concat(...parts.map(({ bytes }) => bytes));
        const writer = new Writer(expected.length);
        for (const { write } of parts) write(writer);
        expect(writer.whole()).toEqual(expected);
      }),
    );
  });

  it.each([
    ['u8', (writer: Writer) => writer.u8(256)],
    ['u16le', (writer: Writer) => writer.u16le(-1)],
    ['u32le', (writer: Writer) => writer.u32le(2 ** 32)],
    ['u64le', (writer: Writer) => writer.u64le(-1n)],
  ])('%s refuses what does not fit', (_, write) => expect(() => write(new Writer(8))).toThrow(TypeError));

  it.each([0, 1, 3, 4])('of two bytes is not whole with %i', (count) => {
    const writer = new Writer(2);
    expect(() => {
      for (let i = 0; i < count; i++) writer.u8(i);
      writer.whole();
    }).toThrow(TypeError);
  });
});
