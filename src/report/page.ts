/** Lines of a terminal page: headings, bullets, and labels with their text beside or below them. */
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
