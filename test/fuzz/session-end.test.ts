/** The driver that ends a session: however the client's bytes are split or merged, the same is said, and none of them is kept. */
import { Duplex } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toHex } from '../../src/bytes/hex.ts';
import { concat } from '../../src/bytes/writer.ts';
import type { SessionEndOutcome } from '../../src/dialogue/session-end.ts';
import { endSession } from '../../src/nla/end-session.ts';
import { PLAN, SECRET, tell, WHOLE_CLIENT } from '../dialogue/session-client.ts';
import { mutated } from '../protocol/mutations.ts';

interface Heard {
  readonly outcome: SessionEndOutcome;
  readonly said: string;
}

/** What the driver says to a client whose stream comes in these pieces and then ends. */
async function hear(pieces: readonly Uint8Array[]): Promise<Heard> {
  const said: Buffer[] = [];
  const stream = new Duplex({
    read: () => undefined,
    write: (chunk: Buffer, _, done) => {
      said.push(chunk);
      done();
    },
  });
  const ending = endSession(stream, { ...PLAN, lastsMs: 0 });
  for (const piece of pieces) {
    if (piece.length > 0) stream.push(piece);
    // Pieces that come at once are merged by the stream itself, into a copy nobody sees.
    await setImmediate();
  }
  stream.push(null);
  return { outcome: await ending, said: toHex(concat(...said)) };
}

function split(stream: Uint8Array, places: readonly number[]): readonly Uint8Array[] {
  const cuts = places.map((place) => Math.floor(place * stream.length)).sort((a, b) => a - b);
  return [0, ...cuts].map((cut, i) => Uint8Array.from(stream.subarray(cut, cuts[i] ?? stream.length)));
}

const anyPlaces = fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { maxLength: 30 });
const whole = concat(...WHOLE_CLIENT);

describe('a session that ends at once', () => {
  it('ends the same however the stream is split', async () => {
    const { said } = tell(WHOLE_CLIENT);
    await fc.assert(
      fc.asyncProperty(anyPlaces, async (places) => {
        const heard = await hear(split(whole, places));
        expect(heard.outcome.kind).toBe('told');
        expect(heard.said).toBe(toHex(concat(...said)));
      }),
    );
  });

  it('says the same to a spoilt stream, however it is split', async () => {
    await fc.assert(
      fc.asyncProperty(mutated(fc.constant(whole)), anyPlaces, async (bytes, places) => {
        const heard = await hear(split(bytes, places));
        expect(describeOutcome(heard)).toEqual(describeOutcome(await hear([Uint8Array.from(bytes)])));
      }),
      { numRuns: 300 },
    );
  });

  it('leaves nothing of the password in any piece', async () => {
    const secret = toHex(SECRET.subarray(0, 8));
    await fc.assert(
      fc.asyncProperty(anyPlaces, async (places) => {
        const pieces = split(whole, places);
        expect(toHex(concat(...pieces))).toContain(secret);
        await hear(pieces);
        expect(toHex(concat(...pieces)).replaceAll('00', '')).toBe('');
      }),
    );
  });
});

function describeOutcome({ outcome, said }: Heard): unknown {
  const problem = outcome.kind === 'malformed' ? outcome.problem.message : undefined;
  return { kind: outcome.kind, problem, said };
}
