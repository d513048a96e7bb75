/** A password as Kerberos wants it: UTF-8 (RFC 4120, section 5.2.1), made from UTF-16 without a string that could not be overwritten. */
import type { Secret } from '../crypto/secret.ts';

/** The bytes are the caller's to overwrite. A lone surrogate becomes the three bytes its number would have. */
export function passwordInUtf8(password: Secret): Uint8Array {
  return password.reveal((utf16) => {
    const utf8 = new Uint8Array((utf16.length / 2) * 3);
    let length = 0;
    for (let at = 0; at + 1 < utf16.length; at += 2) {
      const code = codePointAt(utf16, at);
      if (code > 0xffff) at += 2;
      length += writeCodePoint(utf8, length, code);
    }
    const exact = utf8.slice(0, length);
    utf8.fill(0);
    return exact;
  });
}

function codePointAt(utf16: Uint8Array, at: number): number {
  const high = unitAt(utf16, at);
  const low = unitAt(utf16, at + 2);
  const isPair = (high & 0xfc00) === 0xd800 && (low & 0xfc00) === 0xdc00;
  return isPair ? 0x10000 + ((high & 0x3ff) << 10) + (low & 0x3ff) : high;
}

function unitAt(utf16: Uint8Array, at: number): number {
  return (utf16[at] ?? 0) | ((utf16[at + 1] ?? 0) << 8);
}

function writeCodePoint(utf8: Uint8Array, at: number, code: number): number {
  const following = code < 0x80 ? 0 : code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
  const mark = [0, 0xc0, 0xe0, 0xf0][following] as number;
  utf8[at] = mark | (code >> (6 * following));
  for (let i = 1; i <= following; i++) utf8[at + i] = 0x80 | ((code >> (6 * (following - i))) & 0x3f);
  return following + 1;
}
