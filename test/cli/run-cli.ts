/** Runs the bundled command line as a person's shell would. */
import { type ChildProcessWithoutNullStreams, execFile, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { withoutRunPassword } from '../canary/run-password.ts';

const CLI = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

export interface Ran {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
}

export interface RunOptions {
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Without what the tester's own shell says about language and colour, and without the tests' password. */
function environment(added: RunOptions['env'] = {}): NodeJS.ProcessEnv {
  const { LANG, LC_ALL, LC_MESSAGES, NO_COLOR, FORCE_COLOR, NODE_OPTIONS, ...inherited } = withoutRunPassword(
    process.env,
  );
  return { ...inherited, ...added };
}

export function runCli(args: readonly string[], { input = '', env }: RunOptions = {}): Promise<Ran> {
  return new Promise((settle, fail) => {
    const options = { env: environment(env), maxBuffer: 1 << 26 };
    const child = execFile(process.execPath, [CLI, ...args], options, (error, stdout, stderr) => {
      const exitCode = error === null ? 0 : error.code;
      if (typeof exitCode === 'number') settle({ stdout, stderr, exitCode });
      else fail(error ?? new Error('no exit code'));
    });
    child.stdin?.on('error', () => undefined).end(input);
  });
}

/** Still running when this returns; whoever starts it, ends it. */
export function startCli(args: readonly string[]): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [CLI, ...args], { env: environment(), stdio: 'pipe' });
}

/** What the command wrote to standard output, once it holds `awaited`. */
export function outputUpTo({ stdout }: ChildProcessWithoutNullStreams, awaited: string): Promise<string> {
  return new Promise((settle, fail) => {
    let text = '';
    stdout.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      if (text.includes(awaited)) settle(text);
    });
    stdout.once('close', () => fail(new Error(`it ended without saying ${JSON.stringify(awaited)}: ${text}`)));
  });
}

/** Resolves with the exit code, or the name of the signal that ended it. */
export function ending(child: ChildProcessWithoutNullStreams): Promise<number | string> {
  if (child.exitCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((settle) => child.once('close', (code, signal) => settle(code ?? signal ?? 'unknown')));
}
