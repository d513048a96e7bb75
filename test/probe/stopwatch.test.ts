/** Time of one examination: it ends once, for everybody who asked, and lets go of what it held. */
import { getEventListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import { startStopwatch, withDeadline } from '../../src/probe/stopwatch.ts';

const LONG_MS = 60_000;
const never = new Promise<never>(() => undefined);

describe('startStopwatch', () => {
  it('tells everybody when the time is over, and nobody who no longer wants to know', async () => {
    const watch = startStopwatch(10);
    const told: string[] = [];
    watch.whenOver(() => void told.push('first'));
    const forget = watch.whenOver(() => void told.push('forgotten'));
    forget();
    expect(watch.isOver()).toBe(false);
    await new Promise<void>((settle) => watch.whenOver(settle));
    expect(told).toEqual(['first']);
    expect(watch.isOver()).toBe(true);
    watch.stop();
  });

  it('is over at once when the caller gives up', () => {
    const giveUp = new AbortController();
    const watch = startStopwatch(LONG_MS, giveUp.signal);
    const told: string[] = [];
    watch.whenOver(() => void told.push('told'));
    giveUp.abort();
    expect([told, watch.isOver()]).toEqual([['told'], true]);
    watch.stop();
  });

  it('is over from the start when the caller gave up before', () => {
    const watch = startStopwatch(LONG_MS, AbortSignal.abort());
    expect(watch.isOver()).toBe(true);
    watch.stop();
  });

  it('lets go of the signal and of its timer', async () => {
    const { signal } = new AbortController();
    const before = timers();
    const watches = Array.from({ length: 50 }, () => startStopwatch(LONG_MS, signal));
    expect(getEventListeners(signal, 'abort')).toHaveLength(50);
    for (const watch of watches) watch.stop();
    expect(getEventListeners(signal, 'abort')).toEqual([]);
    expect(timers()).toBeLessThanOrEqual(before);
  });

  it('counts forwards, to a hundredth', () => {
    const watch = startStopwatch(LONG_MS);
    const begun = watch.elapsedMs();
    const since = watch.sinceMs(begun);
    expect(begun).toBeGreaterThanOrEqual(0);
    expect(since).toBeGreaterThanOrEqual(0);
    for (const ms of [begun, since]) expect(Math.round(ms * 100) / 100).toBe(ms);
    watch.stop();
  });
});

describe('withDeadline', () => {
  it('gives what comes in time, a failure too', async () => {
    const watch = startStopwatch(LONG_MS);
    expect(await withDeadline(Promise.resolve('経理'), LONG_MS, watch)).toBe('経理');
    await expect(withDeadline(Promise.reject(new Error('no')), LONG_MS, watch)).rejects.toThrow('no');
    watch.stop();
  });

  it('gives nothing when the limit comes first', async () => {
    const watch = startStopwatch(LONG_MS);
    expect(await withDeadline(never, 5, watch)).toBeUndefined();
    watch.stop();
  });

  it('gives nothing when all time is over', async () => {
    const giveUp = new AbortController();
    const watch = startStopwatch(LONG_MS, giveUp.signal);
    const waiting = withDeadline(never, LONG_MS, watch);
    giveUp.abort();
    expect(await waiting).toBeUndefined();
    expect(await withDeadline(Promise.resolve('too late'), LONG_MS, watch)).toBeUndefined();
    watch.stop();
  });

  it('hears a late failure without a word', async () => {
    const unheard: unknown[] = [];
    const note = (reason: unknown) => void unheard.push(reason);
    process.on('unhandledRejection', note);
    const watch = startStopwatch(LONG_MS);
    let fail = (_: Error) => {};
    const late = new Promise<never>((_, reject) => {
      fail = reject;
    });
    expect(await withDeadline(late, 1, watch)).toBeUndefined();
    fail(new Error('late'));
    // Rejections nobody listens to are told after the microtasks of this turn.
    await new Promise((turn) => setImmediate(turn));
    process.off('unhandledRejection', note);
    expect(unheard).toEqual([]);
    watch.stop();
  });

  it('leaves no timer behind', async () => {
    const watch = startStopwatch(LONG_MS);
    const before = timers();
    await Promise.all(Array.from({ length: 50 }, () => withDeadline(Promise.resolve(), LONG_MS, watch)));
    expect(timers()).toBeLessThanOrEqual(before);
    watch.stop();
  });
});

function timers(): number {
  return process.getActiveResourcesInfo().filter((one) => one === 'Timeout').length;
}
