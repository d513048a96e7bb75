/** Whether this process may change the machine: read from the integrity level in its token, whose identifier is no word of any language. */
import { runSystemProgram } from './system-program.ts';

/** Undefined where it cannot be told: then the first change tells. */
export async function isElevated(): Promise<boolean | undefined> {
  const { output } = await runSystemProgram('whoami', ['/groups', '/fo', 'csv', '/nh']);
  const [, level] = /S-1-16-(\d+)/.exec(output) ?? [];
  return level === undefined ? undefined : Number(level) >= HIGH;
}

const HIGH = 0x3000;
