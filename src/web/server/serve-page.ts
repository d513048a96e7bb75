/**
 * Serves the page: HTTP and WebSocket around `app`. It decides nothing about Remote Desktop; it only sees to who may ask, and that
 * nobody asks too much.
 */
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { getRequestListener } from '@hono/node-server';
import { WebSocketServer } from 'ws';
import { VERSION } from '../../app/version.ts';
import type { Ward } from '../../app/ward/ward.ts';
import type { Suggestion } from '../wire/socket.ts';
import { permitsFor, type Range } from './allowed-targets.ts';
import { openClinic } from './clinic.ts';
import { type Door, refuseAtDoor } from './door.ts';
import { type Limits, USUAL_LIMITS } from './limits.ts';
import type { Log } from './log.ts';
import { findPageFiles } from './page-files.ts';
import { makeRoutes } from './routes.ts';
import { issueTokens, keepSessions } from './sessions.ts';
import { attendPage, type PageSocket, type SocketNeeds } from './socket.ts';
import { receiveVisitors, type Visitors } from './visitors.ts';

export interface ServeOptions {
  /** Of the built page. */
  readonly folder: string;
  /** An address of this machine. */
  readonly address: string;
  /** 0 for any. */
  readonly port: number;
  readonly ward: Ward;
  readonly log: Log;
  /** Addresses that may be examined; all when there are none. */
  readonly allow?: readonly Range[];
  readonly suggestions?: readonly Suggestion[];
  readonly limits?: Partial<Limits>;
}

export interface PageServer {
  readonly address: string;
  readonly port: number;
  /** With a token that is good once; those given before are good no longer. */
  newUrl(): string;
  /** Says goodbye to the pages, ends what is under way, and resolves when everything is closed. */
  stop(): Promise<void>;
}

/** Rejects with the platform's error when there is no page in the folder, or the port can not be had. */
export async function servePage(options: ServeOptions): Promise<PageServer> {
  const { folder, address, ward, log, allow = [], suggestions = [] } = options;
  const limits: Limits = { ...USUAL_LIMITS, ...options.limits };
  const files = await findPageFiles(folder);
  const server = createServer({
    maxHeaderSize: limits.headerBytes,
    headersTimeout: limits.headerMs,
    requestTimeout: limits.requestMs,
    keepAliveTimeout: limits.idleMs,
    connectionsCheckingInterval: Math.min(1_000, limits.headerMs),
  });
  server.maxConnections = limits.connections;
  const port = await listen(server, address, options.port);
  const tokens = issueTokens();
  const visitors = receiveVisitors({ sessions: keepSessions(limits), tokens, isSecure: false, port });
  const door: Door = { scheme: 'http', port, isOurs: (host) => OUR_NAMES.has(host) };
  const pages = new Set<PageSocket>();
  const clinic = openClinic({
    ward,
    limits,
    log,
    permits: permitsFor(allow),
    remembered: (row) => {
      for (const page of pages) page.tell({ kind: 'ward', row });
    },
  });
  const routes = makeRoutes({ files, visitors, version: VERSION, bodyBytes: limits.bodyBytes });
  const answer = getRequestListener((request, env) => routes.fetch(request, env), { overrideGlobalObjects: false });
  server.on('request', (request, response) => {
    const refusal = refuseAtDoor({ ...knockOf(request), isSocket: false }, door);
    if (!refusal) return void answer(request, response);
    log.refused(refusal.why, { method: request.method, host: request.headers.host, origin: request.headers.origin });
    response.writeHead(refusal.status, { 'Content-Type': 'text/plain', Connection: 'close' }).end(`${refusal.why}\n`);
  });
  const needs: SocketNeeds = { clinic, limits, log, version: VERSION, suggestions, rows: () => ward.rows() };
  const upgrades = acceptSockets(server, { door, visitors, limits, log, pages, needs });
  log.listening(address, port);
  return {
    address,
    port,
    newUrl: () => `http://${address.includes(':') ? `[${address}]` : address}:${port}/?token=${tokens.issue()}`,
    async stop() {
      for (const page of pages) page.close();
      await closeServer(server, upgrades);
      log.stopped();
    },
  };
}

const OUR_NAMES: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '::1']);

function knockOf({ method = '', url = '', headers }: IncomingMessage) {
  return { method, path: url.split('?', 1)[0] ?? '', headers };
}

function listen(server: Server, address: string, port: number): Promise<number> {
  return new Promise((settle, fail) => {
    server.once('error', fail);
    server.listen(port, address, () => {
      server.off('error', fail);
      settle((server.address() as AddressInfo).port);
    });
  });
}

interface UpgradeNeeds {
  readonly door: Door;
  readonly visitors: Visitors;
  readonly limits: Limits;
  readonly log: Log;
  readonly pages: Set<PageSocket>;
  readonly needs: SocketNeeds;
}

function acceptSockets(server: Server, { door, visitors, limits, log, pages, needs }: UpgradeNeeds): WebSocketServer {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: limits.frameBytes, perMessageDeflate: false });
  const refuse = (socket: Duplex, status: number, why: string) => {
    log.refused(why, { at: 'socket' });
    socket.end(`HTTP/1.1 ${status} ${why}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
  };
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    const knock = { ...knockOf(request), isSocket: true };
    const refusal = refuseAtDoor(knock, door);
    if (refusal) return refuse(socket, refusal.status, refusal.why);
    if (knock.path !== '/socket') return refuse(socket, 404, 'notFound');
    const session = visitors.sessionOf(request.headers.cookie);
    if (!session) return refuse(socket, 401, 'unknownVisitor');
    if (pages.size >= limits.sockets) return refuse(socket, 503, 'tooManySockets');
    sockets.handleUpgrade(request, socket, head, (webSocket) => {
      const page = attendPage(webSocket, session, needs);
      pages.add(page);
      webSocket.on('close', () => pages.delete(page));
    });
  });
  return sockets;
}

/** Who does not go by himself is shown out. */
const GRACE_MS = 1_500;

async function closeServer(server: Server, upgrades: WebSocketServer): Promise<void> {
  const closed = new Promise<void>((settle) => server.close(() => settle()));
  server.closeIdleConnections();
  const timer = setTimeout(() => {
    for (const socket of upgrades.clients) socket.terminate();
    server.closeAllConnections();
  }, GRACE_MS);
  await closed;
  clearTimeout(timer);
}
