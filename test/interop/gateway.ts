/**
 * A gateway for clients that speak RDCleanPath over WebSockets, for servers on loopback only. It ends the TLS and looks at no
 * certificate: CredSSP runs through it from end to end.
 */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { connect as connectTls, type TLSSocket } from 'node:tls';
import { createWebSocketStream, type WebSocket, WebSocketServer } from 'ws';
import { decodeConnectionConfirm } from '../../src/protocol/index.ts';
import { decodeCleanPathRequest, encodeCleanPathRefusal, encodeCleanPathResponse } from './clean-path.ts';

export interface Gateway {
  /** `ws://...` */
  readonly address: string;
  stop(): Promise<void>;
}

/** `onKeylog` is told the lines of the TLS key log. */
export async function startGateway(onKeylog: (line: Buffer) => void): Promise<Gateway> {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  server.on('connection', (client: WebSocket) => {
    // A server that ends or resets the connection ends it for the client, too: that is all there is to tell.
    attend(client, onKeylog).catch(() => client.terminate());
  });
  await once(server, 'listening');
  const stop = () =>
    new Promise<void>((settle) => {
      for (const client of server.clients) client.terminate();
      server.close(settle);
    });
  return { address: `ws://127.0.0.1:${server.address().port}/`, stop };
}

async function attend(client: WebSocket, onKeylog: (line: Buffer) => void): Promise<void> {
  const [message] = (await once(client, 'message')) as [Buffer];
  const { destination, connectionRequest } = decodeCleanPathRequest(message);
  const { hostname: address, port } = new URL(`rdp://${destination}`);
  if (!address.startsWith('127.')) throw new TypeError(`gateway: ${address} is not on loopback`);
  const socket = connect({ host: address, port: Number(port) });
  socket.write(connectionRequest);
  const [connectionConfirm] = (await once(socket, 'data')) as [Buffer];
  if (decodeConnectionConfirm(connectionConfirm).answer.kind !== 'response') {
    client.send(encodeCleanPathRefusal(connectionConfirm));
    socket.destroy();
    return;
  }
  const server = await secure(socket, onKeylog);
  const { raw: certificate } = server.getPeerCertificate();
  client.send(encodeCleanPathResponse({ connectionConfirm, certificate, address, port: Number(port) }));
  const stream = createWebSocketStream(client);
  await Promise.all([pipeline(stream, server), pipeline(server, stream)]);
}

async function secure(socket: Socket, onKeylog: (line: Buffer) => void): Promise<TLSSocket> {
  const stream = connectTls({ socket, rejectUnauthorized: false });
  stream.on('keylog', onKeylog);
  await once(stream, 'secureConnect');
  return stream;
}
