/** Status codes as people search for them. */

/** Eight digits, such as `0xC00000BB`. */
export function statusHex(code: number): string {
  return `0x${(code >>> 0).toString(16).toUpperCase().padStart(8, '0')}`;
}
