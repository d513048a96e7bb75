/** Figures in the form in which findings carry them. */
import { findStatusCode } from '../knowledge/index.ts';

/** Milliseconds to seconds, to the tenth. */
export function inSeconds(ms: number): number {
  return Math.round(ms / 100) / 10;
}

/** A status code as people search for it: eight digits, such as `0xC00000BB`. */
export function statusHex(code: number): string {
  return `0x${(code >>> 0).toString(16).toUpperCase().padStart(8, '0')}`;
}

/** With its name, where it has one: `0xC00000BB STATUS_NOT_SUPPORTED`. */
export function namedStatus(code: number): string {
  const name = findStatusCode(code)?.name;
  return name === undefined ? statusHex(code) : `${statusHex(code)} ${name}`;
}
