/**
 * Signs in over and over in memory, as version and wrapping are told in the arguments, and tells the median rate and the share of
 * each layer by the processor's profile.
 */
import { Session } from 'node:inspector/promises';
import { NODE_HASHES } from '../src/nla/node-hashes.ts';
import { accountsOf, outcomes, playOut, type Settings, secured } from '../test/dialogue/sign-in-pair.ts';
import { median } from './figures.ts';

export interface MemoryRun {
  readonly perSecond: number;
  readonly shares: string;
}

const WARM_UP = 5_000;
const ROUNDS = 31;
const SIGN_INS_A_ROUND = 300;
/** The pair of the tests, which plays both sides, counts as the rest. */
const LAYERS = ['bytes', 'crypto', 'protocol', 'dialogue'] as const;

const settings = readSettings(process.argv.slice(2));
signInOften(WARM_UP);
const rates = Array.from({ length: ROUNDS }, () => {
  const begun = performance.now();
  signInOften(SIGN_INS_A_ROUND);
  return (SIGN_INS_A_ROUND * 1_000) / (performance.now() - begun);
});
const told: MemoryRun = { perSecond: median(rates), shares: await profile() };
process.send?.(told, () => process.disconnect?.());

function readSettings([version, wrapping]: readonly string[]): Settings {
  const hashes = NODE_HASHES;
  return {
    client: { version: Number(version), hashes },
    server: { version: Number(version) },
    session: { hashes, accounts: accountsOf() },
    ntlm: { hashes },
    wrapping: wrapping === 'spnego' ? 'spnego' : 'bare',
  };
}

function signInOften(times: number): void {
  for (let i = 0; i < times; i++) {
    const { client, server } = outcomes(playOut(secured(settings)));
    if (typeof client === 'string' || client.kind !== 'delegated') throw new Error('the client is not in');
    if (typeof server === 'string' || server.kind !== 'signedIn') throw new Error('the server let nobody in');
  }
}

async function profile(): Promise<string> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 200 });
  await session.post('Profiler.start');
  signInOften(WARM_UP);
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  const spent = new Map<string, number>();
  const nodes = new Map(profile.nodes.map((node) => [node.id, node.callFrame]));
  for (const [i, id] of (profile.samples ?? []).entries()) {
    const frame = nodes.get(id);
    const name = frame ? layerOf(frame.url, frame.functionName) : 'rest';
    spent.set(name, (spent.get(name) ?? 0) + (profile.timeDeltas?.[i] ?? 0));
  }
  const total = [...spent.values()].reduce((sum, part) => sum + part, 0);
  const percent = (name: string) => `${name} ${Math.round((100 * (spent.get(name) ?? 0)) / total)} %`;
  return [...LAYERS, 'memory', 'rest'].map(percent).join(', ');
}

function layerOf(url: string, functionName: string): string {
  if (functionName === '(garbage collector)') return 'memory';
  if (url.includes('/@noble/hashes/') || url.startsWith('node:internal/crypto')) return 'crypto';
  const folder = /\/src\/([a-z]+)\//.exec(url)?.[1] ?? '';
  return (LAYERS as readonly string[]).includes(folder) ? folder : 'rest';
}
