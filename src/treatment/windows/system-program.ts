/** Programs of Windows itself, by their full path and with words, not a command line: nothing is found on a search path or quoted. */
import { spawn } from 'node:child_process';
import { win32 } from 'node:path';
import { systemFolder } from '../../machine/run-command.ts';

export interface Ran {
  /** Null when it could not be started, or had to be ended. */
  readonly exitCode: number | null;
  /** In the console's code page: only what is ASCII in every language may be read from it. */
  readonly output: string;
}

export type SystemProgram = 'reg' | 'schtasks' | 'whoami' | 'icacls';

const LONGEST_MS = 60_000;

/**
 * Waits for its end; whatever it says of failure is in its exit code. Output is read only of those that are asked for it. SEEN in Wine 8:
 * schtasks.exe starts a service, which keeps the output open and has it waited for.
 */
export function runSystemProgram(program: SystemProgram, args: readonly string[]): Promise<Ran> {
  const path = win32.join(systemFolder(), `${program}.exe`);
  const output = ASKED.has(program) ? 'pipe' : 'ignore';
  return new Promise((settle) => {
    const child = spawn(path, [...args], {
      windowsHide: true,
      timeout: LONGEST_MS,
      stdio: ['ignore', output, 'ignore'],
    });
    let text = '';
    child.stdout?.setEncoding('latin1').on('data', (chunk: string) => {
      text += chunk;
    });
    child.once('error', () => settle({ exitCode: null, output: text }));
    child.once('close', (exitCode) => settle({ exitCode, output: text }));
  });
}

const ASKED: ReadonlySet<SystemProgram> = new Set(['reg', 'whoami']);
