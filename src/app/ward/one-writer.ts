/**
 * One writer at a time: a file beside the one that is written says who. It counts for as long as its process lives and has touched it
 * lately; a number of a process alone may long be somebody else's.
 */
import { open, readFile, rm, stat, utimes } from 'node:fs/promises';

const TOUCH_MS = 30_000;
const STALE_MS = 4 * TOUCH_MS;

/** Gives the way to leave, or undefined when somebody else writes. Rejects with the platform's error. */
export async function becomeTheWriter(file: string): Promise<(() => Promise<void>) | undefined> {
  if (!(await claim(file))) {
    if (!(await isStale(file))) return undefined;
    await rm(file, { force: true });
    if (!(await claim(file))) return undefined;
  }
  const timer = setInterval(() => void touch(file), TOUCH_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await rm(file, { force: true });
  };
}

async function claim(file: string): Promise<boolean> {
  try {
    const handle = await open(file, 'wx', 0o600);
    await handle.writeFile(String(process.pid));
    await handle.close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function isStale(file: string): Promise<boolean> {
  const [text, seen] = await Promise.all([readFile(file, 'utf8').catch(() => ''), stat(file).catch(() => undefined)]);
  if (!seen || Date.now() - seen.mtimeMs > STALE_MS) return true;
  // Just made, and its number not yet written.
  return text !== '' && !isAlive(Number(text));
}

function isAlive(pid: number): boolean {
  try {
    return Number.isInteger(pid) && pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function touch(file: string): Promise<void> {
  const now = new Date();
  await utimes(file, now, now).catch(() => undefined);
}
