/**
 * C functions that ask the network run off the event loop, and only a few at a time: they hold threads that Node also needs to look
 * up names and read files. Nothing can end such a call before it returns, but the process still ends when it is told to.
 */
import type { Koffi, NativeFunction } from './native-library.ts';

/** Half of the threads there are by default. */
const AT_ONCE = 2;

const waiting: (() => void)[] = [];
/** The parameters of each call under way: what C looks at is kept from the collector. */
const lent = new Set<readonly unknown[]>();
let underWay = 0;
let endAtOnce: ((exitCode: number) => void) | undefined;

export async function callSlowly(koffi: Koffi, call: NativeFunction, parameters: readonly unknown[]): Promise<number> {
  if (underWay < AT_ONCE) enter(koffi);
  else await new Promise<void>((settle) => void waiting.push(settle));
  lent.add(parameters);
  try {
    return await new Promise<number>((settle, fail) => {
      call.async(...parameters, (error: unknown, status: number) => (error ? fail(error) : settle(status)));
    });
  } finally {
    lent.delete(parameters);
    leave();
  }
}

function enter(koffi: Koffi): void {
  underWay++;
  if (underWay > 1 || process.platform === 'win32') return;
  // SEEN (Node 20): process.exit waits for the thread, half a minute when no key server answers; _exit does not.
  endAtOnce ??= koffi.load(null).func('void _exit(int)');
  process.on('exit', endAtOnce);
}

/** The place goes to whoever waits for it. */
function leave(): void {
  const next = waiting.shift();
  if (next !== undefined) {
    next();
    return;
  }
  underWay--;
  if (underWay === 0 && endAtOnce !== undefined) process.off('exit', endAtOnce);
}
