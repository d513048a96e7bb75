#!/usr/bin/env node
/** The command line: chooses the language, reads the arguments, runs one command and ends with its exit code. */
import { loadCommandWords } from '../messages/command/command-words.ts';
import type { CommandName } from './command-line.ts';
import { chooseLanguage, refuseUnknownLanguage } from './language.ts';
import { type CommandLine, parseCommandLine } from './parse.ts';
import { openTerminal, type Terminal } from './terminal.ts';
import { typed } from './typed.ts';
import { EXIT, type ExitCode, UsageProblem } from './usage-problem.ts';

export type Run = (line: CommandLine, terminal: Terminal, signal: AbortSignal) => Promise<ExitCode>;

/** Each command's file is read only when it is the one to run. */
const RUNS: Readonly<Record<CommandName, () => Promise<Run>>> = {
  check: async () => (await import('./check.ts')).runCheck,
  diagnose: async () => (await import('./diagnose.ts')).runDiagnose,
  cure: async () => (await import('./cure.ts')).runCure,
  decode: async () => (await import('./decode.ts')).runDecode,
  facts: async () => (await import('./facts.ts')).runFacts,
  explain: async () => (await import('./explain.ts')).runExplain,
  matrix: async () => (await import('./matrix.ts')).runMatrix,
  treat: async () => (await import('./treat.ts')).runTreat,
  kb: async () => (await import('./kb.ts')).runKb,
  serve: async () => (await import('./serve.ts')).runServe,
  lab: async () => (await import('./lab.ts')).runLab,
  demo: async () => (await import('./demo.ts')).runDemo,
  version: async () => (await import('./version.ts')).runVersion,
  help: async () => (await import('./help.ts')).runHelp,
};

/** Being told to stop is how they end well. */
const UNTIL_ENDED: ReadonlySet<CommandName> = new Set<CommandName>(['lab', 'demo', 'serve']);
const LONGEST_MESSAGE = 300;

process.exitCode = await main(process.argv.slice(2));

async function main(argv: readonly string[]): Promise<ExitCode> {
  const words = await loadCommandWords(chooseLanguage(argv, process.env));
  const terminal = openTerminal(words, !argv.includes('--no-color'));
  const interrupted = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interrupted.abort());
  surviveBrokenOutput(terminal);
  try {
    const line = parseCommandLine(argv);
    refuseUnknownLanguage(line.given);
    const run = await (line.given.help ? RUNS.help() : RUNS[line.command]());
    const code = await run(line, terminal, interrupted.signal);
    const wasCutShort = interrupted.signal.aborted && !UNTIL_ENDED.has(line.command);
    const exitCode = wasCutShort ? EXIT.interrupted : code;
    if (line.given.kerberos) leaveWhenSaid(exitCode);
    return exitCode;
  } catch (error) {
    if (error instanceof UsageProblem) {
      terminal.complain(error.say(words.complaints));
      return error.exitCode;
    }
    const message = error instanceof Error ? error.message : String(error);
    terminal.complain(words.complaints.unexpected(typed(message, LONGEST_MESSAGE)));
    return EXIT.notExamined;
  }
}

/** A key server that keeps silent holds the system's library, and with it this process, for half a minute longer. */
function leaveWhenSaid(exitCode: ExitCode): void {
  process.stdout.write('', () => process.stderr.write('', () => process.exit(exitCode)));
}

/**
 * `rdp-doctor … | head` closes our output early: that is no error, the file is still saved and the exit code still true. A
 * full disk is one.
 */
function surviveBrokenOutput({ complain, words }: Terminal): void {
  process.stderr.on('error', () => undefined);
  process.stdout.on('error', ({ code = 'UNKNOWN' }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE') return;
    complain(words.complaints.unwritableOutput(code));
    process.exit(EXIT.notExamined);
  });
}
