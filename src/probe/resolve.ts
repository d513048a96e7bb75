/** Name resolution through the system's own resolver, as a Remote Desktop client would do it, with a time limit. */
import { lookup } from 'node:dns/promises';
import type { Resolution, Target } from '../observation/examination.ts';
import type { Stopwatch } from './stopwatch.ts';
import { withDeadline } from './stopwatch.ts';

/** Codes that mean: this name does not exist. Everything else means: could not be told. */
const NOT_FOUND = new Set(['ENOTFOUND', 'ENODATA', 'EAI_NONAME', 'EAI_NODATA']);

export async function resolve(target: Target, watch: Stopwatch, limitMs: number): Promise<Resolution> {
  if (target.hostKind !== 'name') return { outcome: 'notNeeded' };
  const begun = watch.elapsedMs();
  const spent = () => watch.sinceMs(begun);
  try {
    const found = await withDeadline(lookup(target.asciiHost, { all: true }), limitMs, watch);
    if (found === undefined) return { outcome: 'timedOut', code: 'TIMEOUT', durationMs: spent() };
    const addresses = [...new Set(found.map(({ address }) => address))];
    if (addresses.length === 0) return { outcome: 'notFound', code: 'ENODATA', durationMs: spent() };
    return { outcome: 'resolved', addresses, durationMs: spent() };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'UNKNOWN';
    return { outcome: NOT_FOUND.has(code) ? 'notFound' : 'failed', code, durationMs: spent() };
  }
}
