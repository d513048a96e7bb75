/** Quoting for registry files of version 5: names stand between double quotes, keys between brackets, comments after a semicolon. */
import { oneLine } from './one-line.ts';

export function regName(name: string): string {
  return `"${oneLine(name).replace(/[\\"]/g, '\\$&')}"`;
}

export function regComment(text: string): string {
  return `; ${oneLine(text)}`;
}
