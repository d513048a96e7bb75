/**
 * The text of credentials: UTF-16LE in an OCTET STRING, without a NUL at its end ([MS-CSSP] 2.2.1.2.1).
 *
 * SEEN: rdesktop 1.9 ends each string in a NUL. The codec keeps it, as what was sent; whoever compares names or looks up a
 * password takes it off first.
 */
import type { Reader } from '../../bytes/reader.ts';
import { decodeUtf16le } from '../../bytes/utf16.ts';
import { octetString } from '../der/decode.ts';
import type { DerRules } from '../der/rules.ts';

export function decodeText(reader: Reader, field: string, rules: DerRules): string {
  const at = reader.offset;
  const bytes = octetString(reader, field, rules);
  if (bytes.length % 2 !== 0) reader.fail(field, 'has an odd number of bytes, which UTF-16 can not', at);
  return decodeUtf16le(bytes);
}

/** The text without one NUL at its end. */
export function withoutNul(text: string): string {
  return text.endsWith('\0') ? text.slice(0, -1) : text;
}

/** The same for UTF-16LE in bytes, as passwords are kept: a view of `text`, not a copy. */
export function withoutNulBytes(text: Uint8Array): Uint8Array {
  const { length } = text;
  const endsInNul = length >= 2 && length % 2 === 0 && text[length - 2] === 0 && text[length - 1] === 0;
  return endsInNul ? text.subarray(0, length - 2) : text;
}
