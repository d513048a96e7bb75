/** A program that stays: in a process group of its own, its words kept for the reader of a failed test, and always ended. */
import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { LOCALE, type Program, pathOf } from './programs.ts';

export interface Daemon {
  readonly program: Program;
  /** Everything it printed. */
  log(): string;
  hasEnded(): boolean;
  /** Ends it and what it started; resolves when nothing of it is left. */
  stop(signal?: NodeJS.Signals): Promise<void>;
}

export interface DaemonOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Told what the program writes to file descriptor 3. */
  readonly onThirdOutput?: (text: string) => void;
}

const PATIENCE_MS = 3_000;

/** Prints line by line, and is told to end should the tests die before they stop it. */
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
  const keep = (text: string) => void printed.push(text);
  listen(child.stdio[1], keep);
  listen(child.stdio[2], keep);
  listen(child.stdio[3], (text) => onThirdOutput?.(text));
  child.on('error', ({ message }) => keep(message));
  let state: 'running' | 'ended' | 'gone' = 'running';
  const ended = new Promise<void>((settle) => {
    const end = (now: typeof state) => {
      state = now;
      settle();
    };
    child.once('exit', () => end('ended')).once('close', () => end('gone'));
  });
  const gone = new Promise<void>((settle) => void child.once('close', () => settle()));
  return {
    program,
    log: () => printed.join(''),
    hasEnded: () => state !== 'running',
    stop: async (signal = 'SIGTERM') => {
      if (state === 'gone') return;
      signalGroup(child.pid, signal);
      const late = setTimeout(() => signalGroup(child.pid, 'SIGKILL'), PATIENCE_MS);
      await ended;
      clearTimeout(late);
      // What it started may outlive it and keep its output open.
      signalGroup(child.pid, 'SIGKILL');
      await gone;
    },
  };
}

function listen(stream: unknown, hear: (text: string) => void): void {
  // Every one of them is a pipe, which the types do not tell.
  (stream as Readable).setEncoding('utf8').on('data', hear);
}

function signalGroup(pid: number | undefined, signal: NodeJS.Signals): void {
  try {
    if (pid !== undefined) process.kill(-pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Asks again and again until there is an answer; the daemon must neither end before nor take longer than this. */
export async function untilReady<T>(daemon: Daemon, ask: () => Promise<T | undefined>, limitMs = 10_000): Promise<T> {
  const deadline = Date.now() + limitMs;
  while (Date.now() < deadline && !daemon.hasEnded()) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await wait(20);
  }
  const problem = daemon.hasEnded() ? 'ended before it was ready' : `was not ready after ${limitMs} ms`;
  throw new Error(`${daemon.program} ${problem}\n${daemon.log()}`);
}
