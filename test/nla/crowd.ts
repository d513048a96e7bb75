/** Clients that come as far as they like and then say nothing more, and a server of our driver for them to sit in. */
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { connect as secure, type TLSSocket } from 'node:tls';
import { Secret } from '../../src/crypto/secret.ts';
import { prepareContexts } from '../../src/lab/secure-contexts.ts';
import { type Accepted, type AcceptOptions, accept } from '../../src/nla/accept.ts';
import { localAccounts, serverPlan } from '../../src/nla/plans.ts';
import { encodeConnectionRequest } from '../../src/protocol/index.ts';
import { RUN_PASSWORD } from '../canary/run-password.ts';
import { FIRST_REQUEST } from '../dialogue/server-plans.ts';

const REQUEST = encodeConnectionRequest({ negotiation: { flags: 0, requestedProtocols: 3 } });

/** How far a client comes: the state in which it leaves the server waiting. */
export const STOPS = [
  'silent',
  'half a connection request',
  'no TLS',
  'silent in TLS',
  'half a TSRequest',
  'no AUTHENTICATE',
] as const;
export type Stop = (typeof STOPS)[number];

/** The server's state for each of them. */
export const WAITING_IN: Readonly<Record<Stop, string>> = {
  silent: 'expectConnectionRequest',
  'half a connection request': 'expectConnectionRequest',
  'no TLS': 'expectTls',
  'silent in TLS': 'expectFirstToken',
  'half a TSRequest': 'expectFirstToken',
  'no AUTHENTICATE': 'expectToken',
};

/** Resolves when the client has said all it is going to say, and heard the answers. */
export async function comeAsFarAs(stop: Stop, port: number): Promise<Socket> {
  const socket = connect({ host: '127.0.0.1', port });
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  if (stop === 'silent') return listening(socket);
  socket.write(stop === 'half a connection request' ? REQUEST.subarray(0, 9) : REQUEST);
  if (stop === 'half a connection request') return listening(socket);
  await once(socket, 'data');
  if (stop === 'no TLS') return listening(socket);
  socket.pause();
  const stream: TLSSocket = secure({ socket, rejectUnauthorized: false });
  stream.on('error', () => undefined);
  await once(stream, 'secureConnect');
  if (stop === 'half a TSRequest') stream.write(FIRST_REQUEST.subarray(0, 20));
  if (stop === 'no AUTHENTICATE') {
    stream.write(FIRST_REQUEST);
    await once(stream, 'data');
  }
  stream.resume();
  return socket;
}

/** So that its end is noticed. */
function listening(socket: Socket): Socket {
  return socket.resume();
}

export interface Hall {
  readonly port: number;
  readonly server: Server;
  /** One for each client that came, in order. */
  readonly visits: Promise<Accepted>[];
}

export const GUEST = { user: 'alice', domain: '', password: RUN_PASSWORD } as const;

/** TLS 1.2, in which the server is through with the handshake before the client is. */
export async function openHall(more: Partial<AcceptOptions> & Pick<AcceptOptions, 'stageMs'>): Promise<Hall> {
  const { context: secureContext, subjectPublicKey } = await prepareContexts(Date.now()).identityFor({
    kind: 'library',
    minVersion: 'TLSv1.2',
    maxVersion: 'TLSv1.2',
    certificate: { commonName: 'hall', key: 'p256', digest: 'sha256', fromDays: -1, toDays: 1 },
  });
  const accounts = localAccounts([{ user: GUEST.user, password: Secret.ofText(GUEST.password) }]);
  const visits: Promise<Accepted>[] = [];
  const server = createServer({ noDelay: true }, (socket) => {
    visits.push(accept(socket, { plan: serverPlan('HALL'), secureContext, subjectPublicKey, accounts, ...more }));
  });
  server.listen({ host: '127.0.0.1', port: 0, backlog: 1_024 });
  await once(server, 'listening');
  return { port: (server.address() as AddressInfo).port, server, visits };
}
