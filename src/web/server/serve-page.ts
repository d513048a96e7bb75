/**
 * Serves the page: HTTP and WebSocket around `app`. It decides nothing about Remote Desktop; it only sees to who may ask, and that
 * nobody asks too much.
 */
import { X509Certificate } from 'node:crypto';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { performance } from 'node:perf_hooks';
import { getRequestListener } from '@hono/node-server';
import { VERSION } from '../../app/version.ts';
import type { Ward } from '../../app/ward/ward.ts';
import type { FromServer, Suggestion } from '../wire/socket.ts';
import { permitsFor, type Range } from './allowed-targets.ts';
import { openClinic } from './clinic.ts';
import { type Door, pathOf, refuseAtDoor } from './door.ts';
import { STRICT_HEADERS } from './headers.ts';
import { type Limits, USUAL_LIMITS } from './limits.ts';
import { closeServer, listen, makeServer, type Tls } from './listening.ts';
import type { Log } from './log.ts';
import { isLoopback, namesOf } from './own-names.ts';
import { findPageFiles } from './page-files.ts';
import type { PasswordCheck } from './password.ts';
import { keepRates } from './rates.ts';
import { makeRoutes } from './routes.ts';
import { issueTokens, keepSessions } from './sessions.ts';
import type { PageSocket } from './socket.ts';
import { type Treatments, treatmentsHere } from './treatments.ts';
import { acceptSockets } from './upgrades.ts';
import { receiveVisitors } from './visitors.ts';

export interface ServeOptions {
  /** Of the built page. */
  readonly folder: string;
  /** An address of this machine; others than loopback need `tls` and `isPassword`. */
  readonly address: string;
  /** 0 for any. */
  readonly port: number;
  readonly ward: Ward;
  readonly log: Log;
  readonly tls?: Tls | undefined;
  /** With it a password lets in, and no token. */
  readonly isPassword?: PasswordCheck | undefined;
  /** Addresses that may be examined; all when there are none. */
  readonly allow?: readonly Range[];
  readonly suggestions?: readonly Suggestion[];
  /** Those of this machine unless told. */
  readonly treatments?: Treatments;
  readonly limits?: Partial<Limits>;
}

export interface PageServer {
  readonly address: string;
  readonly port: number;
  /** With a token that is good once, or none where a password lets in; tokens given before are good no longer. */
  newUrl(): string;
  /** Says goodbye to the pages, ends what is under way, and resolves when everything is closed. */
  stop(): Promise<void>;
}

/**
 * Rejects with the platform's error when there is no page in the folder, or the port can not be had, and with `TypeError` for an
 * address that others reach without both certificate and password.
 */
export async function servePage(options: ServeOptions): Promise<PageServer> {
  const { folder, address, ward, log, tls, isPassword, allow = [], suggestions = [] } = options;
  if (!isLoopback(address) && !(tls && isPassword)) throw new TypeError('servePage: open to others, and not protected');
  const limits: Limits = { ...USUAL_LIMITS, ...options.limits };
  const files = await findPageFiles(folder);
  const server = makeServer(limits, tls);
  const port = await listen(server, address, options.port);
  const scheme = tls ? 'https' : 'http';
  const isOurs = namesOf(address, tls && new X509Certificate(tls.cert));
  const door: Door = { scheme, port, isOurs, urlCharacters: limits.urlCharacters };
  const tokens = issueTokens();
  const sessions = keepSessions(limits);
  const visitors = receiveVisitors({ sessions, tokens, isPassword, isSecure: tls !== undefined, port });
  const pages = new Set<PageSocket>();
  const tellAll = (message: FromServer) => {
    for (const page of pages) page.tell(message);
  };
  const inRoom = { ward, limits, log, version: VERSION, rates: keepRates(limits), visitors };
  const clinic = openClinic({
    ...inRoom,
    permits: permitsFor(allow),
    remembered: (row) => tellAll({ kind: 'ward', row }),
  });
  const routes = makeRoutes({
    ...inRoom,
    files,
    bodyBytes: limits.bodyBytes,
    treatments: options.treatments ?? treatmentsHere(),
    forgotten: (id) => tellAll({ kind: 'forgotten', id }),
  });
  answerRequests(server, (request, env) => routes.fetch(request, env), door, log);
  const endSockets = acceptSockets(server, { ...inRoom, door, clinic, pages, suggestions, rows: () => ward.rows() });
  const place = `${scheme}://${address.includes(':') ? `[${address}]` : address}:${port}/`;
  log.listening(address, port);
  return {
    address,
    port,
    newUrl: () => (isPassword ? place : `${place}?token=${tokens.issue()}`),
    async stop() {
      for (const page of pages) page.close();
      await closeServer(server, endSockets);
      log.stopped();
    },
  };
}

type Fetch = Parameters<typeof getRequestListener>[0];

function answerRequests(server: Server, fetch: Fetch, door: Door, log: Log): void {
  const answer = getRequestListener(fetch, { overrideGlobalObjects: false });
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const begun = performance.now();
    const { method = '', url = '' } = request;
    response.once('close', () => log.answered(method, pathOf(url), response.statusCode, performance.now() - begun));
    const refusal = refuseAtDoor(request, door, false);
    if (!refusal) return void answer(request, response);
    log.refused(refusal.why, { host: request.headers.host, origin: request.headers.origin });
    response.writeHead(refusal.status, { ...STRICT_HEADERS, 'Content-Type': 'text/plain', Connection: 'close' });
    response.end(`${refusal.why}\n`);
  });
}
