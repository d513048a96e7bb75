/** A whole examination: how many connections it makes, how it ends early, and what it leaves behind. */
import { connect, type Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { type Lab, startLab } from '../../src/lab/index.ts';
import { listen } from '../../src/lab/listener.ts';
import { type ExamineOptions, examine } from '../../src/probe/examine.ts';
import { parseTarget } from '../../src/probe/target.ts';
import { encodeConnectionConfirm } from '../../src/protocol/index.ts';

const CONFIRM = encodeConnectionConfirm({
  destinationReference: 0,
  sourceReference: 0x1234,
  answer: { kind: 'response', flags: 0x1f, selectedProtocol: 2 },
});

const look = (port: number, options: Partial<ExamineOptions> = {}) =>
  examine(parseTarget(`127.0.0.1:${port}`), { toolVersion: '0', stageMs: 20_000, ...options });

async function withServer<T>(attend: (socket: Socket) => void, use: (port: number) => Promise<T>): Promise<T> {
  const listener = await listen('127.0.0.1', 0, attend);
  return await use(listener.port).finally(() => listener.stop());
}

async function withPatient<T>(use: (port: number) => Promise<T>): Promise<T> {
  const lab: Lab = await startLab({ only: ['server2016-patched'] });
  return await use(lab.patients[0]?.port ?? 0).finally(() => lab.stop());
}

/** Hands every connection on to that port and counts them. */
async function counting<T>(to: number, use: (port: number) => Promise<T>): Promise<{ calls: number; result: T }> {
  let calls = 0;
  const attend = (socket: Socket) => {
    calls += 1;
    const onward = connect({ host: '127.0.0.1', port: to });
    onward.on('error', () => socket.destroy()).on('close', () => socket.destroy());
    socket.on('close', () => onward.destroy());
    socket.pipe(onward).pipe(socket);
  };
  const result = await withServer(attend, use);
  return { calls, result };
}

/** One byte at a time of a message that never ends. */
function drip(socket: Socket): void {
  socket.write(Uint8Array.of(3, 0, 0xff, 0xff));
  const timer = setInterval(() => socket.write(Uint8Array.of(0)), 2);
  socket.on('close', () => clearInterval(timer));
}

describe('examine', () => {
  it.each([
    ['quick', 1],
    ['full', 7],
  ] as const)('a healthy server in %s mode takes %i connections at most', async (mode, most) => {
    await withPatient(async (port) => {
      const { calls, result } = await counting(port, (through) => look(through, { quick: mode === 'quick' }));
      expect(result).toMatchObject({ mode, cutShort: false });
      expect(result.connections[0]?.credssp).toMatchObject({ outcome: 'answered', version: 6 });
      expect(calls).toBe(result.connections.length);
      expect(calls).toBeLessThanOrEqual(most);
    });
  });

  it('is cut short by the overall limit when a server drips', async () => {
    const seen = await withServer(drip, (port) => look(port, { totalMs: 60 }));
    expect(seen.cutShort).toBe(true);
    expect(seen.connections).toMatchObject([{ negotiation: { interruption: { kind: 'timedOut' } } }]);
    expect(seen.durationMs).toBeLessThan(15_000);
  });

  it.each([
    ['while it waits', (giveUp: AbortController) => withServer(() => giveUp.abort(), waitFor(giveUp))],
    ['in the midst of TLS', (giveUp: AbortController) => withServer(inTls(giveUp), waitFor(giveUp))],
    ['before it begins', (giveUp: AbortController) => withServer(() => undefined, waitFor(giveUp, true))],
  ])('ends at once when told to, %s', async (_, run) => {
    const seen = await run(new AbortController());
    expect(seen).toMatchObject({ cutShort: true });
    expect(seen.durationMs).toBeLessThan(15_000);
  });

  it.each([
    ['at the first word', (socket: Socket) => void socket.once('data', () => socket.resetAndDestroy()), 'negotiation'],
    ['after the confirm', confirmThenReset, 'tls'],
    ['at the ClientHello', confirmThen((socket) => void socket.resetAndDestroy()), 'tls'],
    ['after garbage', confirmThen((socket) => void socket.write('x'.repeat(99), () => socket.destroy())), 'tls'],
  ])('tells of a server that breaks off %s', async (_, attend, stage) => {
    const seen = await withServer(attend, (port) => look(port, { quick: true }));
    const [main] = seen.connections;
    expect(stage === 'tls' ? (main?.tls ?? main?.negotiation) : main?.negotiation).toMatchObject({
      outcome: 'interrupted',
    });
    expect(seen.cutShort).toBe(false);
  });

  it('takes in little of a server that sends without end', async () => {
    let sent = 0;
    const flood = (socket: Socket) => {
      const chunk = Buffer.alloc(65_536, 3);
      const more = () => {
        while (!socket.destroyed && socket.write(chunk)) sent += chunk.length;
      };
      socket.on('drain', more);
      more();
    };
    const seen = await withServer(flood, (port) => look(port));
    expect(seen.connections[0]?.negotiation).toMatchObject({ interruption: { kind: 'malformed' } });
    expect(sent).toBeLessThan(32 * 1024 * 1024);
    expect(JSON.stringify(seen).length).toBeLessThan(100_000);
  });

  it.each([0, -1, Number.NaN])('takes no limit of %d', async (stageMs) => {
    await expect(look(1, { stageMs })).rejects.toThrow(TypeError);
  });

  it('takes limits longer than any timer', async () => {
    const seen = await withPatient((port) => look(port, { quick: true, stageMs: 1e12, totalMs: Infinity }));
    expect(seen).toMatchObject({ cutShort: false, connections: [{ credssp: { outcome: 'answered' } }] });
  });

  it('leaves nothing behind after two hundred, all under one signal', async () => {
    const warnings: string[] = [];
    const note = (warning: Error) => void warnings.push(warning.name);
    process.on('warning', note);
    const { signal } = new AbortController();
    await withPatient(async (port) => {
      const round = () => Promise.all(Array.from({ length: 20 }, () => look(port, { quick: true, signal })));
      await round();
      const before = handles();
      for (let i = 0; i < 9; i++) await round();
      await settled(() => handles().sockets <= before.sockets && handles().timers <= before.timers);
    });
    process.off('warning', note);
    expect(warnings).toEqual([]);
  });
});

function waitFor(giveUp: AbortController, already = false): (port: number) => ReturnType<typeof look> {
  return (port) => {
    if (already) giveUp.abort();
    return look(port, { signal: giveUp.signal });
  };
}

function confirmThen(next: (socket: Socket) => void): (socket: Socket) => void {
  return (socket) => {
    socket.once('data', () => {
      socket.write(CONFIRM);
      socket.once('data', () => next(socket));
    });
  };
}

/** RST may overtake the confirm; then it is the negotiation that broke off. */
function confirmThenReset(socket: Socket): void {
  socket.once('data', () => socket.write(CONFIRM, () => socket.resetAndDestroy()));
}

function inTls(giveUp: AbortController): (socket: Socket) => void {
  return confirmThen(() => giveUp.abort());
}

function handles(): { readonly sockets: number; readonly timers: number } {
  const active = process.getActiveResourcesInfo();
  const count = (name: string) => active.filter((one) => one === name).length;
  return { sockets: count('TCPSocketWrap') + count('TLSWrap'), timers: count('Timeout') };
}

/** Turns of the event loop until it is so; the test's own time limit is the end of it. */
async function settled(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((turn) => setImmediate(turn));
}
