/** Figures in the form in which findings carry them. */

/** Milliseconds to seconds, to the tenth. */
export function inSeconds(ms: number): number {
  return Math.round(ms / 100) / 10;
}

/** A status code as people search for it: eight digits, such as `0xC00000BB`. */
export function statusHex(code: number): string {
  return `0x${(code >>> 0).toString(16).toUpperCase().padStart(8, '0')}`;
}
