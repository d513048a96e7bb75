/** Both sets of hashes against published digests, and against the platform's own. */
import { createHash, createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toHex } from '../../src/bytes/hex.ts';
import { ascii } from '../../src/bytes/writer.ts';
import { type Hashes, PORTABLE_HASHES } from '../../src/crypto/hashes.ts';
import { NODE_HASHES } from '../../src/nla/node-hashes.ts';

/** RFC 1321, appendix A.5. */
const MD5 = [
  ['', 'd41d8cd98f00b204e9800998ecf8427e'],
  ['a', '0cc175b9c0f1b6a831c399e269772661'],
  ['abc', '900150983cd24fb0d6963f7d28e17f72'],
  ['message digest', 'f96b697d7cb7938d525a2f31aaf161d0'],
  ['abcdefghijklmnopqrstuvwxyz', 'c3fcd3d76192e4007dfb496cca67e13b'],
  ['ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789', 'd174ab98d277d9f5a5611c2c9f419d9f'],
  ['1234567890'.repeat(8), '57edf4a22be3c955ac49da2e2107b67a'],
] as const;

/** RFC 2202, section 2. */
const HMAC_MD5 = [
  [new Uint8Array(16).fill(0x0b), ascii('Hi There'), '9294727a3638bb1c13f48ef8158bfc9d'],
  [ascii('Jefe'), ascii('what do ya want for nothing?'), '750c783e6ab0b503eaa86e310a5db738'],
  [new Uint8Array(16).fill(0xaa), new Uint8Array(50).fill(0xdd), '56be34521d144c88dbb8c733f0e8b3f6'],
  [Uint8Array.from({ length: 25 }, (_, i) => i + 1), new Uint8Array(50).fill(0xcd), '697eaf0aca3a3aea3a75164746ffaa79'],
  [new Uint8Array(16).fill(0x0c), ascii('Test With Truncation'), '56461ef2342edc00f9bab995690efd4c'],
  [
    new Uint8Array(80).fill(0xaa),
    ascii('Test Using Larger Than Block-Size Key - Hash Key First'),
    '6b1ab7fe4bd7bf8f0b62e6ce61b9d0cd',
  ],
  [
    new Uint8Array(80).fill(0xaa),
    ascii('Test Using Larger Than Block-Size Key and Larger Than One Block-Size Data'),
    '6f630fad67cda0ee1fb1f562db3aa53e',
  ],
] as const;

/** FIPS 180-2, appendix B, and the empty message. */
const SHA256 = [
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  [
    'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  ],
  ['a'.repeat(1_000_000), 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0'],
] as const;

const BOTH: readonly (readonly [string, Hashes])[] = [
  ['portable', PORTABLE_HASHES],
  ['of the platform', NODE_HASHES],
];

describe.each(BOTH)('hashes %s', (_, hashes) => {
  it.each(MD5)('MD5 of %j', (message, digest) => expect(toHex(hashes.md5(ascii(message)))).toBe(digest));

  it.each(HMAC_MD5)('HMAC-MD5, row %#', (key, message, digest) => {
    expect(toHex(hashes.hmacMd5(key, message))).toBe(digest);
  });

  it.each(SHA256.map(([message, digest]) => ({ message, digest, length: message.length })))(
    'SHA-256 of $length octets',
    ({ message, digest }) => expect(toHex(hashes.sha256(ascii(message)))).toBe(digest),
  );

  it('take a message in parts, and change none of them', () => {
    const parts = ['mess', '', 'age ', 'digest'].map(ascii);
    expect(toHex(hashes.md5(...parts))).toBe('f96b697d7cb7938d525a2f31aaf161d0');
    expect(parts).toEqual(['mess', '', 'age ', 'digest'].map(ascii));
  });
});

describe.each(BOTH)('hashes %s', (_, hashes) => {
  const message = fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 4 });
  const key = fc.uint8Array({ maxLength: 100 });

  it('agree with OpenSSL, over any key and parts', () => {
    fc.assert(
      fc.property(key, message, (secret, parts) => {
        const whole = Buffer.concat(parts);
        for (const name of ['md5', 'sha256'] as const) {
          expect(toHex(hashes[name](...parts))).toBe(createHash(name).update(whole).digest('hex'));
        }
        expect(toHex(hashes.hmacMd5(secret, ...parts))).toBe(createHmac('md5', secret).update(whole).digest('hex'));
      }),
    );
  });
});
