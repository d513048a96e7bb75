/**
 * Clients that come half-way and stay, or vanish: the next one is served as if they were not there, each is shown out when its
 * time is over, and nothing of them is kept.
 */
import { once } from 'node:events';
import type { Server, Socket } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, describe, expect, it } from 'vitest';
import { Secret } from '../../src/crypto/secret.ts';
import type { SecurityContext } from '../../src/dialogue/security-context.ts';
import { startLab } from '../../src/lab/lab.ts';
import { ntlmLogon } from '../../src/nla/ntlm-logon.ts';
import { clientPlan } from '../../src/nla/plans.ts';
import { type SignInResult, signIn } from '../../src/nla/sign-in.ts';
import { comeAsFarAs, GUEST, openHall, STOPS, type Stop, WAITING_IN } from './crowd.ts';

const CROWD = 500;
const LIMIT_MS = 8_000;
const HEAP_LIMIT = 16 * 1024 * 1024;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;
const heapUsed = () => {
  collectGarbage();
  return process.memoryUsage().heapUsed;
};

let closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.reverse()) await close();
  closing = [];
});

/** One sign-in by a guest with the right password, and how long it took. */
async function guest(port: number, user: string, password: string): Promise<SignInResult & { readonly ms: number }> {
  const began = performance.now();
  const logon = ntlmLogon({ user, domain: '', password: Secret.ofText(password) }, 'localhost');
  const result = await signIn({ host: '127.0.0.1', port, plan: clientPlan(), stageMs: LIMIT_MS, ...logon });
  return { ...result, ms: performance.now() - began };
}

const median = (times: readonly number[]) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] as number;

async function served(times: number, serve: () => ReturnType<typeof guest>): Promise<number> {
  const took: number[] = [];
  for (let i = 0; i < times; i++) {
    const { outcome, ms } = await serve();
    expect(outcome).toMatchObject({ kind: 'delegated', authorization: 0 });
    took.push(ms);
  }
  return median(took);
}

const connectionsOf = (server: Server) =>
  new Promise<number>((settle, fail) => server.getConnections((error, count) => (error ? fail(error) : settle(count))));

async function crowdInto(port: number, stops: readonly Stop[]): Promise<readonly Socket[]> {
  const crowd: Socket[] = [];
  closing.push(() => {
    for (const socket of crowd) socket.destroy();
  });
  for (let i = 0; i < CROWD; i += 25) {
    const some = Array.from({ length: 25 }, (_, j) => comeAsFarAs(stops[(i + j) % stops.length] as Stop, port));
    crowd.push(...(await Promise.all(some)));
  }
  return crowd;
}

describe(`${CROWD} half-open connections`, () => {
  it('leave our driver time for the next client, and are shown out', { timeout: 60_000 }, async () => {
    const hall = await openHall({ stageMs: LIMIT_MS });
    closing.push(() => void hall.server.close());
    const serve = () => guest(hall.port, GUEST.user, GUEST.password);
    const alone = await served(7, serve);
    const leaving = await Promise.all(hall.visits.splice(0));
    for (const visit of leaving) if (visit.kind === 'signedIn') visit.stream.destroy();
    const before = heapUsed();

    const crowd = await crowdInto(hall.port, STOPS);
    const visits = hall.visits.splice(0);
    const among = await served(7, serve);
    // All of them were there while the guests were served: the first client has not been shown out yet.
    expect(await Promise.race([visits[0], 'still there'])).toBe('still there');
    expect(among).toBeLessThan(5 * alone + 100);

    const results = await Promise.all(visits);
    expect(results.map((result) => ('at' in result ? `${result.kind} in ${result.at}` : result.kind))).toEqual(
      results.map((_, i) => `timedOut in ${WAITING_IN[STOPS[i % STOPS.length] as Stop]}`),
    );
    await Promise.all(crowd.map((socket) => socket.closed || once(socket, 'close')));
    for (const visit of await Promise.all(hall.visits.splice(0))) if (visit.kind === 'signedIn') visit.stream.destroy();
    await expect.poll(() => connectionsOf(hall.server), { timeout: 5_000 }).toBe(0);
    expect(heapUsed() - before).toBeLessThan(HEAP_LIMIT);
  });

  it('leave a patient of the lab time for the next client, and go when it closes', { timeout: 60_000 }, async () => {
    const lab = await startLab({ only: ['server2022'] });
    closing.push(() => lab.stop());
    const { port } = lab.patients[0] as (typeof lab.patients)[number];
    const [{ user, password }] = lab.accounts as [(typeof lab.accounts)[number]];
    const serve = () => guest(port, user, password);
    const alone = await served(5, serve);
    const crowd = await crowdInto(port, [
      'silent',
      'half a connection request',
      'no TLS',
      'silent in TLS',
      'half a TSRequest',
    ]);
    const among = await served(5, serve);
    expect(among).toBeLessThan(5 * alone + 100);
    expect(crowd.filter(({ closed }) => closed)).toEqual([]);
    await lab.stop();
    await Promise.all(crowd.map((socket) => socket.closed || once(socket, 'close')));
  });
});

