/** Whoever wants a socket passes the same door, shows the cookie, and finds that there are not too many already. */
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { type Door, refuseAtDoor } from './door.ts';
import type { Limits } from './limits.ts';
import type { Log } from './log.ts';
import type { Rates } from './rates.ts';
import { attendPage, type PageSocket, type SocketNeeds } from './socket.ts';
import type { Visitors } from './visitors.ts';

export interface UpgradeNeeds extends SocketNeeds {
  readonly door: Door;
  readonly visitors: Visitors;
  readonly rates: Rates;
  readonly limits: Limits;
  readonly log: Log;
  /** Those that are open. */
  readonly pages: Set<PageSocket>;
}

/** Gives the way to end all of them at once. */
export function acceptSockets(server: Server, needs: UpgradeNeeds): () => void {
  const { log, limits, pages } = needs;
  const sockets = new WebSocketServer({ noServer: true, maxPayload: limits.frameBytes, perMessageDeflate: false });
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    const { session, refusal } = admit(request, needs);
    if (!session) {
      log.refused(refusal.why, { at: 'socket', host: request.headers.host, origin: request.headers.origin });
      return turnAway(socket, refusal);
    }
    sockets.handleUpgrade(request, socket, head, (webSocket) => {
      const page = attendPage(webSocket, session, needs);
      pages.add(page);
      webSocket.on('close', () => pages.delete(page));
    });
  });
  return () => {
    for (const socket of sockets.clients) socket.terminate();
  };
}

interface Refusal {
  readonly status: number;
  readonly why: string;
}

function admit(request: IncomingMessage, { door, visitors, rates, limits, pages }: UpgradeNeeds) {
  const refuse = (status: number, why: string) => ({ session: undefined, refusal: { status, why } });
  const refusal = refuseAtDoor(request, door, true);
  if (refusal) return refuse(refusal.status, refusal.why);
  if (request.url !== '/socket') return refuse(404, 'notFound');
  const session = visitors.sessionOf(request.headers.cookie);
  if ((session?.requests ?? rates.strangers).take() > 0) return refuse(429, 'tooMany');
  if (!session) return refuse(401, 'unknownVisitor');
  return pages.size >= limits.sockets ? refuse(503, 'tooManySockets') : { session, refusal: { status: 0, why: '' } };
}

function turnAway(socket: Duplex, { status, why }: Refusal): void {
  socket.end(`HTTP/1.1 ${status} ${why}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
