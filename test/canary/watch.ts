/** Everything a run leaves behind where somebody could read it, to be searched for a canary. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inspect } from 'node:util';
import { type Canary, findCanary } from './find-canary.ts';
import { withoutRunPassword } from './run-password.ts';

const CLI = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

export interface Evidence {
  /** Where it was found, for the complaint. */
  readonly where: string;
  readonly bytes: Buffer;
}

export interface Watched {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly evidence: readonly Evidence[];
}

/** Every place with the canary in it, with the first of the forms it has there. */
export function sightings(evidence: readonly Evidence[], canary: Canary): readonly string[] {
  return evidence.flatMap(({ where, bytes }) => {
    const [form] = findCanary(bytes, canary);
    return form === undefined ? [] : [`${where}: ${form}`];
  });
}

/** Without the columns into which inspection puts numbers. */
const EVERYTHING = {
  depth: null,
  showHidden: true,
  getters: true,
  compact: true,
  breakLength: Number.POSITIVE_INFINITY,
  maxArrayLength: null,
  maxStringLength: null,
};

/** All ways in which a value could be written somewhere. */
export function shownValue(where: string, value: unknown): readonly Evidence[] {
  const texts = [
    inspect(value, EVERYTHING),
    JSON.stringify(value, (_, one) => {
      if (one instanceof Uint8Array) return Buffer.from(one).toString('hex');
      return typeof one === 'bigint' ? String(one) : one;
    }) ?? '',
    value instanceof Error ? `${value.message}\n${value.stack}` : '',
  ];
  return texts.map((text) => ({ where, bytes: Buffer.from(text) }));
}

/** Runs the command line in a folder of its own, and keeps what it said, what it wrote, and what others could see of it. */
export async function watchCli(args: readonly string[], input: string): Promise<Watched> {
  return await inFolder((folder) => watchProcess(process.execPath, [CLI, ...args], input, folder));
}

/** The same at a terminal, which would echo what is typed: `typed` follows when `prompt` has been seen. */
export async function watchPrompt(args: readonly string[], typed: string, prompt: RegExp): Promise<Watched> {
  const command = [process.execPath, CLI, ...args].map((part) => `'${part}'`).join(' ');
  return await inFolder((folder) => watchProcess('script', ['-qec', command, '/dev/null'], typed, folder, prompt));
}

export async function inFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'rdp-canary-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function watchProcess(
  program: string,
  args: readonly string[],
  input: string,
  folder: string,
  prompt?: RegExp,
): Promise<Watched> {
  const { NODE_OPTIONS: _, ...inherited } = withoutRunPassword(process.env);
  const env = { ...inherited, HOME: folder, TMPDIR: folder, XDG_CACHE_HOME: folder, XDG_STATE_HOME: folder };
  const child = spawn(program, args, { cwd: folder, env, stdio: 'pipe' });
  const seen = [...(await seenByOthers(child))];
  const said: { readonly stdout: Buffer[]; readonly stderr: Buffer[] } = { stdout: [], stderr: [] };
  let isTyped = false;
  const type = () => {
    isTyped = true;
    child.stdin.on('error', () => undefined);
    if (prompt) child.stdin.write(input);
    else child.stdin.end(input);
  };
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].on('data', (chunk: Buffer) => {
      said[stream].push(chunk);
      if (!isTyped && prompt?.test(String(Buffer.concat(said[stream])))) type();
    });
  }
  if (!prompt) type();
  const ended = new Promise<number | null>((settle) => child.once('close', settle));
  // Once more when the password has been taken in.
  seen.push(...(await seenByOthers(child)));
  const exitCode = await ended;
  child.stdin.destroy();
  const evidence = [
    { where: 'stdout', bytes: Buffer.concat(said.stdout) },
    { where: 'stderr', bytes: Buffer.concat(said.stderr) },
    ...seen,
    ...(await writtenIn(folder)),
  ];
  return { exitCode, stdout: String(Buffer.concat(said.stdout)), evidence };
}

/** What every user of the machine can read of a process. */
async function seenByOthers({ pid }: ChildProcess): Promise<readonly Evidence[]> {
  const files = ['cmdline', 'environ', 'comm'];
  const read = files.map(async (file) => ({
    where: `/proc/…/${file}`,
    bytes: await readFile(`/proc/${pid}/${file}`).catch(() => Buffer.alloc(0)),
  }));
  return await Promise.all(read);
}

/** Every file, and every file's name. */
export async function writtenIn(folder: string): Promise<readonly Evidence[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.map(async (entry): Promise<Evidence> => {
    const path = join(entry.parentPath, entry.name);
    const contents = entry.isFile() ? await readFile(path) : Buffer.alloc(0);
    return { where: `file ${path}`, bytes: Buffer.concat([Buffer.from(`${path}\n`), contents]) };
  });
  return await Promise.all(files);
}
