/** DER (ITU-T X.690, section 10) by its corner cases: what is accepted, what is refused, and at which octet. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromHex, toHex } from '../../src/bytes/hex.ts';
import { Reader } from '../../src/bytes/reader.ts';
import { decodeTsRequest } from '../../src/protocol/credssp/ts-request.ts';
import {
  bits32,
  type Contents,
  enumerated,
  measureElement,
  octetString,
  smallInteger,
} from '../../src/protocol/der/decode.ts';
import { der, derInteger, derObjectIdentifier, derOctetString, encodeDer } from '../../src/protocol/der/encode.ts';
import { objectIdentifier } from '../../src/protocol/der/object-identifier.ts';
import type { Tolerated } from '../../src/protocol/der/rules.ts';
import { TAG } from '../../src/protocol/der/tags.ts';
import { decodeNegTokenInit } from '../../src/protocol/spnego/neg-token-init.ts';
import { decodeNegTokenResp } from '../../src/protocol/spnego/neg-token-resp.ts';
import { malformedFrom } from './malformed-from.ts';
import { anyObjectIdentifier } from './messages.ts';

const read = <T>(contents: Contents<T>, hex: string): T => contents(new Reader(fromHex(hex), 'Test'), 'value', {});
const refused = (contents: Contents<unknown>, hex: string) => {
  const { offset, problem } = malformedFrom(() => read(contents, hex));
  return { offset, problem };
};

describe('INTEGER', () => {
  it.each([
    ['02 01 00', 0],
    ['02 01 7f', 0x7f],
    ['02 02 0080', 0x80],
    ['02 04 7fffffff', 0x7fffffff],
  ])('small: %s', (hex, value) => {
    expect(read(smallInteger, hex)).toBe(value);
    expect(derInteger(value)).toEqual(fromHex(hex));
  });

  it.each([
    ['02 04 c000006d', 0xc000006d],
    ['02 05 00c000006d', 0xc000006d],
    ['02 01 ff', 0xffffffff],
    ['02 05 00ffffffff', 0xffffffff],
    ['02 04 80000000', 0x80000000],
    ['02 01 05', 5],
  ])('as 32 bits: %s', (hex, value) => expect(read(bits32, hex)).toBe(value));

  it.each([
    ['02 00', 0, 'an integer without contents'],
    ['02 01 80', 2, 'out of the range 0 to 2147483647'],
    ['02 05 0080000000', 2, 'out of the range 0 to 2147483647'],
    ['02 02 007f', 2, 'integer is not in its shortest form'],
    ['02 02 ff80', 2, 'integer is not in its shortest form'],
    ['02 07 01000000000000', 0, 'an integer of 7 bytes'],
    ['0a 01 00', 0, 'tag is 0x0a, expected 0x02'],
    ['02 02 01', 0, 'length is 2, only 1 bytes are left'],
    ['02', 1, 'needs 1 bytes, 0 left'],
  ])('refused: %s', (hex, offset, problem) => expect(refused(smallInteger, hex)).toEqual({ offset, problem }));

  it.each(['02 05 0100000000', '02 05 ff7fffffff'])('refused as 32 bits, never cut: %s', (hex) => {
    expect(refused(bits32, hex)).toEqual({ offset: 2, problem: 'out of the range -2147483648 to 4294967295' });
  });

  it('is written and read the same, as it is or as ENUMERATED', () => {
    fc.assert(
      fc.property(fc.integer({ min: -0x80000000, max: 0x7fffffff }), (value) => {
        expect(read(bits32, toHex(derInteger(value)))).toBe(value >>> 0);
        if (value >= 0) expect(read(enumerated, toHex(derInteger(value, TAG.enumerated)))).toBe(value);
      }),
    );
  });

  it.each([2 ** 31, -(2 ** 31) - 1, 0.5, Number.NaN])('of %d is refused in writing', (value) => {
    expect(() => derInteger(value)).toThrow(TypeError);
  });
});

describe('lengths', () => {
  it.each([
    [0, '00'],
    [127, '7f'],
    [128, '8180'],
    [255, '81ff'],
    [256, '820100'],
    [65_535, '82ffff'],
    [65_536, '83010000'],
    [16_777_216, '8401000000'],
  ])('of %i are written shortest', (length, hex) => {
    const written = encodeDer(der(TAG.octetString, new Uint8Array(length)));
    expect(toHex(written.subarray(1, 1 + hex.length / 2))).toBe(hex);
    expect(octetString(new Reader(written, 'Test'), 'value', {}).length).toBe(length);
  });

  it.each([
    ['04 80 0000', 1, 'indefinite length, which DER forbids'],
    ['04 85 0000000001 00', 1, 'a length of 5 bytes'],
    ['04 ff', 1, 'a length of 127 bytes'],
    ['04 81 7f', 1, 'length is not in its shortest form'],
    ['04 82 00ff', 1, 'length is not in its shortest form'],
    ['04 83 00ffff', 1, 'length is not in its shortest form'],
    ['04 84 ffffffff', 0, 'length is 4294967295, only 0 bytes are left'],
    ['04 82 01', 3, 'needs 1 bytes, 0 left'],
  ])('refused: %s', (hex, offset, problem) => expect(refused(octetString, hex)).toEqual({ offset, problem }));

  it.each([
    ['', undefined],
    ['30', undefined],
    ['30 05', 7],
    ['30 82 01', undefined],
    ['30 82 0102', 262],
    ['30 84 0000ffff', 65_541],
  ])('measured: %j', (hex, length) => expect(measureElement(fromHex(hex), 'T', 0x30, 70_000)).toBe(length));

  it.each([
    ['31', 0, 'is 0x31, expected 0x30'],
    ['30 80', 1, 'indefinite length, which DER forbids'],
    ['30 85', 1, 'a length of 5 bytes'],
    ['30 82 0065', 1, '105 bytes, more than the 100 allowed'],
    ['30 63', 1, '101 bytes, more than the 100 allowed'],
    ['30 84 ffffffff', 1, '4294967301 bytes, more than the 100 allowed'],
  ])('refused as soon as they can be: %s', (hex, offset, problem) => {
    expect(malformedFrom(() => measureElement(fromHex(hex), 'T', 0x30, 100))).toMatchObject({ offset, problem });
  });
});

describe('OBJECT IDENTIFIER', () => {
  it.each([
    ['1.3.6.1.5.5.2', '06 06 2b0601050502'],
    ['1.2.840.48018.1.2.2', '06 09 2a864882f712010202'],
    ['0.39', '06 01 27'],
    ['2.39', '06 01 77'],
    ['2.40', '06 01 78'],
    ['2.47', '06 01 7f'],
    ['2.48', '06 02 8100'],
    ['2.999.3', '06 03 883703'],
    ['2.25.329800735698586629295641978511506172918', '06 14 6983f09da7ebcfdee0c7a1a7b2c0948cc8f9d776'],
  ])('%s', (dotted, hex) => {
    expect(derObjectIdentifier(dotted)).toEqual(fromHex(hex));
    expect(read(objectIdentifier, hex)).toBe(dotted);
  });

  it('is written and read the same', () => {
    fc.assert(
      fc.property(
        anyObjectIdentifier,
        (dotted) => read(objectIdentifier, toHex(derObjectIdentifier(dotted))) === dotted,
      ),
    );
  });

  it.each([
    ['06 00', 0, 'an object identifier without contents'],
    ['06 02 2b86', 4, 'needs 1 bytes, 0 left'],
    ['06 03 2b8001', 3, 'an arc with a leading zero'],
    [`06 8181 ${'01'.repeat(129)}`, 0, 'an object identifier of 129 bytes'],
  ])('refused: %s', (hex, offset, problem) => expect(refused(objectIdentifier, hex)).toEqual({ offset, problem }));

  it.each(['', '1', '3.1', '1.40', '2.', '1.2.x', '1.02', '1.2.-3'])('refused in writing: %j', (dotted) => {
    expect(() => derObjectIdentifier(dotted)).toThrow(TypeError);
  });
});

describe('strict and tolerant', () => {
  const told = (decode: (tolerate: (deviation: Tolerated) => void) => unknown) => {
    const deviations: Tolerated[] = [];
    decode((deviation) => deviations.push(deviation));
    return deviations.map(({ field, offset, deviation }) => [field, offset, deviation]);
  };

  // Each row: a TSRequest of version 6, spoilt once; what is told of it, or of which strict reading complains.
  it.each([
    ['bytes behind the message', '30 05 a0 03 02 01 06 00', 'end', 7, 'trailingBytes'],
    ['bytes behind the version, within its tag', '30 07 a0 05 02 01 06 0000', 'version', 7, 'trailingBytes'],
    ['a field [6]', '30 09 a0 03 02 01 06 a6 02 0500', 'unknown', 7, 'unknownField'],
    ['fields out of order', '30 0f a0 03 02 01 06 a5 03 04 01 07 a4 03 02 01 05', 'unknown', 12, 'unknownField'],
    ['the same field twice', '30 0a a0 03 02 01 06 a0 03 02 01 05', 'unknown', 7, 'unknownField'],
    ['a long length', '30 81 05 a0 03 02 01 06', 'TSRequest', 1, 'nonMinimalLength'],
    ['a padded version', '30 06 a0 04 02 02 0006', 'version', 6, 'nonMinimalInteger'],
    [
      'a field behind a token',
      '30 12 a0 03 02 01 06 a1 0b 30 09 30 07 a0 03 04 01 07 0500',
      'unknown',
      18,
      'unknownField',
    ],
  ])('%s', (_, hex, field, offset, deviation) => {
    expect(malformedFrom(() => decodeTsRequest(fromHex(hex)))).toMatchObject({ field, offset });
    expect(told((tolerate) => decodeTsRequest(fromHex(hex), { tolerate }))).toEqual([[field, offset, deviation]]);
  });

  it('an empty negoTokens is kept apart from none', () => {
    expect(decodeTsRequest(fromHex('30 09 a0 03 02 01 06 a1 02 3000'))).toEqual({ version: 6, negoTokens: [] });
    expect(decodeTsRequest(fromHex('30 05 a0 03 02 01 06'))).toEqual({ version: 6 });
  });

  it.each([
    ['no version', '30 00', 'version', 2],
    ['a version as BOOLEAN', '30 05 a0 03 01 01 ff', 'version', 4],
    ['a primitive [0]', '30 05 80 03 02 01 06', 'version', 2],
    ['an empty [0]', '30 02 a0 00', 'version', 4],
    ['a token without its OCTET STRING', '30 0d a0 03 02 01 06 a1 06 30 04 30 02 a0 00', 'negoToken', 15],
    ['an errorCode of eight octets', '30 11 a0 03 02 01 06 a4 0a 02 08 0102030405060708', 'errorCode', 9],
  ])('is refused by both: %s', (_, hex, field, offset) => {
    const bytes = fromHex(hex);
    expect(malformedFrom(() => decodeTsRequest(bytes))).toMatchObject({ field, offset });
    expect(malformedFrom(() => decodeTsRequest(bytes, { tolerate: () => undefined }))).toMatchObject({ field, offset });
  });

  it('the largest TSRequest of empty tokens is read, and so is the longest list of mechanisms', () => {
    const token = fromHex('30 04 a0 02 04 00');
    const items = Array.from({ length: 10_900 }, () => token);
    const list = der(TAG.sequence, ...items);
    const request = der(TAG.sequence, fromHex('a0 03 02 01 06'), der(0xa1, list));
    expect(decodeTsRequest(encodeDer(request)).negoTokens?.length).toBe(10_900);
    const mechanisms = der(TAG.sequence, ...Array.from({ length: 20_000 }, () => fromHex('06 01 2b')));
    const fields = der(TAG.sequence, der(0xa0, mechanisms));
    const first = der(TAG.application0, fromHex('06 06 2b0601050502'), der(0xa0, fields));
    expect(decodeNegTokenInit(encodeDer(first)).mechTypes.length).toBe(20_000);
  });

  it('SPNEGO asks for its own mechanism, for one mechanism at least, and for a BIT STRING in reqFlags', () => {
    const kerberos = fromHex('60 0b 06 09 2a864886f712010202');
    expect(malformedFrom(() => decodeNegTokenInit(kerberos))).toMatchObject({ field: 'thisMech', offset: 2 });
    const none = fromHex('60 10 06 06 2b0601050502 a0 06 30 04 a0 02 30 00');
    expect(malformedFrom(() => decodeNegTokenInit(none))).toMatchObject({ field: 'mechTypes', offset: 16 });
    const flags = fromHex('60 18 06 06 2b0601050502 a0 0e 30 0c a0 05 30 03 06 01 2b a1 03 03 01 00');
    expect(decodeNegTokenInit(flags)).toEqual({ mechTypes: ['1.3'] });
    const wrong = fromHex('60 18 06 06 2b0601050502 a0 0e 30 0c a0 05 30 03 06 01 2b a1 03 04 01 00');
    expect(malformedFrom(() => decodeNegTokenInit(wrong))).toMatchObject({ field: 'reqFlags', offset: 23 });
  });

  it('NegTokenResp may be empty', () => expect(decodeNegTokenResp(fromHex('a1 02 30 00'))).toEqual({}));

  it('an octet string gives a window on the message, not a copy', () => {
    const bytes = encodeDer(derOctetString(Uint8Array.of(1, 2)));
    expect(octetString(new Reader(bytes, 'Test'), 'value', {}).buffer).toBe(bytes.buffer);
  });
});
