/** Names through the system's resolver: found, denied, and not waited for longer than allowed. */
import { describe, expect, it } from 'vitest';
import { resolve } from '../../src/probe/resolve.ts';
import { startStopwatch } from '../../src/probe/stopwatch.ts';
import { parseTarget } from '../../src/probe/target.ts';

const LONG_MS = 20_000;

async function resolved(text: string, limitMs = LONG_MS, signal?: AbortSignal) {
  const watch = startStopwatch(60_000, signal);
  return await resolve(parseTarget(text), watch, limitMs).finally(() => watch.stop());
}

describe('resolve', () => {
  it.each(['192.0.2.10', '[2001:db8::10]:3390', '::1'])('has nothing to ask about %s', async (text) => {
    expect(await resolved(text)).toEqual({ outcome: 'notNeeded' });
  });

  it('finds this machine, each address once', async () => {
    const resolution = await resolved('localhost');
    if (resolution.outcome !== 'resolved') throw new Error(resolution.outcome);
    expect(['127.0.0.1', '::1']).toEqual(expect.arrayContaining([...resolution.addresses]));
    expect(new Set(resolution.addresses).size).toBe(resolution.addresses.length);
  });

  it('keeps the code when a name has no address', async () => {
    // Without any name server the platform can not deny a name; with one, nobody may know this one (RFC 6761).
    const resolution = await resolved('経理サーバー.invalid');
    expect([
      ['notFound', 'ENOTFOUND'],
      ['failed', 'EAI_AGAIN'],
      ['failed', 'EAI_FAIL'],
    ]).toContainEqual(
      resolution.outcome !== 'notNeeded' && 'code' in resolution && [resolution.outcome, resolution.code],
    );
  });

  it('does not wait when the time is over', async () => {
    const resolution = await resolved('localhost', LONG_MS, AbortSignal.abort());
    expect(resolution).toMatchObject({ outcome: 'timedOut', code: 'TIMEOUT' });
  });
});
