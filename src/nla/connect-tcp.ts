/** A TCP connection, or `Stopped` with why there is none. */
import { connect, type Socket } from 'node:net';
import { Stopped } from './driven-outcome.ts';
import type { Limit } from './time-limit.ts';

export function connectTcp(
  { host, port }: { readonly host: string; readonly port: number },
  stageMs: number,
  limit: Limit,
): Promise<Socket> {
  return new Promise((settle, fail) => {
    const socket = connect({ host, port, noDelay: true });
    const finish = (problem?: Stopped) => {
      forget();
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
    const forget = limit.whenOver(expire);
    if (limit.isOver()) expire();
  });
}
