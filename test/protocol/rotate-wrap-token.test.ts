/** A Wrap token turns in its ring: any rotation can be undone and done again, and nothing but the order changes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Malformed } from '../../src/bytes/malformed.ts';
import { decodeWrapToken } from '../../src/protocol/kerberos/per-message-token.ts';
import { rotateWrapToken } from '../../src/protocol/kerberos/rotate-wrap-token.ts';
import { WRAP_BEFORE_ROTATION, WRAP_ROTATED_BY_3 } from '../vectors/kerberos.ts';
import { anyWrapToken } from './messages.ts';

const anyCount = fc.oneof(fc.nat(80), fc.nat(0xffff));

describe('the rotation of a Wrap token', () => {
  it('is that of the example', () => {
    expect(rotateWrapToken(WRAP_BEFORE_ROTATION.bytes, 3)).toEqual(WRAP_ROTATED_BY_3.bytes);
    expect(rotateWrapToken(WRAP_ROTATED_BY_3.bytes, 0)).toEqual(WRAP_BEFORE_ROTATION.bytes);
    expect(rotateWrapToken(WRAP_BEFORE_ROTATION.bytes, 8 + 3).subarray(16)).toEqual(
      WRAP_ROTATED_BY_3.bytes.subarray(16),
    );
  });

  it('depends on the last count alone', () => {
    fc.assert(
      fc.property(anyWrapToken, anyCount, anyCount, (token, first, second) => {
        expect(rotateWrapToken(rotateWrapToken(token, first), second)).toEqual(rotateWrapToken(token, second));
      }),
    );
  });

  it('is undone by the count that was there, and leaves its input alone', () => {
    fc.assert(
      fc.property(anyWrapToken, anyCount, (token, count) => {
        const before = token.slice();
        const turned = rotateWrapToken(token, count);
        expect(token).toEqual(before);
        expect(decodeWrapToken(turned).rightRotationCount).toBe(count);
        expect(rotateWrapToken(turned, decodeWrapToken(token).rightRotationCount)).toEqual(token);
      }),
    );
  });

  it('puts the last octets first', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 28, maxLength: 90 }), (data) => {
        const plain = Uint8Array.from([...WRAP_BEFORE_ROTATION.bytes.subarray(0, 16), ...data]);
        const turned = decodeWrapToken(rotateWrapToken(plain, 28)).data;
        expect(turned.subarray(0, 28)).toEqual(data.subarray(data.length - 28));
        expect(turned.subarray(28)).toEqual(data.subarray(0, data.length - 28));
      }),
    );
  });

  it('is refused for anything else, and for a count without a field', () => {
    expect(() => rotateWrapToken(Uint8Array.of(4, 4), 28)).toThrow(Malformed);
    for (const count of [-1, 0x10000, 1.5]) {
      expect(() => rotateWrapToken(WRAP_BEFORE_ROTATION.bytes, count)).toThrow(TypeError);
    }
  });
});
