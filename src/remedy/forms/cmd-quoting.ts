/**
 * Quoting for batch files that cmd.exe reads with delayed expansion off. ASCII only: cmd.exe reads a batch file in the code page of
 * its console, which nobody can know when the file is written.
 */
import { asciiLine } from './one-line.ts';

/** Text to `echo` after a word of ours: every character stands for itself. `/?` would print the help of echo and is drawn apart. */
export function cmdEcho(text: string): string {
  return asciiLine(text)
    .replaceAll('/?', '/ ?')
    .replace(/[\^&<>|()"]/g, '^$&')
    .replaceAll('%', '%%');
}

/** A word in double quotes. It can hold no quote itself: `TypeError`. */
export function cmdQuoted(text: string): string {
  if (asciiLine(text) !== text || text.includes('"')) throw new TypeError(`cmdQuoted: can not be quoted: ${text}`);
  return `"${text.replaceAll('%', '%%')}"`;
}
