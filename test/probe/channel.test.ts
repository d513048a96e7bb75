import { Duplex } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Frame } from '../../src/observation/examination.ts';
import { Channel } from '../../src/probe/channel.ts';
import { startStopwatch } from '../../src/probe/stopwatch.ts';
import { measureTpkt } from '../../src/protocol/index.ts';

/** A stream whose other end the test holds. */
class Pipe extends Duplex {
  readonly written: Buffer[] = [];
  override _read(): void {}
  override _write(chunk: Buffer, _: BufferEncoding, done: () => void): void {
    this.written.push(chunk);
    done();
  }
}

function open(limitMs = 5_000): { pipe: Pipe; channel: Channel; exchange: Frame[]; close: () => void } {
  const pipe = new Pipe();
  const exchange: Frame[] = [];
  const watch = startStopwatch(limitMs);
  const channel = new Channel(pipe, 'tcp', exchange, watch);
  const close = (): void => {
    watch.stop();
    pipe.destroy();
  };
  return { pipe, channel, exchange, close };
}

const tpkt = (payload: string): Buffer =>
  Buffer.concat([Buffer.of(3, 0, 0, 4 + payload.length), Buffer.from(payload, 'latin1')]);

describe('Channel', () => {
  it('gives the same messages however the stream is split', async () => {
    const payloads = fc.array(fc.string({ unit: 'binary-ascii', maxLength: 60 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(payloads, fc.array(fc.nat(64), { maxLength: 40 }), async (texts, cuts) => {
        const { pipe, channel, close } = open();
        const stream = Buffer.concat(texts.map(tpkt));
        let at = 0;
        for (const size of cuts) {
          pipe.push(stream.subarray(at, at + size + 1));
          at += size + 1;
        }
        if (at < stream.length) pipe.push(stream.subarray(at));
        for (const text of texts) {
          const received = await channel.receive(measureTpkt, 1_000);
          expect(received.kind === 'message' && received.bytes.toString('latin1').slice(4)).toBe(text);
        }
        close();
      }),
      { numRuns: 200 },
    );
  });

  it('tells how many bytes came before the time was over', async () => {
    const { pipe, channel, exchange, close } = open();
    pipe.push(Buffer.of(3, 0, 0));
    expect(await channel.receive(measureTpkt, 30)).toMatchObject({ kind: 'timedOut', receivedBytes: 3 });
    expect(exchange).toMatchObject([{ direction: 'received', hex: '030000', complete: false }]);
    close();
  });

  it('ends with the overall limit, too', async () => {
    const { channel, close } = open(20);
    expect(await channel.receive(measureTpkt, 60_000)).toMatchObject({ kind: 'timedOut', receivedBytes: 0 });
    close();
  });

  it('tells an orderly end from a reset', async () => {
    const ending = open();
    ending.pipe.push(Buffer.of(3));
    ending.pipe.push(null);
    expect(await ending.channel.receive(measureTpkt, 1_000)).toEqual({ kind: 'closed', receivedBytes: 1 });
    const breaking = open();
    breaking.pipe.destroy(Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET', syscall: 'read' }));
    expect(await breaking.channel.receive(measureTpkt, 1_000)).toMatchObject({ kind: 'reset', code: 'ECONNRESET' });
  });

  it('tells of a stream that ended before anybody listened', async () => {
    const watch = startStopwatch(5_000);
    const closed = new Pipe();
    closed.destroy();
    const broken = new Pipe();
    broken.on('error', () => undefined);
    broken.destroy(Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET', syscall: 'read' }));
    await Promise.all([closed, broken].map((pipe) => new Promise((settle) => pipe.once('close', settle))));
    expect(await new Channel(closed, 'tls', [], watch).receive(measureTpkt, 60_000)).toMatchObject({ kind: 'closed' });
    expect(await new Channel(broken, 'tls', [], watch).receive(measureTpkt, 60_000)).toMatchObject({ kind: 'reset' });
    watch.stop();
  });

  it('tells how long it waited when the platform gave up first', async () => {
    const { pipe, channel, close } = open();
    pipe.push(Buffer.of(3));
    const begun = performance.now();
    const receiving = channel.receive(measureTpkt, 60_000);
    setTimeout(() => pipe.destroy(Object.assign(new Error('read ETIMEDOUT'), { code: 'ETIMEDOUT' })), 20);
    const received = await receiving;
    expect(received).toMatchObject({ kind: 'timedOut', receivedBytes: 1 });
    const afterMs = received.kind === 'timedOut' ? received.afterMs : 0;
    expect(afterMs).toBeGreaterThan(0);
    expect(afterMs).toBeLessThanOrEqual(Math.ceil(performance.now() - begun));
    close();
  });

  it.each([
    ['HTTP/1.1 400 Bad Request\r\n', 'http'],
    ['SSH-2.0-OpenSSH_9.2\r\n', 'ssh'],
    ['\x16\x03\x01\x00\x05', 'tls'],
    ['220 mail.example.jp ESMTP\r\n', 'text'],
    ['\xff\xfb\x01', 'unknown'],
  ])('recognises %j as no RDP', async (greeting, looksLike) => {
    const { pipe, channel, close } = open();
    pipe.push(Buffer.from(greeting, 'latin1'));
    const received = await channel.receive(measureTpkt, 1_000);
    expect(received).toMatchObject({ kind: 'malformed', structure: 'TPKT', field: 'version', offset: 0, looksLike });
    close();
  });

  it('takes in no more than a message and a chunk from a peer that never stops', async () => {
    const { pipe, channel, exchange, close } = open();
    let pushed = 0;
    const flood = () => {
      while (pipe.push(Buffer.alloc(16_384, 0x33)) && pushed++ < 10_000);
    };
    pipe._read = flood;
    flood();
    expect(await channel.receive(measureTpkt, 1_000)).toMatchObject({ kind: 'malformed' });
    expect(pushed).toBeLessThan(10);
    expect(exchange[0]?.hex.length).toBeLessThanOrEqual(2 * 512);
    close();
  });

  it('gives back what it has not taken when it is released', async () => {
    const { pipe, channel, close } = open();
    pipe.push(Buffer.concat([tpkt('first'), Buffer.from('rest')]));
    await channel.receive(measureTpkt, 1_000);
    channel.release();
    expect(pipe.read()?.toString()).toBe('rest');
    close();
  });
});
