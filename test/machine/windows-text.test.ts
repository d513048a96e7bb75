/** Text in the encodings that Windows writes; the code pages without a decoder of their own are held against iconv's. */
import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { decodeWindowsText } from '../../src/machine/windows-text.ts';
import { readCodePage } from '../../src/records/windows-text.ts';

const TEXT = '経理サーバー PC-07';

describe('text', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${TEXT}`)],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
    ['UTF-16 of the other order', Buffer.from(`\ufeff${TEXT}`, 'utf16le').swap16()],
  ])('in %s', (_, bytes) => expect(decodeWindowsText(bytes)).toBe(TEXT));

  it('in UTF-16 without a mark, where most of it is ASCII', () => {
    const text = `rdp-doctor facts 1\r\n${TEXT}`;
    expect(decodeWindowsText(Buffer.from(text, 'utf16le'))).toBe(text);
  });

  it('in Japanese without a word of it', () => {
    const bytes = Uint8Array.from([0x8c, 0x6f, 0x97, 0x9d]);
    expect(decodeWindowsText(bytes, 932)).toBe('経理');
    expect(decodeWindowsText(bytes)).toBe('経理');
  });

  it.each([437, 850])('in code page %d', (codePage) => {
    const upper = Uint8Array.from({ length: 128 }, (_, i) => 128 + i);
    const expected = execFileSync('iconv', ['-f', `CP${codePage}`, '-t', 'UTF-8'], { input: upper }).toString();
    expect(decodeWindowsText(upper, codePage)).toBe(expected);
  });

  it('of a code page nobody knows is shown with what is missing', () => {
    expect(decodeWindowsText(Uint8Array.from([0x41, 0xff, 0xff, 0x42]), 99999)).toHaveLength(4);
  });
});

describe('the code page', () => {
  it.each([
    ['Active code page: 437', 437],
    ['現在のコード ページ: 932', 932],
    ['Aktive Codepage: 850.', 850],
    ['Active code page: 0', undefined],
  ])('of %j', (text, expected) => expect(readCodePage(text)).toBe(expected));
});
