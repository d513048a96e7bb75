/**
 * A terminal page: headings, bullets, labels with their text beside or below them; and colour ([ECMA-48] 8.3.117, select
 * graphic rendition), or none at all. Nothing blinks.
 */
import type { Severity } from '../diagnosis/finding.ts';
import { padEnd } from './width.ts';
import { wrap } from './wrap.ts';

export type Ink = (text: string) => string;

export const MARGIN = 2;
export const INDENT = 4;
/** From here on labels stand in a column of their own. */
const ROOMY = 60;

export function heading(text: string, width: number, ink: Ink): readonly string[] {
  return indented(text, MARGIN, width, ink);
}

export function bullet(mark: string, text: string, width: number, ink: Ink): readonly string[] {
  return wrap(text, width - INDENT - 2).map(
    (line, index) => `${' '.repeat(INDENT)}${index === 0 ? ink(mark) : ' '} ${ink(line)}`,
  );
}

export function indented(text: string, margin: number, width: number, ink: Ink): readonly string[] {
  return wrap(text, width - margin).map((line) => ' '.repeat(margin) + ink(line));
}

export interface LabelStyle {
  readonly margin: number;
  /** Width of the label's column, its gap included. */
  readonly column: number;
  readonly width: number;
  readonly label: Ink;
  readonly ink: Ink;
}

/** A label and its text, side by side where there is room and below each other where not. */
export function labelled(label: string, text: string, style: LabelStyle): readonly string[] {
  const { margin, column, width, ink } = style;
  if (width < ROOMY) {
    const above = label === '' ? [] : indented(label, margin, width, style.label);
    return [...above, ...indented(text, margin + 2, width, ink)];
  }
  return wrap(text, width - margin - column).map((line, index) =>
    index === 0
      ? ' '.repeat(margin) + style.label(padEnd(label, column)) + ink(line)
      : ' '.repeat(margin + column) + ink(line),
  );
}

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
