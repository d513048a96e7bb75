/** `--save FILE`: the examinations as they are, written whole or not at all. */
import { randomBytes } from 'node:crypto';
import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import type { CheckReport } from '../report/check-report.ts';
import type { Terminal } from './terminal.ts';
import { typed } from './typed.ts';
import { EXIT, UsageProblem } from './usage-problem.ts';

export async function save(
  reports: readonly CheckReport[],
  file: string | undefined,
  terminal: Terminal,
): Promise<void> {
  if (file === undefined || reports.length === 0) return;
  const { stringifyJson } = await import('../report/json.ts');
  const examinations = reports.map(({ examination }) => examination);
  const text = stringifyJson(examinations.length === 1 ? examinations[0] : examinations);
  try {
    await writeWhole(file, `${text}\n`);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'UNKNOWN';
    throw new UsageProblem(({ unwritableFile }) => unwritableFile(typed(file), code), EXIT.notExamined);
  }
  terminal.note(terminal.words.saved(typed(file)));
}

/** Beside the file first, so that its old content is there until the new one is complete. */
export async function writeWhole(file: string, text: string): Promise<void> {
  const there = await stat(file).catch(() => undefined);
  // A device or a pipe is written to: a file in its place would be the end of it.
  if (there && !there.isFile() && !there.isDirectory()) return await writeFile(file, text);
  const target = there ? await realpath(file) : file;
  const beside = `${target}.${randomBytes(6).toString('hex')}.part`;
  try {
    await writeFile(beside, text, { flag: 'wx' });
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw error;
  }
}
