/** Runs a program of Windows by its full path and keeps what it prints. No shell takes part. */
import { execFile } from 'node:child_process';
import { win32 } from 'node:path';
import type { CommandOutput } from '../records/registry-output.ts';
import { decodeWindowsText } from './windows-text.ts';

const LIMIT_MS = 30_000;
const MOST_BYTES = 32 * 1024 * 1024;

export interface CommandRun {
  readonly program: string;
  readonly args: readonly string[];
  readonly codePage?: number | undefined;
}

/** Both outputs together; exit code null when it did not start, or not end. */
export function runCommand({ program, args, codePage }: CommandRun): Promise<CommandOutput> {
  return new Promise((settle) => {
    const options = { encoding: 'buffer', timeout: LIMIT_MS, maxBuffer: MOST_BYTES, windowsHide: true } as const;
    execFile(win32.join(systemFolder(), program), [...args], options, (error, stdout, stderr) => {
      const text = decodeWindowsText(stdout, codePage) + decodeWindowsText(stderr, codePage);
      const exitCode = error === null ? 0 : typeof error.code === 'number' ? error.code : null;
      settle({ text, exitCode });
    });
  });
}

/** The 64-bit one, also for a 32-bit Node. */
export function systemFolder(): string {
  const windows = process.env.SystemRoot ?? 'C:\\Windows';
  return win32.join(windows, process.env.PROCESSOR_ARCHITEW6432 === undefined ? 'System32' : 'Sysnative');
}

/** On a 32-bit Windows there is no other view, and `reg.exe` need not know the word. */
export function registryView(): readonly string[] {
  const is32Bit = process.arch === 'ia32' && process.env.PROCESSOR_ARCHITEW6432 === undefined;
  return is32Bit ? [] : ['/reg:64'];
}
