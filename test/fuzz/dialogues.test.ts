/**
 * Dialogues with one wrong thing in each: whatever it is and whenever it comes, either side ends in an outcome, in bounded moves
 * and memory, and nobody accepts who was told anything but what the other side said. 15 000 of them unless asked for
 * more: `FUZZ_DIALOGUES=1000000 npx vitest run test/fuzz/dialogues.test.ts`.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { Malformed } from '../../src/bytes/malformed.ts';
import { MOST_MOVES, type Played, play } from './dialogues.ts';
import { anyFault, FAULTS } from './faults.ts';
import { type Random, seeded } from './mutation.ts';

const COUNT = Number(process.env.FUZZ_DIALOGUES ?? 15_000);
const HEAP_LIMIT = 16 * 1024 * 1024;
/** Most right dialogues have five or six messages, none has more than eight. */
const anyPlace = (random: Random) => Math.floor(random() * (random() < 0.7 ? 5 : 8));

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;
const heapUsed = () => {
  collectGarbage();
  return process.memoryUsage().heapUsed;
};

/** Why this dialogue went wrong, or undefined. */
function complaintOf(played: Played): string | undefined {
  const { fault, outcomes, isAnotherKey, isServerTrue, isServerTrueSoFar, isClientTrue, moves } = played;
  const server = typeof outcomes.server === 'string' ? outcomes.server : outcomes.server.kind;
  const client = typeof outcomes.client === 'string' ? outcomes.client : outcomes.client.kind;
  if (moves === MOST_MOVES) return 'no end';
  if (fault === 'none' && !isAnotherKey && !(server === 'signedIn' && client === 'delegated'))
    return `right, and ${server}, ${client}`;
  if (server === 'signedIn' && !(isServerTrue && isClientTrue)) return 'the server accepts a changed dialogue';
  if (client === 'delegated' && !(isServerTrueSoFar && isClientTrue)) return 'the client accepts a changed dialogue';
  return [outcomes.server, outcomes.client].map(vagueness).find((problem) => problem !== undefined);
}

/** An outcome tells where; one about bytes tells in what, which field, and at which offset. */
function vagueness(outcome: Played['outcomes']['server'] | Played['outcomes']['client']): string | undefined {
  if (typeof outcome === 'string' || outcome.kind !== 'malformed') return undefined;
  const { at, problem } = outcome;
  const isTold = at !== undefined && problem instanceof Malformed && problem.structure !== '' && problem.field !== '';
  return isTold && problem.offset >= 0 ? undefined : `vague: ${problem}`;
}

it(`stands ${COUNT} dialogues with something wrong`, { timeout: 60_000 + 3 * COUNT }, () => {
  const random = seeded(20180313);
  const hits = new Set<string>();
  const kinds = { server: new Map<string, number>(), client: new Map<string, number>() };
  let others: readonly Uint8Array[] = [];
  let early = 0;
  const began = performance.now();
  for (let i = 0; i < COUNT; i++) {
    if (i === Math.floor(COUNT / 5)) early = heapUsed();
    const fault = i < FAULTS.length ? (FAULTS[i] as (typeof FAULTS)[number]) : anyFault(random);
    const played = play(random, fault, anyPlace(random), others);
    const complaint = complaintOf(played);
    if (complaint !== undefined) expect.fail(`dialogue ${i}, ${fault} at ${played.hit}: ${complaint}`);
    if (fault === 'none' && !played.isAnotherKey) others = played.messages;
    if (played.hit) hits.add(played.hit);
    for (const side of ['server', 'client'] as const) {
      const outcome = played.outcomes[side];
      const kind = typeof outcome === 'string' ? `waiting in ${outcome}` : outcome.kind;
      kinds[side].set(kind, (kinds[side].get(kind) ?? 0) + 1);
    }
  }
  const grown = heapUsed() - early;
  if (process.env.FUZZ_DIALOGUES) {
    const seconds = ((performance.now() - began) / 1000).toFixed(0);
    console.log(`${COUNT} dialogues in ${seconds} s, heap grown by ${(grown / 1024).toFixed(0)} KiB`, kinds);
  }
  expect(grown).toBeLessThan(HEAP_LIMIT);
  expect([...hits].sort()).toEqual([
    'client expectPubKeyAuth',
    'client expectToken',
    'client expectVerdict',
    'server expectCredentials',
    'server expectFirstToken',
    'server expectPubKeyAuth',
    'server expectToken',
  ]);
  expect([...kinds.server.keys()]).toEqual(
    expect.arrayContaining([
      'signedIn',
      'malformed',
      'mechanismFailed',
      'bindingMismatch',
      'versionChanged',
      'nonceChanged',
    ]),
  );
  expect([...kinds.client.keys()]).toEqual(
    expect.arrayContaining([
      'delegated',
      'malformed',
      'mechanismFailed',
      'bindingMismatch',
      'versionChanged',
      'errorCode',
    ]),
  );
});
