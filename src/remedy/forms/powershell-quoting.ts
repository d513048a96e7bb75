/**
 * Quoting for Windows PowerShell 5.1. Between single quotes nothing is expanded; PowerShell takes four typographic quotes for single
 * quotes as well, so that these are doubled too.
 */
import { oneLine } from './one-line.ts';

export function powershellString(text: string): string {
  return `'${oneLine(text).replace(/['\u2018-\u201b]/g, '$&$&')}'`;
}

export function powershellComment(text: string): string {
  return `# ${oneLine(text)}`;
}
