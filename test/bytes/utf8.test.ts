import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Malformed } from '../../src/bytes/malformed.ts';
import { transcodeUtf8 } from '../../src/bytes/utf8.ts';
import { decodeUtf16le } from '../../src/bytes/utf16.ts';
import { malformedFrom } from '../protocol/malformed-from.ts';

describe('transcodeUtf8', () => {
  it('gives what the platform gives, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(decodeUtf16le(transcodeUtf8(new TextEncoder().encode(text)))).toBe(text);
      }),
    );
  });

  it('takes and refuses what the platform takes and refuses, for any bytes', () => {
    const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    const reading = (read: () => string) => {
      try {
        return read();
      } catch (error) {
        return error instanceof TypeError || error instanceof Malformed ? undefined : error;
      }
    };
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 12 }), (bytes) => {
        expect(reading(() => decodeUtf16le(transcodeUtf8(bytes)))).toBe(reading(() => strict.decode(bytes)));
      }),
      { numRuns: 5_000 },
    );
  });

  it.each([
    ['an overlong slash', [0x61, 0xc0, 0xaf], 1],
    ['a lone surrogate', [0xed, 0xa0, 0x80], 0],
    ['beyond the last plane', [0xf4, 0x90, 0x80, 0x80], 0],
    ['a sequence that breaks off', [0x61, 0x62, 0xe3, 0x81], 2],
    ['a byte that follows nothing', [0x80], 0],
  ])('refuses %s where it stands', (_, bytes, offset) => {
    expect(malformedFrom(() => transcodeUtf8(Uint8Array.from(bytes))).offset).toBe(offset);
  });
});
