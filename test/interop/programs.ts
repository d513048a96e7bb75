/**
 * Programs that nobody here wrote, from Debian's packages: where they are, and running one to its end. A test whose programs
 * are missing says so: it fails in CI and is skipped elsewhere.
 */
import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const PACKAGE_OF = {
  'ansible-playbook': 'ansible',
  'dbus-run-session': 'dbus',
  dumpcap: 'wireshark-common',
  'freerdp-shadow-cli': 'freerdp2-shadow-x11',
  'gnome-remote-desktop-daemon': 'gnome-remote-desktop',
  grdctl: 'gnome-remote-desktop',
  hydra: 'hydra',
  ip: 'iproute2',
  'kadmin.local': 'krb5-admin-server',
  kdb5_util: 'krb5-kdc',
  kinit: 'krb5-user',
  krb5kdc: 'krb5-kdc',
  kvno: 'krb5-user',
  mutter: 'mutter',
  nmap: 'nmap',
  ntlm_auth: 'winbind',
  openssl: 'openssl',
  pipewire: 'pipewire',
  python3: 'python3',
  rdesktop: 'rdesktop',
  setpriv: 'util-linux',
  stdbuf: 'coreutils',
  tshark: 'tshark',
  unshare: 'util-linux',
  weston: 'weston',
  wine: 'wine',
  wineboot: 'wine',
  wineserver: 'wine',
  wireplumber: 'wireplumber',
  xfreerdp: 'freerdp2-x11',
  xrdp: 'xrdp',
  Xvfb: 'xvfb',
} as const;

export type Program = keyof typeof PACKAGE_OF;

/** Debian's own come first: only its Python has Debian's Python packages. Daemons are not on everybody's path. */
const DEBIAN_FOLDERS = ['/usr/bin', '/usr/sbin', '/usr/libexec', '/sbin'];
const FOLDERS = [...DEBIAN_FOLDERS, ...(process.env.PATH ?? '').split(':')].filter((folder) => folder !== '');

/** `describe` for tests that need these. `obstacle` may name another reason why they can not run here. */
export function describeWith(
  programs: readonly Program[],
  title: string,
  body: () => void,
  obstacle: () => string | undefined = () => undefined,
): void {
  const reason = missing(programs) ?? obstacle();
  if (reason === undefined) {
    describe(title, body);
    return;
  }
  describe(title, () => {
    it('has what it needs', ({ skip }) => {
      if (process.env.CI === 'true') expect.fail(`${title}: ${reason}`);
      skip(reason);
    });
  });
}

function missing(programs: readonly Program[]): string | undefined {
  const absent = programs.filter((program) => locate(program) === undefined);
  if (absent.length === 0) return undefined;
  const packages = [...new Set(absent.map((program) => PACKAGE_OF[program]))];
  return `needs ${absent.join(', ')}: apt-get install ${packages.join(' ')}`;
}

function locate(program: Program): string | undefined {
  return FOLDERS.map((folder) => join(folder, program)).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

export function pathOf(program: Program): string {
  const path = locate(program);
  if (path === undefined) throw new Error(`${program} is not installed: apt-get install ${PACKAGE_OF[program]}`);
  return path;
}

export interface Ran {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly input?: string;
  readonly limitMs?: number;
}

/** What they print is read here, in English. */
export const LOCALE = { LC_ALL: 'C.UTF-8' };

/** Runs to the end, whatever the exit code; rejects for a program that could not start or had to be ended. */
export function run(program: Program, args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const { env, cwd, input = '', limitMs = 20_000 } = options;
  const settings = {
    ...(cwd !== undefined && { cwd }),
    env: { ...process.env, ...LOCALE, ...env },
    timeout: limitMs,
    killSignal: 'SIGKILL' as const,
    maxBuffer: 64 * 1024 * 1024,
  };
  return new Promise((settle, fail) => {
    const child = execFile(pathOf(program), [...args], settings, (error, stdout, stderr) => {
      if (error && typeof error.code !== 'number') fail(new Error(`${program}: ${error.message}\n${stdout}${stderr}`));
      else settle({ exitCode: child.exitCode ?? 0, stdout, stderr });
    });
    // A program that does not read its input closes it; that is no failure of the program.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}

/** The same for a program that has to succeed. */
export async function runWell(program: Program, args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const ran = await run(program, args, options);
  if (ran.exitCode === 0) return ran;
  throw new Error(`${program} ${args.join(' ')}: exit code ${ran.exitCode}\n${ran.stdout}${ran.stderr}`);
}

/** For `unshare`: only root may open a namespace; everybody else is root in one of their own first. */
export function mapRoot(): readonly string[] {
  return process.getuid?.() === 0 ? [] : ['--map-root-user'];
}
