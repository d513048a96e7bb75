/** What a group of tests starts is ended when they have ended, in reverse order, each whatever became of the others. */
import { afterAll } from 'vitest';
import { makeScratch, removeScratch, type ScratchOptions } from '../scratch.ts';

export interface Keep {
  /** Hands on what is being started, and stops it at the end, even if its start was not waited for. */
  running<T extends { stop(): Promise<void> }>(starting: Promise<T>): Promise<T>;
  /** A new folder, gone at the end. */
  folder(options?: ScratchOptions): Promise<string>;
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
    folder: async (options) => {
      const path = await makeScratch(options);
      endings.push(() => removeScratch(path));
      return path;
    },
  };
}

/** A folder of foreign software that lasts as long as what was started in it. */
export async function inFolder<T extends { stop(): Promise<void> }>(start: (folder: string) => Promise<T>): Promise<T> {
  const folder = await makeScratch({ foreign: true });
  try {
    const started = await start(folder);
    const stop = async () => {
      await started.stop();
      await removeScratch(folder);
    };
    return { ...started, stop };
  } catch (error) {
    await removeScratch(folder);
    throw error;
  }
}
