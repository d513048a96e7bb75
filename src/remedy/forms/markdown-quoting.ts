/** Quoting for Markdown, in paragraphs and in cells of tables: text that says what it says, and becomes neither mark-up nor a link. */
import { oneLine } from './one-line.ts';

export function inMarkdown(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_{}[\]<>#|~&!]/g, '\\$&')
    .replace(/:\/\//g, '\\://')
    .replace(/\bwww\./gi, (prefix) => `${prefix.slice(0, 3)}\\.`)
    .replace(/@/g, '\\@');
}

/** Code of ours in a line of its own between fences; `text` must hold no fence. */
export function fenced(language: string, lines: readonly string[]): readonly string[] {
  if (lines.some((line) => line.includes('```'))) throw new TypeError('fenced: a fence within');
  return [`\`\`\`${language}`, ...lines, '```'];
}
