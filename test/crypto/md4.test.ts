import { describe, expect, it } from 'vitest';
import { toHex } from '../../src/bytes/hex.ts';
import { encodeUtf16le } from '../../src/bytes/utf16.ts';
import { ascii } from '../../src/bytes/writer.ts';
import { md4 } from '../../src/crypto/md4.ts';

/** RFC 1320, appendix A.5. */
const SUITE = [
  ['', '31d6cfe0d16ae931b73c59d7e0c089c0'],
  ['a', 'bde52cb31de33e46245e05fbdbd6fb24'],
  ['abc', 'a448017aaf21d8525fc10ae87aa6729d'],
  ['message digest', 'd9130a8164549fe818874806e1c7014b'],
  ['abcdefghijklmnopqrstuvwxyz', 'd79e1c308aa5bbcdeea8ed63df412da9'],
  ['ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789', '043f8582f241db351ce627e153e7f0e4'],
  ['1234567890'.repeat(8), 'e33b4ddc9c38f2199c3e7b164fcc0536'],
] as const;

describe('MD4', () => {
  it.each(SUITE)('of %j', (message, digest) => expect(toHex(md4(ascii(message)))).toBe(digest));

  it('of "Password" in UTF-16LE is the NTOWF of [MS-NLMP] 4.2.2.1.2', () => {
    expect(toHex(md4(encodeUtf16le('Password')))).toBe('a4f49c406510bdcab6824ee7c30fd852');
  });

  // The paddings around one and two blocks; digests computed with OpenSSL's legacy provider.
  it.each([
    [55, 'c889c81dd86c4d2e025778944ea02881'],
    [56, 'd5f9a9e9257077a5f08b0b92f348b0ad'],
    [63, '7ea3da77432d44c323671097d1348fc8'],
    [64, '52f5076fabd22680234a3fa9f9dc5732'],
    [119, 'e65dd227ccef97fa1d34d70189120f76'],
    [120, 'b03ddbd470b47c013e0c7ab2ddd763db'],
    [100_000, 'e57f7db809728d3e01eb1da4bffd0c63'],
  ])('of %i octets 61', (length, digest) => {
    expect(toHex(md4(new Uint8Array(length).fill(0x61)))).toBe(digest);
  });
});
