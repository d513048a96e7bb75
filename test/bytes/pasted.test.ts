/** Pasted bytes: every dress gives the same bytes back, and a slip is told where it stands. */
import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toHex } from '../../src/bytes/hex.ts';
import { type Dress, type Pasted, readPasted } from '../../src/bytes/pasted/pasted.ts';

const TOKEN = Uint8Array.from(Buffer.from('3037a003020106a130302e302ca02a04284e544c4d5353500001000000b78208e2', 'hex'));
const pairs = (bytes: Uint8Array): readonly string[] => [...bytes].map((byte) => byte.toString(16).padStart(2, '0'));
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const ascii = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => (byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '.')).join('');
const rows = (bytes: Uint8Array): readonly Uint8Array[] =>
  Array.from({ length: Math.ceil(bytes.length / 16) }, (_, i) => bytes.subarray(16 * i, 16 * i + 16));
const offset = (i: number, digits: number): string => (16 * i).toString(16).padStart(digits, '0');

/** As other programs write bytes, in their own layout. */
const WRITERS: readonly (readonly [string, Dress, (bytes: Uint8Array) => string])[] = [
  ['plain digits', 'hex', (b) => pairs(b).join('')],
  ['capital letters', 'hex', (b) => pairs(b).join('').toUpperCase()],
  ['blanks', 'hex', (b) => pairs(b).join(' ')],
  ['colons', 'hex', (b) => pairs(b).join(':')],
  ['hyphens, as BitConverter writes', 'hex', (b) => pairs(b).join('-').toUpperCase()],
  [
    '0x before each byte',
    'hex',
    (b) =>
      pairs(b)
        .map((pair) => `0x${pair}`)
        .join(', '),
  ],
  ['0x before the whole', 'hex', (b) => `0x${pairs(b).join('')}`],
  [
    'an array in C',
    'hex',
    (b) =>
      `unsigned char token[${b.length}] = {\n  ${pairs(b)
        .map((p) => `0x${p}`)
        .join(', ')}, /* end */\n};`,
  ],
  [
    'an array in PowerShell',
    'hex',
    (b) =>
      `[byte[]]$token = @(${pairs(b)
        .map((p) => `0x${p}`)
        .join(',')})`,
  ],
  [
    'a string in C',
    'hex',
    (b) =>
      `"${pairs(b)
        .map((pair) => `\\x${pair}`)
        .join('')}"`,
  ],
  [
    'bytes in Python',
    'hex',
    (b) =>
      `b'${pairs(b)
        .map((pair) => `\\x${pair}`)
        .join('')}'`,
  ],
  ['a Buffer in Node', 'hex', (b) => `<Buffer ${pairs(b).join(' ')}>`],
  [
    'Wireshark',
    'hexDump',
    (b) =>
      rows(b)
        .map((row, i) => `${offset(i, 4)}   ${pairs(row).join(' ').padEnd(47)}   ${ascii(row)}`)
        .join('\n'),
  ],
  ['base64 in a header of HTTP', 'base64', (b) => `Authorization: Negotiate ${base64(b)}`],
  [
    'base64 with armour',
    'base64',
    (b) => `-----BEGIN TOKEN-----\r\n${base64(b).replace(/.{64}/g, '$&\r\n')}\r\n-----END TOKEN-----\r\n`,
  ],
];

describe('bytes as they are pasted', () => {
  it.each(WRITERS)('are read: %s', (_, dress, write) => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 33, maxLength: 90 }), (bytes) => {
        const text = write(bytes);
        expect(readPasted(text)).toEqual({ kind: 'bytes', dress, bytes });
        expect(readPasted(`\ufeff  ${text}\n`)).toMatchObject({ kind: 'bytes', bytes });
      }),
    );
  });

  it('are read from base64, and from its other alphabet', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 33, maxLength: 90 }), (bytes) => {
        const zeroes = bytes.every((byte) => byte === 0);
        if (zeroes) return;
        expect(readPasted(base64(bytes))).toMatchObject({ kind: 'bytes', bytes });
        expect(readPasted(Buffer.from(bytes).toString('base64url'))).toMatchObject({ kind: 'bytes', bytes });
      }),
    );
    const bytes = Uint8Array.of(0xfb, 0xff, 0x01, 0x02, 0x4e);
    expect(readPasted('-_8BAk4')).toEqual({ kind: 'bytes', dress: 'base64url', bytes });
    expect(readPasted('+/8BAk4=')).toEqual({ kind: 'bytes', dress: 'base64', bytes });
  });

  it('are empty when there is nothing', () => {
    for (const text of ['', ' \r\n\t', '\ufeff']) expect(readPasted(text).kind).toBe('empty');
  });
});

/** Programs that are everywhere Debian is; each writes its dump of what it reads from standard input. */
const PROGRAMS: readonly (readonly string[])[] = [
  ['od', '-A', 'x', '-t', 'x1'],
  ['od', '-A', 'x', '-t', 'x1z'],
  ['od', '-t', 'x1'],
];

