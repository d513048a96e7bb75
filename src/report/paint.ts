/** Colour for a terminal: select graphic rendition ([ECMA-48] 8.3.117), or nothing at all. Nothing blinks. */
import type { Severity } from '../diagnosis/finding.ts';

export interface Paint {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly warn: (text: string) => string;
  readonly note: (text: string) => string;
}

const plain = (text: string): string => text;
const sgr = (on: number, off: number) => (text: string) => (text === '' ? '' : `\x1b[${on}m${text}\x1b[${off}m`);

const PLAIN: Paint = { bold: plain, dim: plain, good: plain, bad: plain, warn: plain, note: plain };
const COLOURED: Paint = {
  bold: sgr(1, 22),
  dim: sgr(2, 22),
  bad: sgr(31, 39),
  good: sgr(32, 39),
  warn: sgr(33, 39),
  note: sgr(36, 39),
};

export function paintFor(color: boolean): Paint {
  return color ? COLOURED : PLAIN;
}

export function paintSeverity(paint: Paint, severity: Severity): (text: string) => string {
  switch (severity) {
    case 'critical':
    case 'high':
      return paint.bad;
    case 'medium':
      return paint.warn;
    case 'low':
      return paint.note;
    case 'info':
      return paint.good;
    default:
      return severity satisfies never;
  }
}
