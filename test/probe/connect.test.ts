/** Several addresses: which one is reached, and what is told of the others. */
import type { Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { listenDeaf } from '../../src/lab/deaf-listener.ts';
import { holdClosed, type Listener, listen } from '../../src/lab/listener.ts';
import { reachFirst } from '../../src/probe/connect.ts';
import { startStopwatch } from '../../src/probe/stopwatch.ts';

const FIRST = '127.0.6.1';
const SECOND = '127.0.6.2';
const THIRD = '127.0.6.3';

const open: Listener[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((listener) => listener.stop()));
});
async function keep(starting: Promise<Listener>): Promise<number> {
  const listener = await starting;
  open.push(listener);
  return listener.port;
}
const answer = (address: string, port = 0) => keep(listen(address, port, (socket: Socket) => void socket.resume()));

async function reach(addresses: readonly string[], port: number, limitMs = 20_000, signal?: AbortSignal) {
  const watch = startStopwatch(60_000, signal);
  const { reached, attempts } = await reachFirst(addresses, port, watch, limitMs);
  watch.stop();
  reached?.socket.destroy();
  const told = attempts.map(({ address, failure }) => [address, failure?.kind ?? 'reached']);
  return { address: reached?.address, told, attempts };
}

describe('reachFirst', () => {
  it('takes the first that answers, and asks no other', async () => {
    const port = await answer(FIRST);
    expect(await reach([FIRST, SECOND], port)).toMatchObject({ address: FIRST, told: [[FIRST, 'reached']] });
  });

  it('goes on when one refuses', async () => {
    const port = await answer(SECOND);
    await keep(holdClosed(FIRST, port));
    expect(await reach([FIRST, SECOND], port)).toMatchObject({
      address: SECOND,
      told: [
        [FIRST, 'refused'],
        [SECOND, 'reached'],
      ],
    });
  });

  it('goes on while one is silent, and tells that it was given up', async () => {
    const port = await keep(listenDeaf(FIRST, 0));
    await answer(SECOND, port);
    expect(await reach([FIRST, SECOND, THIRD], port)).toMatchObject({
      address: SECOND,
      told: [
        [FIRST, 'abandoned'],
        [SECOND, 'reached'],
      ],
    });
  });

  it('tells every refusal', async () => {
    const port = await keep(holdClosed(FIRST, 0));
    await keep(holdClosed(SECOND, port));
    expect(await reach([FIRST, SECOND], port)).toMatchObject({
      address: undefined,
      told: [
        [FIRST, 'refused'],
        [SECOND, 'refused'],
      ],
    });
  });

  it('tells silence as silence, for as long as it lasted', async () => {
    const port = await keep(listenDeaf(FIRST, 0));
    const { attempts } = await reach([FIRST], port, 40);
    expect(attempts).toMatchObject([{ failure: { kind: 'timedOut', afterMs: 40, receivedBytes: 0 } }]);
  });

  it('does not claim to have waited when it was told to stop', async () => {
    const port = await keep(listenDeaf(FIRST, 0));
    const giveUp = new AbortController();
    const reaching = reach([FIRST], port, 20_000, giveUp.signal);
    giveUp.abort();
    const [attempt] = (await reaching).attempts;
    expect(attempt?.failure?.kind === 'timedOut' && attempt.failure.afterMs).toBeLessThan(20_000);
  });

  it('asks nobody when there is no address', async () => {
    expect(await reach([], 3389)).toMatchObject({ address: undefined, told: [] });
  });
});
