/**
 * The line to the server: a WebSocket that comes back by itself when it breaks, sooner at first and then more rarely. It does not when
 * that would be of no use: the server said goodbye, or knows this browser no longer. Then it is tried again when the person returns to
 * the page, who may have opened the new address meanwhile.
 */
import type { FromPage, FromServer } from '../../wire/socket.ts';

/**
 * `lost`: it was there and is being sought. `closed`: the server said goodbye. `expired`: a server is there, and the cookie is none of
 * its own.
 */
export type Connection = 'connecting' | 'open' | 'lost' | 'closed' | 'expired';

export interface Line {
  /** False when it is not open: nothing is sent later than it was meant. */
  send(message: FromPage): boolean;
}

export interface LineListener {
  heard(message: FromServer): void;
  /** It broke, or could not be opened. */
  broken(connection: 'lost' | 'closed' | 'expired'): void;
}

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 10_000;

export function openLine({ heard, broken }: LineListener): Line {
  let socket: WebSocket;
  let waitMs = FIRST_WAIT_MS;
  let hasSaidGoodbye = false;

  const connect = () => {
    let wasOpen = false;
    socket = new WebSocket(socketAddress());
    socket.onopen = () => {
      wasOpen = true;
      hasSaidGoodbye = false;
      waitMs = FIRST_WAIT_MS;
    };
    socket.onmessage = ({ data }) => {
      const message = JSON.parse(data as string) as FromServer;
      if (message.kind === 'closing') hasSaidGoodbye = true;
      heard(message);
    };
    socket.onclose = async () => {
      const connection = wasOpen ? (hasSaidGoodbye ? 'closed' : 'lost') : await whyNotOpened(hasSaidGoodbye);
      broken(connection);
      if (connection === 'lost') setTimeout(connect, waitMs);
      else whenReturned(connect);
      waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS);
    };
  };
  connect();
  return {
    send(message) {
      if (socket.readyState !== WebSocket.OPEN) return false;
      socket.send(JSON.stringify(message));
      return true;
    },
  };
}

function socketAddress(): string {
  const { protocol, host } = location;
  return `${protocol === 'https:' ? 'wss' : 'ws'}://${host}/socket`;
}

/** A browser does not say why a socket was refused, so the server is asked. Where none answers, nothing has changed. */
async function whyNotOpened(hasSaidGoodbye: boolean): Promise<'lost' | 'closed' | 'expired'> {
  try {
    const { status } = await fetch('/api/session', { cache: 'no-store' });
    return status === 401 ? 'expired' : 'lost';
  } catch {
    return hasSaidGoodbye ? 'closed' : 'lost';
  }
}

function whenReturned(tell: () => void): void {
  const returned = () => {
    if (document.visibilityState !== 'visible') return;
    window.removeEventListener('focus', returned);
    document.removeEventListener('visibilitychange', returned);
    tell();
  };
  window.addEventListener('focus', returned);
  document.addEventListener('visibilitychange', returned);
}
