/**
 * Wine from Debian's packages: a Windows of its own in a folder, without a screen, that reports itself as Windows 10. Its `reg.exe`,
 * `regedit` and `cmd.exe` are real programs that nobody here wrote, though not Microsoft's.
 *
 * SEEN in Wine 8.0: ordinary keys below HKLM\SOFTWARE differ between the 64-bit and the 32-bit view; those below
 * `…\CurrentVersion\Policies` are one and the same. `A && B || C` runs both B and C. `powershell`, `findstr`, `where` and `fc` print
 * nothing and say 0, so that a test which only looks at their exit code can not fail.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inFolder } from './keep.ts';
import { type Program, pathOf, type Ran, type RunOptions, run } from './programs.ts';

export const WINE_PROGRAMS: readonly Program[] = ['wine', 'wineboot', 'wineserver'];

/** The two views a 64-bit Windows has of its registry. */
export type RegistryView = 64 | 32;
export const REGISTRY_VIEWS: readonly RegistryView[] = [64, 32];

export interface Wine {
  /** Where Linux finds drive C. */
  readonly driveC: string;
  /** Runs a Windows program to its end, whatever its exit code. Whoever fails says why, or its caller knows better (`mayBeSilent`). */
  run(
    program: string,
    args?: readonly string[],
    options?: RunOptions & { readonly mayBeSilent?: boolean },
  ): Promise<Ran>;
  /** Writes the bytes to `C:\<name>` and hands back that path, as Windows programs take it. */
  put(name: string, bytes: Uint8Array | string): Promise<string>;
  /** The REG_DWORD below HKEY_LOCAL_MACHINE, or null when it is absent. */
  readDword(key: string, name: string, view: RegistryView): Promise<number | null>;
  /** Makes it so; null deletes it. */
  writeDword(key: string, name: string, value: number | null, view: RegistryView): Promise<void>;
  stop(): Promise<void>;
}

/** A first command in a new prefix takes seconds, and the machine may be busy: for a single command, and for a test or hook of several. */
export const WINE_LIMIT_MS = 240_000;
const COMMAND_LIMIT_MS = 120_000;

/** Keep one for all tests of a file: making it takes about seven seconds, a command in it a tenth of one. */
export async function startWine(): Promise<Wine> {
  return await inFolder(async (folder) => {
    const prefix = join(folder, 'prefix');
    const env = {
      WINEPREFIX: prefix,
      WINEARCH: 'win64',
      WINEDEBUG: '-all',
      // It would write menu entries and fetch browsers.
      WINEDLLOVERRIDES: 'winemenubuilder.exe=d;mscoree=d;mshtml=d',
      DISPLAY: '',
      HOME: folder,
    };
    const settings = (options: RunOptions = {}) => ({
      limitMs: COMMAND_LIMIT_MS,
      cwd: folder,
      ...options,
      env: { ...env, ...options.env },
    });
    const stop = async () => {
      // 1 when nothing of it runs any more.
      await run('wineserver', ['-k'], settings());
    };
    try {
      await mkdir(prefix);
      await warmUp(settings());
      const start: Start = async (program, args = [], { mayBeSilent = false, ...options } = {}) => {
        const ran = await run('wine', [program, ...args], settings(options));
        return isNotStarted(ran, mayBeSilent) ? await run('wine', [program, ...args], settings(options)) : ran;
      };
      const windows = windowsIn(join(prefix, 'drive_c'), start);
      return { ...windows, stop };
    } catch (error) {
      await stop();
      throw error;
    }
  });
}

const FIRST_STEPS = [
  ['wineboot', ['-i']],
  ['wine', ['winecfg', '-v', 'win10']],
  // Services that a new prefix starts by itself, the Task Scheduler among them, are there from its second start on.
  ['wineserver', ['-k']],
  // It stays a minute after its last command, so that the next one finds it warm.
  ['wineserver', ['-p60']],
  ['wine', ['cmd', '/c', 'exit']],
] as const;

/** The services these start outlive them: whoever waited for the end of their output would wait for theirs. */
async function warmUp({ env, cwd }: Required<Pick<RunOptions, 'env' | 'cwd'>>): Promise<void> {
  for (const [program, args] of FIRST_STEPS) {
    const child = spawn(pathOf(program), args, { cwd, env: { ...process.env, ...env }, stdio: 'ignore' });
    const [exitCode] = await once(child, 'exit');
    // 1 from the one that ends what is running: nothing was.
    if (exitCode !== 0 && args[0] !== '-k') throw new Error(`${program} ${args.join(' ')}: exit code ${exitCode}`);
  }
}

/** SEEN once in some hundred starts: the program was not begun at all, and this, or nothing, is said in its place. */
function isNotStarted({ stdout, stderr, exitCode }: Ran, mayBeSilent: boolean): boolean {
  const said = `${stdout}${stderr}`;
  return exitCode !== 0 && ((said === '' && !mayBeSilent) || said.includes('ShellExecuteEx failed'));
}

type Start = (...given: Parameters<Wine['run']>) => Promise<Ran>;

function windowsIn(driveC: string, start: Start): Omit<Wine, 'stop'> {
  const reg = (args: readonly string[]) => start('reg', args);
  const at = (key: string, name: string, view: RegistryView) => [`HKLM\\${key}`, '/v', name, `/reg:${view}`];
  const readDword: Wine['readDword'] = async (key, name, view) => {
    const ran = await reg(['query', ...at(key, name, view)]);
    if (ran.exitCode !== 0) return null;
    const hex = /REG_DWORD\s+0x([0-9a-f]+)/i.exec(ran.stdout)?.[1];
    if (hex === undefined) throw new Error(`no REG_DWORD: ${ran.stdout}${ran.stderr}`);
    return Number.parseInt(hex, 16);
  };
  return {
    driveC,
    run: (program, args = [], options = {}) => start(program, args, options),
    put: async (name, bytes) => {
      await writeFile(join(driveC, name), bytes);
      return `C:\\${name}`;
    },
    readDword,
    writeDword: async (key, name, value, view) => {
      if (value === null && (await readDword(key, name, view)) === null) return;
      const change = value === null ? ['delete'] : ['add'];
      const type = value === null ? [] : ['/t', 'REG_DWORD', '/d', String(value)];
      const ran = await reg([...change, ...at(key, name, view), ...type, '/f']);
      if (ran.exitCode !== 0) throw new Error(`reg ${change}: ${ran.stdout}${ran.stderr}`);
    },
  };
}