describe('dumps by od', () => {
  it.each(PROGRAMS)('are read: %s %s %s %s', (program = 'od', ...args) => {
    const repeated = new Uint8Array(100).fill(0x61);
    for (const bytes of [TOKEN, TOKEN.subarray(0, 16), repeated]) {
      const text = execFileSync(program, args.filter(Boolean), { input: bytes, encoding: 'utf8' });
      expect(readPasted(text)).toEqual({ kind: 'bytes', dress: 'hexDump', bytes });
    }
  });
});

describe('dumps in the layout of others', () => {
  const xxd =
    '00000000: 3037 a003 0201 06a1 3030 2e30 2ca0 2a04  07......00.0,.*.\n00000010: 284e 544c                                (NTL\n';
  const hexdump =
    '00000000  30 37 a0 03 02 01 06 a1  30 30 2e 30 2c a0 2a 04  |07......00.0,.*.|\n00000010  28 4e 54 4c                                       |(NTL|\n00000014\n';
  const formatHex =
    '\r\n   Label: Byte[] (System.Byte[]) <1A2B3C4D>\r\n\r\n          Offset Bytes                                           Ascii\r\n                 00 01 02 03 04 05 06 07 08 09 0A 0B 0C 0D 0E 0F\r\n          ------ ----------------------------------------------- -----\r\n0000000000000000 30 37 A0 03 02 01 06 A1 30 30 2E 30 2C A0 2A 04 07 ......00.0, *.\r\n0000000000000010 28 4E 54 4C                                     (NTL\r\n';
  const certutil =
    '0000  30 37 a0 03 02 01 06 a1  30 30 2e 30 2c a0 2a 04   07......00.0,.*.\n0010  28 4e 54 4c                                        (NTL\n';

  it.each([
    ['xxd', xxd],
    ['hexdump -C', hexdump],
    ['Format-Hex of PowerShell', formatHex],
    ['certutil -encodehex', certutil],
  ])('are read: %s', (_, text) => {
    expect(readPasted(text)).toEqual({ kind: 'bytes', dress: 'hexDump', bytes: TOKEN.subarray(0, 20) });
  });

  it('are read with a text column that looks like bytes', () => {
    const text = '0000   61 62 20 63 64 20 30 31 20 61 62 20 63 64 20 31   ab cd 01 ab cd 1\n0010   ff   .\n';
    const read = readPasted(text);
    expect(read.kind === 'bytes' && toHex(read.bytes)).toBe('61622063642030312061622063642031ff');
  });

  it('are refused when a line is missing', () => {
    const lines = rows(new Uint8Array(48).fill(0x41)).map((row, i) => `${offset(i, 4)}   ${pairs(row).join(' ')}`);
    expect(readPasted([lines[0], lines[2]].join('\n'))).toEqual({
      kind: 'dumpOffset',
      expected: 16,
      found: 32,
      at: { line: 2, column: 1 },
    });
    expect(readPasted(`${lines[0]}\n${lines[1]}\n0030\n`)).toEqual({
      kind: 'dumpOffset',
      expected: 32,
      found: 48,
      at: { line: 3, column: 1 },
    });
  });
});

describe('a slip', () => {
  it.each<[string, Pasted]>([
    ['30 37 a0 0g 02 01 06 a1', { kind: 'badCharacter', dress: 'hex', character: 'g', at: { line: 1, column: 11 } }],
    ['3037a0\n030z0106a1', { kind: 'badCharacter', dress: 'hex', character: 'z', at: { line: 2, column: 4 } }],
    ['3037a', { kind: 'oddDigits', digits: 5, at: { line: 1, column: 5 } }],
    ['30 3 a0', { kind: 'oddDigits', digits: 3, at: { line: 1, column: 4 } }],
    ['3037a00302…', { kind: 'shortened', at: { line: 1, column: 11 } }],
    ['<Buffer 30 37 ... 51 more bytes>', { kind: 'shortened', at: { line: 1, column: 15 } }],
    ['TlRMTVNTUAAB!AAA', { kind: 'badCharacter', dress: 'base64', character: '!', at: { line: 1, column: 13 } }],
    ['TlRM\nTVN山TUAA', { kind: 'badCharacter', dress: 'base64', character: '山', at: { line: 2, column: 4 } }],
    ['TlR=M', { kind: 'badCharacter', dress: 'base64', character: 'M', at: { line: 1, column: 5 } }],
    ['TlRMT', { kind: 'base64Length', characters: 5 }],
    ['TlRMTVNTUAAB...', { kind: 'shortened', at: { line: 1, column: 13 } }],
  ])('is found in %j', (text, problem) => expect(readPasted(text)).toEqual(problem));

  it('is never anything but told, whatever is pasted', () => {
    const snippet = fc.constantFrom(
      '0x',
      '\\x',
      '30',
      'a',
      ' ',
      '\n',
      '{',
      '}',
      '=',
      '<Buffer ',
      '0000  ',
      '*',
      '\u{20bb7}',
      '...',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.array(snippet, { maxLength: 20 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const read = readPasted(text);
        if ('at' in read) expect(text.split(/\r\n|\n|\r/).length).toBeGreaterThanOrEqual(read.at.line);
      }),
      { numRuns: 3000 },
    );
  });
});
