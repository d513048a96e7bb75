/**
 * Runs the built command line and compares it with transcripts that read as documentation:
 *
 *     $ rdp-doctor check 010.0.0.1        the command; {name} stands for a lab patient's address:port
 *     ! rdp-doctor: …                     a line of standard error
 *     text                                a line of standard output
 *     ...                                 any number of further lines of standard output
 *     = 2                                 the exit code, which ends the transcript
 */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

export interface Transcript {
  readonly command: string;
  readonly stdout: readonly string[];
  readonly stderr: readonly string[];
  readonly exitCode: number;
}

export interface Ran {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
}

export function parseTranscripts(text: string): readonly Transcript[] {
  const transcripts: Transcript[] = [];
  let command: string | undefined;
  let stdout: string[] = [];
  let stderr: string[] = [];
  for (const line of text.split('\n')) {
    if (line.startsWith('$ rdp-doctor')) [command, stdout, stderr] = [line.slice('$ rdp-doctor'.length).trim(), [], []];
    else if (command === undefined) continue;
    else if (line.startsWith('= ')) {
      transcripts.push({ command, stdout, stderr, exitCode: Number(line.slice(2)) });
      command = undefined;
    } else if (line.startsWith('! ')) stderr.push(line.slice(2));
    else stdout.push(line);
  }
  return transcripts;
}

/** Words as a shell would see them: single quotes keep blanks. */
export function splitWords(command: string): readonly string[] {
  return [...command.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}

export function runCli(
  args: readonly string[],
  options: { input?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<Ran> {
  const { LANG: _, LC_ALL: __, LC_MESSAGES: ___, NO_COLOR: ____, FORCE_COLOR: _____, ...inherited } = process.env;
  const env = { ...inherited, ...options.env };
  return new Promise((settle, fail) => {
    const child = execFile(process.execPath, [CLI, ...args], { env, maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
      const exitCode = error === null ? 0 : error.code;
      if (typeof exitCode === 'number') settle({ stdout, stderr, exitCode });
      else fail(error ?? new Error('no exit code'));
    });
    child.stdin?.end(options.input ?? '');
  });
}

/** Undefined when the lines fit, else the first that does not. */
export function firstMismatch(lines: readonly string[], expected: readonly string[]): string | undefined {
  let at = 0;
  for (const [i, want] of expected.entries()) {
    if (want === '...') {
      const next = expected[i + 1];
      if (next === undefined) return undefined;
      const found = lines.indexOf(next, at);
      if (found < 0) return `missing: ${next}`;
      at = found;
    } else if (lines[at++] !== want) return `expected: ${want}\n     got: ${lines[at - 1] ?? '(nothing)'}`;
  }
  return at < lines.length ? `unexpected: ${lines[at]}` : undefined;
}
