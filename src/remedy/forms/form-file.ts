/** Files of a written form: each encoded as the program that reads it wants it. */
import { encodeUtf16le } from '../../bytes/utf16.ts';

export interface FormFile {
  /** Relative, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** The same for a screen; null for a file that is no text. */
  readonly text: string | null;
}

/** For cmd.exe: CRLF, and ASCII, so that the code page of its console does not matter. */
export function asciiFile(path: string, lines: readonly string[]): FormFile {
  const text = joined(lines, '\r\n');
  if (/[^\x20-\x7e\r\n\t]/.test(text)) throw new TypeError(`asciiFile: not ASCII: ${path}`);
  return { path, bytes: encodeUtf8(text), text: joined(lines, '\n') };
}

/** `windows`: with a byte order mark, without which PowerShell 5.1 and Notepad of old take it for ANSI, and CRLF. */
export function utf8File(path: string, lines: readonly string[], kind: 'windows' | 'plain'): FormFile {
  const bytes = kind === 'windows' ? encodeUtf8(`\ufeff${joined(lines, '\r\n')}`) : encodeUtf8(joined(lines, '\n'));
  return { path, bytes, text: joined(lines, '\n') };
}

/** With a byte order mark and CRLF: registry files and tasks. */
export function utf16File(path: string, lines: readonly string[]): FormFile {
  return { path, bytes: encodeUtf16le(`\ufeff${joined(lines, '\r\n')}`), text: joined(lines, '\n') };
}

function joined(lines: readonly string[], lineEnd: string): string {
  return lines.map((line) => `${line}${lineEnd}`).join('');
}

/** RFC 3629; half a surrogate pair becomes U+FFFD. */
export function encodeUtf8(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0) as number;
    const scalar = point >= 0xd800 && point <= 0xdfff ? 0xfffd : point;
    if (scalar < 0x80) bytes.push(scalar);
    else if (scalar < 0x800) bytes.push(0xc0 | (scalar >> 6), tail(scalar));
    else if (scalar < 0x10000) bytes.push(0xe0 | (scalar >> 12), tail(scalar >> 6), tail(scalar));
    else bytes.push(0xf0 | (scalar >> 18), tail(scalar >> 12), tail(scalar >> 6), tail(scalar));
  }
  return Uint8Array.from(bytes);
}

function tail(bits: number): number {
  return 0x80 | (bits & 0x3f);
}
