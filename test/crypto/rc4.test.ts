import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromHex, toHex } from '../../src/bytes/hex.ts';
import { ascii, concat } from '../../src/bytes/writer.ts';
import { Rc4 } from '../../src/crypto/rc4.ts';
import { KEY_STREAMS } from './rfc6229.ts';

describe('RC4', () => {
  it.each(KEY_STREAMS)('gives the key stream of RFC 6229: $name', ({ key, blocks }) => {
    const stream = new Rc4(fromHex(key)).apply(new Uint8Array(4112));
    for (const [offset, octets] of blocks) expect(toHex(stream.subarray(offset, offset + 16))).toBe(octets);
  });

  it('enciphers "Plaintext" with "Key"', () => {
    expect(toHex(new Rc4(ascii('Key')).apply(ascii('Plaintext')))).toBe('bbf316e8d940af0ad3');
  });

  it('is one stream, however it is cut', () => {
    const key = fc.uint8Array({ minLength: 1, maxLength: 256 });
    fc.assert(
      fc.property(key, fc.array(fc.uint8Array()), (secret, pieces) => {
        const rc4 = new Rc4(secret);
        const whole = new Rc4(secret).apply(concat(...pieces));
        expect(concat(...pieces.map((piece) => rc4.apply(piece)))).toEqual(whole);
      }),
    );
  });

  it('deciphers what it enciphered and leaves the input alone', () => {
    const key = fc.uint8Array({ minLength: 1, maxLength: 256 });
    fc.assert(
      fc.property(key, fc.uint8Array(), (secret, plain) => {
        const before = plain.slice();
        expect(new Rc4(secret).apply(new Rc4(secret).apply(plain))).toEqual(before);
        expect(plain).toEqual(before);
      }),
    );
  });

  it.each([0, 257])('refuses a key of %i octets', (length) => {
    expect(() => new Rc4(new Uint8Array(length))).toThrow(TypeError);
  });
});
