/**
 * Whole sign-ins a second in memory: both sides of CredSSP and NTLM, no TLS, no sockets; and where the time goes, by the
 * processor's profile of the same run.
 */
import { Session } from 'node:inspector/promises';
import { NODE_HASHES } from '../src/nla/node-hashes.ts';
import { accountsOf, outcomes, playOut, type Settings, secured } from '../test/dialogue/sign-in-pair.ts';
import { type Figure, median } from './figures.ts';

const ROUNDS = 21;
const SIGN_INS_A_ROUND = 500;
/** What the best known implementation in Python does of NTLM alone on a core like this one. */
const MARK = 5_000;

interface Way {
  readonly name: string;
  readonly version: number;
  readonly wrapping: 'bare' | 'spnego';
}

const WAYS: readonly Way[] = [
  { name: 'CredSSP 6, NTLM bare', version: 6, wrapping: 'bare' },
  { name: 'CredSSP 6, NTLM in SPNEGO', version: 6, wrapping: 'spnego' },
  { name: 'CredSSP 2, NTLM bare', version: 2, wrapping: 'bare' },
  { name: 'CredSSP 2, NTLM in SPNEGO', version: 2, wrapping: 'spnego' },
];

export async function benchSignInsInMemory(): Promise<readonly Figure[]> {
  const rates = ratesInTurns(WAYS.map(settingsOf));
  const figures = WAYS.map(({ name }, i) => {
    const rate = rates[i] as number;
    return {
      what: `sign-in in memory, ${name}`,
      ours: `${Math.round(rate)}/s`,
      theirs: `${MARK}/s (the mark)`,
      ratio: (rate / MARK).toFixed(2),
      reading: 'times the mark',
    };
  });
  return [...figures, await shares(settingsOf(WAYS[0] as Way))];
}

function settingsOf({ version, wrapping }: Way): Settings {
  const hashes = NODE_HASHES;
  return {
    client: { version, hashes },
    server: { version },
    session: { hashes, accounts: accountsOf() },
    ntlm: { hashes },
    wrapping,
  };
}

function ratesInTurns(settings: readonly Settings[]): readonly number[] {
  const rates: number[][] = settings.map(() => []);
  for (const each of settings) signInOften(each, 2_000);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, each] of settings.entries()) {
      const begun = performance.now();
      signInOften(each, SIGN_INS_A_ROUND);
      (rates[i] as number[]).push((SIGN_INS_A_ROUND * 1_000) / (performance.now() - begun));
    }
  }
  return rates.map(median);
}

function signInOften(settings: Settings, times: number): void {
  for (let i = 0; i < times; i++) {
    const { client, server } = outcomes(playOut(secured(settings)));
    if (typeof client === 'string' || client.kind !== 'delegated') throw new Error('the client is not in');
    if (typeof server === 'string' || server.kind !== 'signedIn') throw new Error('the server let nobody in');
  }
}

/** The test's pair, which plays both sides, counts as the rest. */
const LAYERS = ['bytes', 'crypto', 'protocol', 'dialogue'] as const;

async function shares(settings: Settings): Promise<Figure> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 200 });
  await session.post('Profiler.start');
  signInOften(settings, 10_000);
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
  const ours = [...LAYERS, 'memory', 'rest'].map(percent).join(', ');
  return { what: 'where a sign-in in memory spends its time', ours, theirs: '-', ratio: '-', reading: 'share' };
}

function layerOf(url: string, functionName: string): string {
  if (functionName === '(garbage collector)') return 'memory';
  if (url.includes('/@noble/hashes/') || url.startsWith('node:internal/crypto')) return 'crypto';
  const folder = /\/src\/([a-z]+)\//.exec(url)?.[1] ?? '';
  return (LAYERS as readonly string[]).includes(folder) ? folder : 'rest';
}
