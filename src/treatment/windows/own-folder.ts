/**
 * The folder of the journal, and the right to be alone in it. Below %ProgramData% every user may make folders: one that somebody
 * else made in time would be theirs, and with it the undo. So it is taken over before it is trusted.
 */
import { lstat, mkdir, open, readdir } from 'node:fs/promises';
import { win32 } from 'node:path';
import { TreatProblem } from '../treat-problem.ts';
import { runSystemProgram } from './system-program.ts';

export function ownFolder(): string {
  return win32.join(process.env.ProgramData ?? 'C:\\ProgramData', 'rdp-doctor');
}

const [SYSTEM, ADMINISTRATORS, USERS] = ['*S-1-5-18', '*S-1-5-32-544', '*S-1-5-32-545'] as const;
const RIGHTS = [`${SYSTEM}:(OI)(CI)F`, `${ADMINISTRATORS}:(OI)(CI)F`, `${USERS}:(OI)(CI)RX`];

/** Owned and written by administrators, read by everybody; and nothing in it leads elsewhere. */
export async function secure(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true }).catch(refuse);
  if (!(await lstat(folder).catch(refuse)).isDirectory()) throw new TreatProblem('folderUnsafe', folder);
  await icacls([folder, '/setowner', ADMINISTRATORS, '/L', '/Q']);
  await icacls([folder, '/inheritance:r', '/grant:r', ...RIGHTS, '/L', '/Q']);
  // From here on nobody else can put anything in. What they put in before is looked at one by one: never down a junction.
  for (const name of await readdir(folder).catch(refuse)) await secureFile(win32.join(folder, name));
}

async function secureFile(file: string): Promise<void> {
  const found = await lstat(file).catch(refuse);
  // A second name of the same file would be changed with it.
  if (!found.isFile() || found.nlink > 1) throw new TreatProblem('folderUnsafe', file);
  await icacls([file, '/setowner', ADMINISTRATORS, '/L', '/Q']);
  await icacls([file, '/reset', '/L', '/Q']);
}

async function icacls(args: readonly string[]): Promise<void> {
  const { exitCode } = await runSystemProgram('icacls', args);
  if (exitCode !== 0) throw new TreatProblem('folderUnsafe', `icacls.exe ${args[1]}: ${exitCode ?? '-'}`);
}

/** libuv's UV_FS_O_EXLOCK: nobody else can open the file until this process closes it or ends, however it ends. */
const ALONE = 0x1000_0000;
const READ_WRITE_CREATE = 0x0002 | 0x0100;

/** Gives the way to let go. */
export async function beAlone(folder: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true }).catch(refuse);
  const file = await open(win32.join(folder, 'treat.lock'), ALONE | READ_WRITE_CREATE).catch(refuse);
  return () => file.close();
}

function refuse(error: NodeJS.ErrnoException): never {
  if (error.code === 'EBUSY') throw new TreatProblem('busy');
  throw new TreatProblem('journalUnwritable', error.code ?? '');
}
