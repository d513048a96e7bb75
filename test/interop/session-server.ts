/** A server with TLS and no NLA that gives each client a session and ends it for a reason of the test's choice. */

import { readFile } from 'node:fs/promises';
import type { Socket } from 'node:net';
import { createSecureContext, TLSSocket } from 'node:tls';
import { beginServer, measureForServer, receiveAsServer } from '../../src/dialogue/server.ts';
import type { SessionEndOutcome } from '../../src/dialogue/session-end.ts';
import { listen } from '../../src/lab/listener.ts';
import { endSession, type SessionEndOptions } from '../../src/nla/end-session.ts';
import { nextMessage } from '../../src/nla/next-message.ts';
import { PROTOCOL } from '../../src/protocol/index.ts';
import type { OpenSslCertificate } from './certificates.ts';
import { drawEndpoint, type Endpoint } from './loopback.ts';

export type Farewell = Pick<SessionEndOptions, 'errorInfo' | 'becomesActive' | 'lastsMs'>;

export interface SessionServer extends Endpoint {
  /** What each client gets from now on. */
  farewell: Farewell;
  /** How each session ended, in order. */
  readonly outcomes: readonly SessionEndOutcome[];
  stop(): Promise<void>;
}

const PLAN = {
  negotiation: {
    accepts: [PROTOCOL.SSL],
    responseFlags: 1,
    otherwise: { kind: 'failure', flags: 0, failureCode: 1 },
  },
} as const;

export async function startSessionServer(certificate: OpenSslCertificate, farewell: Farewell): Promise<SessionServer> {
  const key = await readFile(certificate.keyFile);
  const cert = await readFile(certificate.certificateFile);
  const secureContext = createSecureContext({ key, cert });
  const { address, port } = await drawEndpoint();
  const outcomes: SessionEndOutcome[] = [];
  const attend = async (socket: Socket): Promise<void> => {
    const begun = beginServer(PLAN);
    const first = await nextMessage(socket, (bytes) => measureForServer(begun, bytes));
    if (first.kind !== 'message') return;
    const { state, send } = receiveAsServer(begun, first.bytes);
    if (send) socket.write(send);
    if (state.kind !== 'expectTls') return void socket.end();
    const stream = new TLSSocket(socket, { isServer: true, secureContext });
    stream.on('error', () => undefined);
    const { requestedProtocols, selectedProtocol } = state;
    outcomes.push(await endSession(stream, { ...server.farewell, requestedProtocols, selectedProtocol }));
  };
  const listener = await listen(address, port, (socket) => void attend(socket));
  const server: SessionServer = { address, port, farewell, outcomes, stop: () => listener.stop() };
  return server;
}
