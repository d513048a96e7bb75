/**
 * A run of all tests, watched as a whole: its tests sign in with a password drawn for it (run-password.ts), and afterwards
 * neither that nor its NT hash stands in what the run said, failures included, or in what it left in its temporary folder.
 * Files that tests remove themselves are searched by scratch.ts.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { type Canary, findCanary } from './find-canary.ts';
import { canaryOfRun, drawPassword, PASSWORD_VARIABLE } from './run-password.ts';
import { searchFolder } from './search-folder.ts';

/** To whom the run is shown as it goes on: the process, or a test. */
export interface Audience {
  readonly stdout: Writable;
  readonly stderr: Writable;
}

const STREAMS = ['stdout', 'stderr'] as const;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const INTERRUPTED = 130;
/** For what was started, and not ended, by somebody who is gone: it may hold the output open. */
const LINGER_MS = 5_000;

/** Runs vitest, and resolves with the exit code: its own, or 1 when the password was found. */
export async function runWatched(vitest: readonly string[], audience: Audience): Promise<number> {
  const password = drawPassword();
  const folder = await mkdtemp(join(tmpdir(), 'run-'));
  try {
    const files = { left: join(folder, 't'), counts: join(folder, 'counts') };
    await mkdir(files.left);
    const environment = {
      ...process.env,
      ...Object.fromEntries(['TMPDIR', 'TEMP', 'TMP'].map((name) => [name, files.left])),
      [PASSWORD_VARIABLE]: password,
      RDP_DOCTOR_COUNTS: files.counts,
    };
    const child = spawn(process.execPath, vitest, { env: environment, stdio: ['inherit', 'pipe', 'pipe'] });
    const exitCode = await showAndKeep(child, folder, audience);
    const canary = canaryOfRun(password);
    const found = [...(await searchOutput(folder, canary)), ...(await searchFolder(files.left, canary))];
    conclude(found, files.counts, audience);
    return exitCode === 0 && found.length > 0 ? 1 : exitCode;
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Until it has ended; a signal is handed on, and waits for that too. */
async function showAndKeep(child: ChildProcess, folder: string, audience: Audience): Promise<number> {
  const ended = new Promise<number>((settle, fail) => {
    child.once('error', fail);
    child.once('exit', (code) => settle(code ?? INTERRUPTED));
  });
  const closed = new Promise<unknown>((settle) => child.once('close', settle));
  for (const name of STREAMS) {
    child[name]?.on('data', (chunk: Buffer) => {
      appendFileSync(join(folder, name), chunk);
      audience[name].write(chunk);
    });
  }
  const handOn = (signal: NodeJS.Signals) => void child.kill(signal);
  for (const signal of SIGNALS) process.on(signal, handOn);
  try {
    const exitCode = await ended;
    await Promise.race([closed, new Promise((settle) => setTimeout(settle, LINGER_MS).unref())]);
    return exitCode;
  } finally {
    for (const signal of SIGNALS) process.off(signal, handOn);
  }
}

/** One for each line on which a form of it stands for the first time. */
async function searchOutput(folder: string, canary: Canary): Promise<readonly string[]> {
  const found = new Map<string, string>();
  for (const name of STREAMS) {
    const said = await readFile(join(folder, name)).catch(() => Buffer.alloc(0));
    for (const text of [said, withoutColours(said)]) {
      for (const form of findCanary(text, canary)) {
        const at = text.indexOf(canary.forms.get(form) ?? '');
        const line = text.subarray(0, at).filter((byte) => byte === NEWLINE).length + 1;
        const place = `${name}, line ${line}`;
        if (!found.has(place)) found.set(place, `${form}, on ${place}`);
      }
    }
  }
  return [...found.values()];
}

const NEWLINE = 0x0a;

/** They may stand amid a text of which a part differs from what was expected. */
function withoutColours(said: Buffer): Buffer {
  return Buffer.from(said.toString('latin1').replaceAll(/\x1b\[[\d;]*m/g, ''), 'latin1');
}

/** The last line, as scripts/summary-reporter.mjs counted it; nothing when vitest did not come as far as counting. */
function conclude(found: readonly string[], file: string, { stdout }: Audience): void {
  for (const place of found) stdout.write(`secret found: ${place}\n`);
  if (!existsSync(file) && found.length === 0) return;
  const counts = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { passed: 0, failed: 0 };
  stdout.write(`${counts.passed} passed, ${counts.failed + (found.length > 0 ? 1 : 0)} failed\n`);
}
