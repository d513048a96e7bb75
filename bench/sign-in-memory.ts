/**
 * Whole sign-ins a second in memory: both sides of CredSSP and NTLM, no TLS, no sockets; and where the time goes. Each way in a
 * process of its own, as a client or a server would have it.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { MemoryRun } from './child-sign-in.ts';
import type { Figure } from './figures.ts';

/** What the best known implementation in Python does of NTLM alone on such a core is a tenth of this. */
const MARK = 5_000;

const WAYS = [
  { name: 'CredSSP 6, NTLM bare', version: 6, wrapping: 'bare' },
  { name: 'CredSSP 6, NTLM in SPNEGO', version: 6, wrapping: 'spnego' },
  { name: 'CredSSP 2, NTLM bare', version: 2, wrapping: 'bare' },
  { name: 'CredSSP 2, NTLM in SPNEGO', version: 2, wrapping: 'spnego' },
] as const;

export async function benchSignInsInMemory(): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const { name, version, wrapping } of WAYS) {
    const { perSecond, shares } = await run(version, wrapping);
    const theirs = `${MARK}/s (the mark)`;
    const ratio = (perSecond / MARK).toFixed(2);
    const ours = `${Math.round(perSecond)}/s`;
    figures.push({ what: `sign-in in memory, ${name}`, ours, theirs, ratio, reading: 'times the mark' });
    figures.push({ what: 'of that, by layer', ours: shares, theirs: '-', ratio: '-', reading: 'share of the time' });
  }
  return figures;
}

async function run(version: number, wrapping: string): Promise<MemoryRun> {
  const child = fork(new URL('child-sign-in.js', import.meta.url), [String(version), wrapping], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const [told] = (await once(child, 'message')) as [MemoryRun];
  await once(child, 'exit');
  return told;
}
