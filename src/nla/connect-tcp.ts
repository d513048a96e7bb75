/** A TCP connection, or `Stopped` with why there is none. */
import { connect, type Socket } from 'node:net';
import { Stopped } from './driven-outcome.ts';

export function connectTcp(
  { host, port }: { readonly host: string; readonly port: number },
  stageMs: number,
  limit: AbortSignal,
): Promise<Socket> {
  return new Promise((settle, fail) => {
    const socket = connect({ host, port, noDelay: true });
    const finish = (problem?: Stopped) => {
      limit.removeEventListener('abort', expire);
      socket.off('connect', succeed).off('error', refuse);
      socket.on('error', () => undefined);
      if (!problem) return settle(socket);
      socket.destroy();
      fail(problem);
    };
    const succeed = () => finish();
    const refuse = (error: Error) => finish(new Stopped({ kind: 'broken', at: 'connect', error, receivedBytes: 0 }));
    const expire = () => finish(new Stopped({ kind: 'timedOut', at: 'connect', afterMs: stageMs, receivedBytes: 0 }));
    socket.once('connect', succeed).once('error', refuse);
    limit.addEventListener('abort', expire, { once: true });
    if (limit.aborted) expire();
  });
}
