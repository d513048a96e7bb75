/** Anything that ends a command with an error and a hint: what to say is chosen by the language, later. */
import type { CommandWords, Complaint } from '../messages/command/command-words.ts';
import { typed } from './typed.ts';

export const EXIT = { healthy: 0, findings: 1, usage: 2, notExamined: 3, interrupted: 130 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export class UsageProblem extends Error {
  override readonly name = 'UsageProblem';
  readonly say: (complaints: CommandWords['complaints']) => Complaint;
  readonly exitCode: ExitCode;

  constructor(say: (complaints: CommandWords['complaints']) => Complaint, exitCode: ExitCode = EXIT.usage) {
    super('usage');
    this.say = say;
    this.exitCode = exitCode;
  }
}

export function badValue(option: string, text: string, allowed: string): UsageProblem {
  return new UsageProblem(({ badValue }) => badValue(option, typed(text), allowed));
}
