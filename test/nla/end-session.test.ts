/** The driver while a session is active: it ends by time, or the client leaves; what is typed meanwhile is nobody's business. */
import { Duplex } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { toHex } from '../../src/bytes/hex.ts';
import { concat } from '../../src/bytes/writer.ts';
import { sessionExpired } from '../../src/dialogue/session-end.ts';
import { endSession } from '../../src/nla/end-session.ts';
import { ACTIVE, CAPABLE, tell, UNTIL_ACTIVE } from '../dialogue/session-client.ts';

interface Line {
  readonly stream: Duplex;
  /** What the server said so far, in hexadecimal. */
  said(): string;
}

function openLine(): Line {
  const said: Buffer[] = [];
  const stream = new Duplex({
    read: () => undefined,
    write: (chunk: Buffer, _, done) => {
      said.push(chunk);
      done();
    },
  });
  return { stream, said: () => toHex(concat(...said)) };
}

/** Says this piece by piece: pieces that come at once are merged by the stream, into a copy nobody sees. */
async function sayTo({ stream }: Line, pieces: readonly Uint8Array[]): Promise<void> {
  for (const piece of pieces) {
    stream.push(piece);
    await setImmediate();
  }
}

const copied = (): readonly Uint8Array[] => UNTIL_ACTIVE.map((message) => Uint8Array.from(message));

describe('an active session', () => {
  const { state, said } = tell(UNTIL_ACTIVE, ACTIVE);

  it('ends with the reason when its time is over', async () => {
    const line = openLine();
    const ending = endSession(line.stream, { ...ACTIVE, lastsMs: 0 });
    await sayTo(line, copied());
    expect(await ending).toEqual({ kind: 'told', client: CAPABLE, errorInfo: 2 });
    expect(line.said()).toBe(toHex(concat(...said, sessionExpired(state).send as Uint8Array)));
    expect(line.stream.writableEnded).toBe(true);
  });

  it('overwrites what is typed, and says nothing to it', async () => {
    const line = openLine();
    const ending = endSession(line.stream, { ...ACTIVE, lastsMs: 60_000 });
    await sayTo(line, copied());
    const keys = [Uint8Array.of(0x04, 0x04, 0x00, 0x1e), new Uint8Array(100).fill(0x30)];
    await sayTo(line, keys);
    expect(toHex(concat(...keys))).toBe('00'.repeat(104));
    expect(line.said()).toBe(toHex(concat(...said)));
    line.stream.push(null);
    expect(await ending).toEqual({ kind: 'left', at: 'active' });
  });

  it.each([
    ['is reset', (stream: Duplex) => stream.destroy(new Error('reset'))],
    ['is closed', (stream: Duplex) => stream.push(null)],
  ])('is over when its connection %s, in any state', async (_, leave) => {
    for (const length of [0, 1, UNTIL_ACTIVE.length]) {
      const line = openLine();
      line.stream.on('error', () => undefined);
      const ending = endSession(line.stream, { ...ACTIVE, lastsMs: 60_000 });
      await sayTo(line, copied().slice(0, length));
      leave(line.stream);
      expect(await ending).toEqual({ kind: 'left', at: tell(UNTIL_ACTIVE.slice(0, length), ACTIVE).state.kind });
      expect(line.stream.destroyed).toBe(true);
    }
  });
});
