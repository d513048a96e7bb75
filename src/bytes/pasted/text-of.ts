/** Whether a file holds text to be read as bytes, or the bytes themselves. */
import { Malformed } from '../malformed.ts';
import { transcodeUtf8 } from '../utf8.ts';
import { decodeUtf16le } from '../utf16.ts';

/** Undefined for what is no text: a message as it was captured. */
export function textOf(bytes: Uint8Array): string | undefined {
  const text = decodeText(bytes);
  return text === undefined || /[\0-\x08\x0e-\x1a\x1c-\x1f]/.test(text) ? undefined : text;
}

/** SEEN: Windows PowerShell 5.1 writes UTF-16 with a byte order mark when output is redirected with `>`. */
function decodeText(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    const text = decodeUtf16le(bytes.subarray(2));
    return bytes.length % 2 === 0 && !/\p{Surrogate}/u.test(text) ? text : undefined;
  }
  try {
    return decodeUtf16le(transcodeUtf8(bytes));
  } catch (error) {
    if (error instanceof Malformed) return undefined;
    throw error;
  }
}
