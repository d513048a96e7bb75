/**
 * Text that came from outside, made fit to stand in one line of a file: names of computers and people are hostile. Control
 * characters, line separators and marks that turn the direction of writing around are left out; half a surrogate pair is replaced.
 */

export function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
    .replace(/\p{Cs}/gu, '\ufffd');
}

/** For files that hold ASCII only. */
export function asciiLine(text: string): string {
  return oneLine(text).replace(/[^\x20-\x7e]/gu, '?');
}
