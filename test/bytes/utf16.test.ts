import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromHex } from '../../src/bytes/hex.ts';
import { decodeUtf16le, encodeUtf16le } from '../../src/bytes/utf16.ts';

/** Any string of UTF-16 code units, lone surrogates among them. */
const anyUnits = fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units));

describe('UTF-16LE', () => {
  it.each([
    ['山田太郎', '715c 3075 2a59 ce90'],
    ['経理サーバー', '4c7d 0674 b530 fc30 d030 fc30'],
    ['𠮷野家', '42d8 b7df ce91 b65b'],
    ['', ''],
  ])('writes %j', (text, hex) => expect(encodeUtf16le(text)).toEqual(fromHex(hex)));

  it('is what Node writes', () => {
    fc.assert(
      fc.property(anyUnits, (text) => {
        expect(encodeUtf16le(text)).toEqual(new Uint8Array(Buffer.from(text, 'utf16le')));
      }),
    );
  });

  it('keeps every code unit, also lone surrogates', () => {
    fc.assert(fc.property(anyUnits, (text) => decodeUtf16le(encodeUtf16le(text)) === text));
  });

  it('reads texts longer than one chunk', () => {
    const text = '経𠮷'.repeat(10_000);
    expect(decodeUtf16le(encodeUtf16le(text))).toBe(text);
  });

  it('leaves out an odd last octet', () => expect(decodeUtf16le(fromHex('4100 42'))).toBe('A'));
});
