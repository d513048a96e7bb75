/**
 * Who may ask at all, before anything is looked up. `Host` has to be an address of this server: a name that was made to lead here
 * (DNS rebinding) is none. What changes something, and the socket, has to come from a page of this server; everything but the page
 * itself may not be asked for by other sites either.
 */
import type { IncomingHttpHeaders } from 'node:http';

export interface Door {
  readonly scheme: 'http' | 'https';
  readonly port: number;
  /** A name or an address, without port and brackets, in lower case. */
  readonly isOurs: (host: string) => boolean;
}

export interface Knock {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly isSocket: boolean;
}

export interface DoorRefusal {
  readonly status: 403 | 405 | 421;
  readonly why: 'foreignHost' | 'foreignOrigin' | 'foreignSite' | 'unknownMethod';
}

const READING = new Set(['GET', 'HEAD']);
const CHANGING = new Set(['POST', 'DELETE']);
/** May be opened from anywhere: they show nothing without the cookie. */
const OPEN_PATHS = new Set(['/', '/healthz']);

export function refuseAtDoor(knock: Knock, door: Door): DoorRefusal | undefined {
  const { method, path, headers, isSocket } = knock;
  if (!isOwnHost(headers.host, door)) return { status: 421, why: 'foreignHost' };
  if (!READING.has(method) && !CHANGING.has(method)) return { status: 405, why: 'unknownMethod' };
  const site = headers['sec-fetch-site'];
  const isOwnSite = site === undefined || site === 'same-origin' || site === 'none';
  if (isSocket || !READING.has(method)) {
    if (!isOwnOrigin(headers.origin, door)) return { status: 403, why: 'foreignOrigin' };
    return isOwnSite ? undefined : { status: 403, why: 'foreignSite' };
  }
  return isOwnSite || OPEN_PATHS.has(path) ? undefined : { status: 403, why: 'foreignSite' };
}

function isOwnOrigin(origin: string | undefined, door: Door): boolean {
  const [, scheme, host] = /^(https?):\/\/([^/]+)$/.exec(origin ?? '') ?? [];
  return scheme === door.scheme && isOwnHost(host, door);
}

function isOwnHost(text: string | undefined, { scheme, port, isOurs }: Door): boolean {
  const [, bracketed, plain, digits] = /^(?:\[([0-9a-f:.]+)\]|([^:[\]]+))(?::(\d{1,5}))?$/i.exec(text ?? '') ?? [];
  const host = bracketed ?? plain;
  const asked = digits === undefined ? (scheme === 'https' ? 443 : 80) : Number(digits);
  return host !== undefined && asked === port && isOurs(host.toLowerCase());
}