describe('a client that vanishes', () => {
  it.each(STOPS)('when it is %s', async (stop) => {
    const hall = await openHall({ stageMs: LIMIT_MS });
    closing.push(() => void hall.server.close());
    const socket = await comeAsFarAs(stop, hall.port);
    socket.resetAndDestroy();
    expect(await hall.visits[0]).toEqual({ kind: 'left', at: WAITING_IN[stop] });
    await expect.poll(() => connectionsOf(hall.server)).toBe(0);
  });

  it('leaves no mechanism behind that is not disposed of', async () => {
    let disposed = 0;
    const unfinished: SecurityContext = {
      mechanism: 'kerberos',
      isComplete: false,
      needsMechListMic: false,
      step: () => ({ kind: 'continue', token: new Uint8Array(8) }),
      seal: () => new Uint8Array(),
      unseal: () => undefined,
      signMechList: () => new Uint8Array(),
      verifyMechList: () => false,
      dispose: () => void disposed++,
    };
    const hall = await openHall({ stageMs: LIMIT_MS, kerberos: () => unfinished });
    closing.push(() => void hall.server.close());
    const context: SecurityContext = {
      ...unfinished,
      step: () => ({ kind: 'continue', token: AP_REQ }),
      dispose: () => undefined,
    };
    const controller = new AbortController();
    const attempt = signIn({
      host: '127.0.0.1',
      port: hall.port,
      plan: clientPlan(),
      context,
      credentials: () => new Uint8Array(),
      stageMs: LIMIT_MS,
      signal: controller.signal,
      onMessage: (direction, bytes) => {
        if (direction === 'received' && bytes[0] === 0x30) controller.abort();
      },
    });
    expect((await attempt).outcome.kind).toBe('timedOut');
    expect(await hall.visits[0]).toEqual({ kind: 'left', at: 'expectToken' });
    expect(disposed).toBeGreaterThan(0);
  });

  it('after the end of the dialogue without closing is left when its time is over', async () => {
    const hall = await openHall({ stageMs: 200 });
    closing.push(() => void hall.server.close());
    const socket = await comeAsFarAs('silent', hall.port);
    closing.push(() => void socket.destroy());
    // An offer without NLA is refused; this client hears it, and neither answers nor goes.
    socket.pause();
    socket.write(Uint8Array.of(3, 0, 0, 19, 14, 0xe0, 0, 0, 0, 0, 0, 1, 0, 8, 0, 0, 0, 0, 0));
    expect(await hall.visits[0]).toMatchObject({ kind: 'ended', outcome: { kind: 'refused' } });
    await expect.poll(() => connectionsOf(hall.server), { timeout: 5_000 }).toBe(0);
  });
});

/** The frame of a Kerberos token, with nothing right in it. */
const AP_REQ = Uint8Array.of(0x60, 13, 6, 9, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x12, 1, 2, 2, 1, 0);
