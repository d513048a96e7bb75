/**
 * Who may ask at all, before anything is looked up. `Host` has to be an address of this server: a name that was made to lead here
 * (DNS rebinding) is none. What changes something, and the socket, has to come from a page of this server; everything but the page
 * itself may not be asked for by other sites either.
 */
import type { IncomingMessage } from 'node:http';

export interface Door {
  readonly scheme: 'http' | 'https';
  readonly port: number;
  readonly urlCharacters: number;
  /** A name or an address, without port and brackets, in lower case. */
  readonly isOurs: (host: string) => boolean;
}

export interface DoorRefusal {
  readonly status: 403 | 405 | 414 | 421;
  readonly why: 'foreignHost' | 'foreignOrigin' | 'foreignSite' | 'unknownMethod' | 'addressTooLong';
}

export type Knock = Pick<IncomingMessage, 'method' | 'url' | 'headers'>;

const READING = new Set(['GET', 'HEAD']);
const CHANGING = new Set(['POST', 'DELETE']);
/** May be opened from anywhere: they show nothing without the cookie. */
const OPEN_PATHS = new Set(['/', '/healthz']);

export function refuseAtDoor(knock: Knock, door: Door, isSocket: boolean): DoorRefusal | undefined {
  const { method = '', url = '', headers } = knock;
  if (!isOwnHost(headers.host, door)) return { status: 421, why: 'foreignHost' };
  if (url.length > door.urlCharacters) return { status: 414, why: 'addressTooLong' };
  if (!READING.has(method) && !CHANGING.has(method)) return { status: 405, why: 'unknownMethod' };
  const site = headers['sec-fetch-site'];
  const isOwnSite = site === undefined || site === 'same-origin' || site === 'none';
  if (isSocket || !READING.has(method)) {
    if (!isOwnOrigin(headers.origin, door)) return { status: 403, why: 'foreignOrigin' };
    return isOwnSite ? undefined : { status: 403, why: 'foreignSite' };
  }
  return isOwnSite || OPEN_PATHS.has(pathOf(url)) ? undefined : { status: 403, why: 'foreignSite' };
}

/** Without the query: nothing that could be a secret. */
export function pathOf(url: string): string {
  return url.split('?', 1)[0] ?? '';
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
