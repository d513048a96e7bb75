/**
 * A folder for a test to write in. Before it goes, what is in it is searched for the password of this run: the test fails when
 * our side has left it there.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { canaryOfRun, RUN_PASSWORD } from './canary/run-password.ts';
import { FOREIGN, searchFolder } from './canary/search-folder.ts';

export interface ScratchOptions {
  /** Software that nobody here wrote keeps its files there: account files, key tables, logs. They may hold passwords. */
  readonly foreign?: boolean;
}

export async function makeScratch({ foreign = false }: ScratchOptions = {}): Promise<string> {
  return await mkdtemp(join(tmpdir(), foreign ? FOREIGN : 'ours-'));
}

export async function removeScratch(folder: string): Promise<void> {
  const isForeign = basename(folder).startsWith(FOREIGN);
  const found = isForeign ? [] : await searchFolder(folder, canaryOfRun(RUN_PASSWORD));
  await rm(folder, { recursive: true, force: true });
  if (found.length > 0) throw new Error(`a secret was written down: ${found.join('; ')}`);
}
