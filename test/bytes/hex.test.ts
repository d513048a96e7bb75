import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromHex, toHex } from '../../src/bytes/hex.ts';

describe('hex', () => {
  it('is the lower-case hexadecimal that Node writes', () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => toHex(bytes) === Buffer.from(bytes).toString('hex')));
  });

  it('reads back what it wrote, in either case and with white space', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.constantFrom('', ' ', '\n\t'), (bytes, gap) => {
        const spaced = toHex(bytes).toUpperCase().split('').join(gap);
        expect(fromHex(spaced)).toEqual(bytes);
      }),
    );
  });

  it.each(['0', '0g', '0x00', '００', 'é'])('refuses %j', (text) => expect(() => fromHex(text)).toThrow(TypeError));
});
