/** A program that stays: in a process group of its own, its words kept for the reader of a failed test, and always ended. */
import { type ChildProcess, spawn } from 'node:child_process';
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
  const child = launch(program, args, options);
  const printed: string[] = [];
  listen(child.stdio[1], (text) => void printed.push(text));
  listen(child.stdio[2], (text) => void printed.push(text));
  listen(child.stdio[3], (text) => options.onThirdOutput?.(text));
  child.on('error', ({ message }) => void printed.push(message));
  let hasEnded = false;
  // `close` comes last, when nobody holds its output any more; without an `exit` before it, it never started.
  const ended = new Promise<void>((settle) => void child.once('exit', settle).once('close', settle));
  const gone = new Promise<void>((settle) => void child.once('close', settle));
  void ended.then(() => {
    hasEnded = true;
  });
  const stop = async (signal: NodeJS.Signals = 'SIGTERM') => {
    if (!hasEnded) signalGroup(child.pid, signal);
    const late = setTimeout(() => signalGroup(child.pid, 'SIGKILL'), PATIENCE_MS);
    await ended;
    clearTimeout(late);
    // What it started may outlive it.
    signalGroup(child.pid, 'SIGKILL');
    await gone;
  };
  let stopping: Promise<void> | undefined;
  return {
    program,
    log: () => printed.join(''),
    hasEnded: () => hasEnded,
    stop: (signal) => {
      stopping ??= stop(signal);
      return stopping;
    },
  };
}

function launch(program: Program, args: readonly string[], { cwd, env }: DaemonOptions): ChildProcess {
  const command = ['--pdeathsig', 'TERM', pathOf('stdbuf'), '-oL', '-eL', pathOf(program), ...args];
  return spawn(pathOf('setpriv'), command, {
    cwd,
    env: { ...process.env, ...LOCALE, ...env },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
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
export async function untilReady<T>(daemon: Daemon, ask: () => Promise<T | undefined>, limitMs = 20_000): Promise<T> {
  const deadline = Date.now() + limitMs;
  while (Date.now() < deadline && !daemon.hasEnded()) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await wait(20);
  }
  const problem = daemon.hasEnded() ? 'ended before it was ready' : `was not ready after ${limitMs} ms`;
  throw new Error(`${daemon.program} ${problem}\n${daemon.log()}`);
}

/** The same, and the daemon is stopped when it does not get ready. */
export async function readyOrStopped<T>(daemon: Daemon, ask: () => Promise<T | undefined>): Promise<T> {
  try {
    return await untilReady(daemon, ask);
  } catch (error) {
    await daemon.stop();
    throw error;
  }
}
