/** Holding a port: with a patient listening on it, or kept from everybody else with nobody there. */
import { type AddressInfo, connect, createServer, type Server, type Socket, type TcpNetConnectOpts } from 'node:net';

export interface Listener {
  readonly port: number;
  /** Ends every connection and resolves when all are gone. */
  stop(): Promise<void>;
}

/** `port` 0 takes any free one. Rejects with an error that keeps the platform's `code`. */
export async function listen(address: string, port: number, attend: (socket: Socket) => void): Promise<Listener> {
  const sockets = new Set<Socket>();
  const server = createServer({ noDelay: true }, (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    // A client may leave in any way it likes; 'close' follows.
    socket.on('error', () => undefined);
    attend(socket);
  });
  await opened(server, address, port);
  const stop = async () => {
    const closed = new Promise<void>((settle) => server.close(() => settle()));
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  return { port: (server.address() as AddressInfo).port, stop };
}

/**
 * A port on which connecting is refused, for as long as the lab stands: it is taken as the near end of a connection to
 * ourselves, so that nobody listens there and nobody else is given it.
 */
export async function holdClosed(address: string, port: number): Promise<Listener> {
  const anchor = await listen(address, 0, (socket) => socket.resume());
  try {
    const holder = await connected({ host: address, port: anchor.port, localAddress: address, localPort: port });
    const stop = async () => void (await Promise.all([hangUp(holder), anchor.stop()]));
    return { port: holder.localPort as number, stop };
  } catch (error) {
    await anchor.stop();
    throw describeFailure(error, address, port);
  }
}

function opened(server: Server, address: string, port: number): Promise<void> {
  return new Promise((settle, fail) => {
    server.once('error', (error) => fail(describeFailure(error, address, port)));
    server.listen({ host: address, port, backlog: BACKLOG }, settle);
  });
}

/** A thousand may knock at once when a fleet is measured. */
const BACKLOG = 1_024;

/** A connection of the lab's own, which nothing is said through. */
export function connected(to: TcpNetConnectOpts): Promise<Socket> {
  return new Promise((settle, fail) => {
    const socket = connect(to);
    socket.once('error', fail);
    socket.once('connect', () => {
      socket.off('error', fail).on('error', () => undefined);
      socket.resume();
      settle(socket);
    });
  });
}

/** Resolves when the connection has let go of its port. */
export function hangUp(socket: Socket): Promise<void> {
  return new Promise((settle) => {
    if (socket.closed) return settle();
    socket.once('close', () => settle()).destroy();
  });
}

const FAILURES: Readonly<Record<string, (address: string, port: number) => string>> = {
  EADDRINUSE: (address, port) => `port ${port} on ${address} is already in use`,
  EACCES: (_, port) => `listening on port ${port} is not permitted`,
  EADDRNOTAVAIL: (address) => `${address} is not an address of this machine`,
  ENOTFOUND: (address) => `${address} is not an address`,
};

/** The platform's error in words, with its `code` kept. */
export function describeFailure(cause: unknown, address: string, port: number): Error {
  const { code = 'UNKNOWN' } = cause as NodeJS.ErrnoException;
  const problem = FAILURES[code]?.(address, port) ?? `can not listen on ${address} port ${port} (${code})`;
  return Object.assign(new Error(`lab: ${problem}`, { cause }), { code });
}
