/** Programs of Windows itself, by their full path and with words, not a command line: nothing is found on a search path or quoted. */
import { execFile } from 'node:child_process';
import { win32 } from 'node:path';

export interface Ran {
  /** Null when it could not be started, or had to be ended. */
  readonly exitCode: number | null;
  /** In the console's code page: only what is ASCII in every language may be read from it. */
  readonly output: string;
}

export type SystemProgram = 'reg' | 'schtasks' | 'whoami' | 'icacls';

const LONGEST_MS = 60_000;

/** Waits for its end; whatever it says of failure is in its exit code. */
export function runSystemProgram(program: SystemProgram, args: readonly string[]): Promise<Ran> {
  const path = win32.join(systemFolder(), `${program}.exe`);
  const settings = { windowsHide: true, timeout: LONGEST_MS, encoding: 'latin1' as const };
  return new Promise((settle) => {
    execFile(path, [...args], settings, (error, stdout) => {
      const exitCode = error === null ? 0 : typeof error.code === 'number' ? error.code : null;
      settle({ exitCode, output: stdout });
    });
  });
}

export function systemFolder(): string {
  return win32.join(process.env.SystemRoot ?? 'C:\\Windows', 'System32');
}
