/** Reads a command line against the declarations of `command-line.ts`; every mistake is a `UsageProblem` with a hint. */
import { parseArgs } from 'node:util';
import { COMMAND_NAMES, COMMANDS, type CommandName, isCommand, OPTIONS, type OptionName } from './command-line.ts';
import { nearest } from './nearest.ts';
import { typed } from './typed.ts';
import { UsageProblem } from './usage-problem.ts';

export interface CommandLine {
  readonly command: CommandName;
  readonly positionals: readonly string[];
  readonly given: Given;
}

/** Which options were given, with their values in order; `true` for those that take none. */
export type Given = Partial<Record<OptionName, readonly (string | true)[]>>;

export function parseCommandLine(argv: readonly string[]): CommandLine {
  const [first, ...rest] = argv;
  if (first === '--version' || first === '-V') return readTokens('version', tokensOf(rest));
  const tokens = tokensOf(argv);
  const named = tokens.find((token) => token.kind === 'positional');
  if (!named) return readTokens('help', tokens);
  return readTokens(
    readCommandName(named.value),
    tokens.filter((token) => token !== named),
  );
}

/** Also what `help` is asked about. */
export function readCommandName(text: string): CommandName {
  if (isCommand(text)) return text;
  const meant = nearest(text, COMMAND_NAMES);
  throw new UsageProblem(({ unknownCommand }) => unknownCommand(typed(text), meant));
}

/** The value of an option that may be given once; the last one counts. */
export function lastValue(given: Given, name: OptionName): string | undefined {
  const value = given[name]?.at(-1);
  return typeof value === 'string' ? value : undefined;
}

/** Options may stand before the command, too. A negative number is an error code that somebody asks about, and no option. */
function tokensOf(args: readonly string[]) {
  const unsigned = args.map((arg) => (/^-\d+$/.test(arg) ? arg.slice(1) : arg));
  const { tokens } = parseArgs({ args: unsigned, options: declared(), strict: false, tokens: true });
  return tokens.map((token) => {
    if (token.kind === 'positional') return { ...token, value: args[token.index] ?? token.value };
    if (token.kind !== 'option' || token.value === undefined || token.inlineValue) return token;
    return { ...token, value: args[token.index + 1] ?? token.value };
  });
}

function readTokens(command: CommandName, tokens: ReturnType<typeof tokensOf>): CommandLine {
  const given: Partial<Record<OptionName, (string | true)[]>> = {};
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const name = knownOption(command, token.name, token.rawName);
    const values = given[name] ?? [];
    values.push(OPTIONS[name].value === undefined ? refuseValue(token) : requireValue(token));
    given[name] = values;
  }
  const [extra] = COMMANDS[command].argument || given.help ? [] : positionals;
  if (extra !== undefined) throw new UsageProblem(({ excessArgument }) => excessArgument(typed(extra)));
  return { command, positionals, given };
}

interface OptionToken {
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

function requireValue({ rawName, value, inlineValue }: OptionToken): string {
  if (!value || (!inlineValue && value.startsWith('-') && value !== '-')) {
    throw new UsageProblem(({ missingValue }) => missingValue(rawName));
  }
  return value;
}

function refuseValue({ rawName, value }: OptionToken): true {
  if (value === undefined) return true;
  throw new UsageProblem(({ excessArgument }) => excessArgument(typed(`${rawName}=${value}`)));
}

function knownOption(command: CommandName, name: string, rawName: string): OptionName {
  const { options } = COMMANDS[command];
  const found = options.find((option) => OPTIONS[option].flag === name || OPTIONS[option].short === name);
  if (found) return found;
  const flags = options.map((option) => OPTIONS[option].flag);
  const meant = nearest(name, flags);
  throw new UsageProblem(({ unknownOption }) => unknownOption(typed(rawName), meant && `--${meant}`));
}

function declared(): Record<string, { type: 'string' | 'boolean'; short?: string }> {
  return Object.fromEntries(
    Object.values(OPTIONS).map(({ flag, value, short }) => [
      flag,
      { type: value === undefined ? 'boolean' : 'string', ...(short && { short }) },
    ]),
  );
}
