/** What a group of tests starts is ended when they have ended, in reverse order, each whatever became of the others. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

export interface Keep {
  /** Hands on what is being started, and stops it at the end, even if its start was not waited for. */
  running<T extends { stop(): Promise<void> }>(starting: Promise<T>): Promise<T>;
  /** A new folder, gone at the end. */
  folder(): Promise<string>;
}

/** To be called where hooks may be: in `describe`, not in a hook or a test. */
export function keepUntilTheEnd(): Keep {
  const endings: (() => Promise<void>)[] = [];
  afterAll(async () => {
    const problems: unknown[] = [];
    for (const end of endings.toReversed()) await end().catch((problem: unknown) => problems.push(problem));
    if (problems.length > 0) throw new AggregateError(problems, 'not everything could be ended');
  });
  return {
    running: (starting) => {
      endings.push(() =>
        starting.then(
          (started) => started.stop(),
          () => undefined,
        ),
      );
      return starting;
    },
    folder: async () => {
      const path = await makeFolder();
      endings.push(() => removeFolder(path));
      return path;
    },
  };
}

export function makeFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'rdp-interop-'));
}

export function removeFolder(path: string): Promise<void> {
  return rm(path, { recursive: true, force: true });
}

/** A folder that lasts as long as what was started in it. */
export async function inFolder<T extends { stop(): Promise<void> }>(start: (folder: string) => Promise<T>): Promise<T> {
  const folder = await makeFolder();
  try {
    const started = await start(folder);
    const stop = async () => {
      await started.stop();
      await removeFolder(folder);
    };
    return { ...started, stop };
  } catch (error) {
    await removeFolder(folder);
    throw error;
  }
}
