/**
 * Opens the page in a browser, where there is a person with a screen. The address holds a token, and what a program is started with,
 * everybody on the machine can read: so the browser is given a file that only this user reads, and that leads to the address.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

type Env = NodeJS.ProcessEnv;

/** Undefined where nobody would see it. */
export function openerFor(
  env: Env,
  isTerminal: boolean,
  platform: NodeJS.Platform = process.platform,
): readonly string[] | undefined {
  if (!isTerminal || env.CI) return undefined;
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler'];
  if (platform === 'darwin') return ['open'];
  return env.DISPLAY || env.WAYLAND_DISPLAY ? ['xdg-open'] : undefined;
}

/** Gives the way to clear up. What goes wrong is no matter: the address is printed as well. */
export async function openBrowser(
  [program = '', ...first]: readonly string[],
  url: string,
): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'rdp-doctor-'));
  const file = join(folder, 'open.html');
  await writeFile(file, pageTo(url), { mode: 0o600 });
  const child = spawn(program, [...first, pathToFileURL(file).href], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
  return () => rm(folder, { recursive: true, force: true });
}

function pageTo(url: string): string {
  return `<!doctype html><meta charset="utf-8"><title>rdp-doctor</title><meta http-equiv="refresh" content="0; url=${url}">`;
}
