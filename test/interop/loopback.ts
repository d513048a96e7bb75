/**
 * Places to listen on that nobody else has: an address out of 127.0.0.0/8 drawn for every server, with a port that is free on it.
 * What other tests use, all on 127.0.0.1, can not take it away between the drawing and the server's own bind.
 */
import { randomInt } from 'node:crypto';
import { connect, createServer } from 'node:net';

export interface Endpoint {
  readonly address: string;
  readonly port: number;
}

/** With this port, if it has to be that one. */
export async function drawEndpoint(port?: number): Promise<Endpoint> {
  const address = ['127', randomInt(64, 128), randomInt(0, 256), randomInt(1, 255)].join('.');
  return { address, port: port ?? (await freePort(address)) };
}

function freePort(address: string): Promise<number> {
  return new Promise((settle, fail) => {
    const server = createServer().once('error', fail);
    server.listen(0, address, () => {
      const bound = server.address();
      server.close(() => settle(typeof bound === 'object' && bound ? bound.port : 0));
    });
  });
}

export function isListening({ address, port }: Endpoint): Promise<true | undefined> {
  return new Promise((settle) => {
    const socket = connect({ host: address, port });
    const end = (answer: true | undefined) => {
      socket.destroy();
      settle(answer);
    };
    socket.once('connect', () => end(true)).once('error', () => end(undefined));
  });
}
