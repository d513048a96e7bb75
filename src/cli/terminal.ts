/**
 * How the command line speaks. The report goes to standard output; errors, hints and progress go to standard error. An
 * error says what is wrong, and a hint what to do. Colour only where a person looks and has not asked for none (NO_COLOR).
 */
import type { CommandWords, Complaint } from '../messages/command/command-words.ts';

export interface Terminal {
  readonly words: CommandWords;
  readonly width: number;
  readonly color: boolean;
  /** To standard output, as it is. */
  print(text: string): void;
  /** To standard error, as it is: what a person answers to. */
  ask(text: string): void;
  /** A line to standard error. */
  note(text: string): void;
  complain(complaint: Complaint): void;
}

/** Also for a terminal that does not know its own width and says 0. */
const DEFAULT_WIDTH = 100;
const MOST_WIDTH = 120;

export function openTerminal(words: CommandWords, allowColor: boolean): Terminal {
  const { stdout, stderr } = process;
  return {
    words,
    width: Math.min(stdout.columns || DEFAULT_WIDTH, MOST_WIDTH),
    color: allowColor && wantsColor(stdout.isTTY === true),
    print: (text) => void stdout.write(text),
    ask: (text) => void stderr.write(text),
    note: (text) => void stderr.write(`${text}\n`),
    complain: ({ error, hint }) => void stderr.write(`rdp-doctor: ${error}\n${words.hintLabel}: ${hint}\n`),
  };
}

function wantsColor(isTerminal: boolean): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR) return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return isTerminal && TERM !== 'dumb';
}
