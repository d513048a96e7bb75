/** The HTTP server itself, with its patience and its end. */
import { createServer, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Limits } from './limits.ts';

/** PEM. */
export interface Tls {
  readonly cert: string;
  readonly key: string;
}

/** Throws the library's error for a certificate or key that is none. */
export function makeServer(limits: Limits, tls: Tls | undefined): Server {
  const patience = {
    maxHeaderSize: limits.headerBytes,
    headersTimeout: limits.headerMs,
    requestTimeout: limits.requestMs,
    keepAliveTimeout: limits.idleMs,
    connectionsCheckingInterval: Math.min(1_000, limits.headerMs),
  };
  const server = tls
    ? createSecureServer({ ...patience, ...tls, minVersion: 'TLSv1.2', handshakeTimeout: limits.headerMs })
    : createServer(patience);
  server.maxConnections = limits.connections;
  return server;
}

/** Gives the port. Rejects with the platform's error. */
export function listen(server: Server, address: string, port: number): Promise<number> {
  return new Promise((settle, fail) => {
    server.once('error', fail);
    server.listen(port, address, () => {
      server.off('error', fail);
      settle((server.address() as AddressInfo).port);
    });
  });
}

/** Who does not go by himself is shown out. */
const GRACE_MS = 1_500;

/** `showOut`: ends what the server itself no longer counts among its connections. */
export async function closeServer(server: Server, showOut: () => void): Promise<void> {
  const closed = new Promise<void>((settle) => server.close(() => settle()));
  server.closeIdleConnections();
  const timer = setTimeout(() => {
    showOut();
    server.closeAllConnections();
  }, GRACE_MS);
  await closed;
  clearTimeout(timer);
}
