/**
 * Programs that nobody here wrote, from Debian's packages: where they are, running one to its end, and keeping one running. A
 * test whose programs are missing says so: it fails in CI and is skipped elsewhere.
 */
import { execFile, spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';

const PACKAGE_OF = {
  dumpcap: 'wireshark-common',
  'freerdp-shadow-cli': 'freerdp2-shadow-x11',
  nmap: 'nmap',
  openssl: 'openssl',
  setpriv: 'util-linux',
  stdbuf: 'coreutils',
  tshark: 'tshark',
  unshare: 'util-linux',
  weston: 'weston',
  xfreerdp: 'freerdp2-x11',
  xrdp: 'xrdp',
  Xvfb: 'xvfb',
} as const;

export type Program = keyof typeof PACKAGE_OF;

/** Daemons live in the last two, which are not on everybody's path. */
const FOLDERS = [...(process.env['PATH'] ?? '').split(':'), '/usr/sbin', '/sbin'].filter((folder) => folder !== '');

/** `describe` for tests that need these. `obstacle` may name another reason why they can not run here. */
export function describeWith(
  programs: readonly Program[],
  title: string,
  body: () => void,
  obstacle: () => string | undefined = () => undefined,
): void {
  const reason = missing(programs) ?? obstacle();
  if (reason === undefined) {
    describe(title, body);
    return;
  }
  describe(title, () => {
    it(reason, ({ skip }) => {
      if (isCi()) expect.fail(`${title}: ${reason}`);
      console.warn(`skipped: ${title}: ${reason}`);
      skip(reason);
    });
  });
}

function missing(programs: readonly Program[]): string | undefined {
  const absent = programs.filter((program) => locate(program) === undefined);
  if (absent.length === 0) return undefined;
  const packages = [...new Set(absent.map((program) => PACKAGE_OF[program]))];
  return `needs ${absent.join(', ')}: apt-get install ${packages.join(' ')}`;
}

function isCi(): boolean {
  return !['', '0', 'false'].includes(process.env['CI'] ?? '');
}

export function locate(program: Program): string | undefined {
  return FOLDERS.map((folder) => join(folder, program)).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function pathOf(program: Program): string {
  const path = locate(program);
  if (path === undefined) throw new Error(`${program} is not installed: apt-get install ${PACKAGE_OF[program]}`);
  return path;
}

export interface Ran {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly input?: string;
  readonly limitMs?: number;
}

const LOCALE = { LC_ALL: 'C.UTF-8' };

/** Runs to the end, whatever the exit code; rejects for a program that could not start or had to be ended. */
export function run(program: Program, args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const { env, cwd, input = '', limitMs = 20_000 } = options;
  const settings = {
    ...(cwd !== undefined && { cwd }),
    env: { ...process.env, ...LOCALE, ...env },
    timeout: limitMs,
    killSignal: 'SIGKILL' as const,
    maxBuffer: 64 * 1024 * 1024,
  };
  return new Promise((settle, fail) => {
    const child = execFile(pathOf(program), [...args], settings, (error, stdout, stderr) => {
      if (error && typeof error.code !== 'number') fail(new Error(`${program}: ${error.message}\n${stdout}${stderr}`));
      else settle({ exitCode: child.exitCode ?? 0, stdout, stderr });
    });
    // A program that does not read its input closes it; that is no failure of the program.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}

/** The same for a program that has to succeed. */
export async function runWell(program: Program, args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const ran = await run(program, args, options);
  if (ran.exitCode === 0) return ran;
  throw new Error(`${program} ${args.join(' ')}: exit code ${ran.exitCode}\n${ran.stdout}${ran.stderr}`);
}

export interface Daemon {
  readonly program: Program;
  /** Everything it printed, for the reader of a failed test. */
  log(): string;
  hasEnded(): boolean;
  /** Ends it and what it started; resolves when nothing of it is left. */
  stop(): Promise<void>;
}

export interface DaemonOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd: string;
  /** Told what the program writes to file descriptor 3. */
  readonly onThirdOutput?: (text: string) => void;
}

const PATIENCE_MS = 3_000;

/** In a process group of its own, printing line by line, and told to end should the tests die before they stop it. */
export function startDaemon(program: Program, args: readonly string[], options: DaemonOptions): Daemon {
  const { env, cwd, onThirdOutput } = options;
  const command = ['--pdeathsig', 'TERM', pathOf('stdbuf'), '-oL', '-eL', pathOf(program), ...args];
  const child = spawn(pathOf('setpriv'), command, {
    cwd,
    env: { ...process.env, ...LOCALE, ...env },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const printed: string[] = [];
  const streams = child.stdio.slice(1) as readonly NodeJS.ReadableStream[];
  for (const stream of streams) stream.setEncoding('utf8');
  for (const stream of streams.slice(0, 2)) stream.on('data', (text: string) => void printed.push(text));
  streams[2]?.on('data', (text: string) => onThirdOutput?.(text));
  child.on('error', ({ message }) => void printed.push(message));
  let ended = false;
  const closed = new Promise<void>((settle) => child.once('close', () => settle()));
  const exited = new Promise<void>((settle) => child.once('exit', () => settle()));
  void closed.then(() => {
    ended = true;
  });
  return {
    program,
    log: () => printed.join(''),
    hasEnded: () => ended,
    stop: async () => {
      if (ended) return;
      signalGroup(child.pid, 'SIGTERM');
      const late = setTimeout(() => signalGroup(child.pid, 'SIGKILL'), PATIENCE_MS);
      await exited;
      clearTimeout(late);
      signalGroup(child.pid, 'SIGKILL');
      await closed;
    },
  };
}

function signalGroup(pid: number | undefined, signal: NodeJS.Signals): void {
  try {
    if (pid !== undefined) process.kill(-pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Asks again and again until there is an answer; the daemon must not end before, nor take longer than this. */
export async function untilReady<T>(daemon: Daemon, ask: () => Promise<T | undefined>, limitMs = 8_000): Promise<T> {
  const deadline = Date.now() + limitMs;
  while (Date.now() < deadline && !daemon.hasEnded()) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await wait(20);
  }
  const problem = daemon.hasEnded() ? 'ended before it was ready' : `was not ready after ${limitMs} ms`;
  throw new Error(`${daemon.program} ${problem}\n${daemon.log()}`);
}
