/** `rdp-doctor help [COMMAND]`, and `--help` everywhere: written from the same declarations that the parser reads. */

import type { CommandWords } from '../messages/command/command-words.ts';
import { displayWidth } from '../report/width.ts';
import { COMMAND_NAMES, COMMANDS, type CommandName, OPTIONS, type OptionName } from './command-line.ts';
import type { Run } from './main.ts';
import { readCommandName } from './parse.ts';
import { typed } from './typed.ts';
import { EXIT, UsageProblem } from './usage-problem.ts';

export const runHelp: Run = async (line, terminal) => {
  const command = line.command === 'help' ? askedAbout(line.positionals) : line.command;
  terminal.print(command === undefined ? overview(terminal.words) : helpFor(command, terminal.words));
  return EXIT.healthy;
};

function askedAbout([asked, extra]: readonly string[]): CommandName | undefined {
  if (extra !== undefined) throw new UsageProblem(({ excessArgument }) => excessArgument(typed(extra)));
  return asked === undefined ? undefined : readCommandName(asked);
}

function overview({ about, headings, commands, exitCodes }: CommandWords): string {
  const rows = COMMAND_NAMES.map((name) => [usageOf(name), commands[name]] as const);
  return `${about}\n\n${headings.usage} rdp-doctor COMMAND\n\n${headings.commands}\n${table(rows)}\n${exitCodes}\n`;
}

function helpFor(command: CommandName, words: CommandWords): string {
  const { argument, options } = COMMANDS[command];
  const usage = `${words.headings.usage} rdp-doctor ${usageOf(command)}\n\n${words.commands[command]}\n`;
  const args = argument
    ? `\n${words.headings.arguments}\n${table([[argument.shown, words.arguments[argument.name]]])}`
    : '';
  const rows = options.map((name) => [flagOf(name), words.options[name]] as const);
  return `${usage}${args}\n${words.headings.options}\n${table(rows)}\n${words.exitCodes}\n`;
}

function usageOf(command: CommandName): string {
  const { argument } = COMMANDS[command];
  return argument ? `${command} ${argument.shown}` : command;
}

function flagOf(name: OptionName): string {
  const { flag, short, value } = OPTIONS[name];
  return `${short ? `-${short}, ` : ''}--${flag}${value ? ` ${value}` : ''}`;
}

function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => displayWidth(left)));
  return rows.map(([left, right]) => `  ${left}${' '.repeat(width - displayWidth(left) + 3)}${right}\n`).join('');
}
