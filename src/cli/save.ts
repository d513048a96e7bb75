/** `--save FILE`: the examinations as they are, written whole or not at all. */
import { randomBytes } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
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
  const beside = `${file}.${randomBytes(6).toString('hex')}.part`;
  try {
    await writeFile(beside, `${text}\n`, { flag: 'wx' });
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    const code = (error as NodeJS.ErrnoException).code ?? 'UNKNOWN';
    throw new UsageProblem(({ unwritableFile }) => unwritableFile(typed(file), code), EXIT.notExamined);
  }
  terminal.note(terminal.words.saved(typed(file)));
}
