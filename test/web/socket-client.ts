/** A page without a browser: changes the token for a cookie, and speaks over the socket as a page would. */

import * as library from 'ws';
import type { FromPage, FromServer } from '../../src/web/wire/socket.ts';

/** What a test needs of it. */
interface Socket extends NodeJS.EventEmitter {
  readonly bufferedAmount: number;
  send(data: string | Uint8Array): void;
  close(): void;
  terminate(): void;
}

/** SEEN: TypeScript 7.0.2 does not find the class here, which is exported beside a namespace of its name. */
const { WebSocket: Client } = library as unknown as {
  readonly WebSocket: new (address: string, options: { readonly headers: Record<string, string> }) => Socket;
};

export interface PageClient {
  send(message: FromPage): void;
  /** All that has come so far. */
  readonly heard: readonly FromServer[];
  /** The first message, past or to come, that this is true of. */
  until<T extends FromServer>(wanted: (message: FromServer) => message is T): Promise<T>;
  /** The code it was closed with. */
  readonly closed: Promise<number>;
  readonly socket: Socket;
}

export async function letIn(url: string): Promise<string> {
  const response = await fetch(url, { redirect: 'manual' });
  const [cookie] = response.headers.getSetCookie();
  if (response.status !== 303 || cookie === undefined) throw new Error(`not let in: ${response.status}`);
  return cookie.split(';')[0] ?? '';
}

export async function openClient(url: string, cookie: string): Promise<PageClient> {
  const { host, origin } = new URL(url);
  const socket = new Client(`ws://${host}/socket`, { headers: { Cookie: cookie, Origin: origin } });
  const heard: FromServer[] = [];
  const waiting = new Set<(message: FromServer) => void>();
  socket.on('message', (data) => {
    const message = JSON.parse(String(data)) as FromServer;
    heard.push(message);
    for (const told of waiting) told(message);
  });
  const closed = new Promise<number>((settle) => socket.on('close', settle));
  await new Promise((settle, fail) => socket.once('open', settle).once('error', fail));
  return {
    socket,
    heard,
    closed,
    send: (message) => socket.send(JSON.stringify(message)),
    until: (wanted) =>
      new Promise((settle) => {
        const told = (message: FromServer) => {
          if (!wanted(message)) return;
          waiting.delete(told);
          settle(message);
        };
        waiting.add(told);
        for (const message of [...heard]) told(message);
      }),
  };
}

/** For `until`: a message of this kind, about this question where one is named. */
export function ofKind<K extends FromServer['kind']>(kind: K, id?: string) {
  return (message: FromServer): message is Extract<FromServer, { readonly kind: K }> =>
    message.kind === kind && (id === undefined || ('id' in message && message.id === id));
}
