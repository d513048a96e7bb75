/** Quoting for Markdown, in paragraphs and in cells of tables: text that says what it says, and becomes neither mark-up nor a link. */
import { oneLine } from './one-line.ts';

export function inMarkdown(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_{}[\]<>#|~&!:]/g, '\\$&')
    .replace(/\bwww\./gi, (prefix) => `${prefix.slice(0, 3)}\\.`)
    .replace(/@/g, '\\@');
}
