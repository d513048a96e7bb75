/** The WebSocket of one page, from its welcome to its end. When it closes, nothing that it asked for goes on. */
import { Buffer } from 'node:buffer';
import type { RawData, WebSocket } from 'ws';
import type { WardRow } from '../../diagnosis/ward-row.ts';
import type { FromPage, FromServer, Suggestion } from '../wire/socket.ts';
import { fillBucket } from './bucket.ts';
import { type Clinic, refuse } from './clinic.ts';
import type { Limits } from './limits.ts';
import type { Log } from './log.ts';
import { readPageMessage } from './page-message.ts';
import type { Session } from './sessions.ts';

export interface SocketNeeds {
  readonly clinic: Clinic;
  readonly limits: Limits;
  readonly log: Log;
  readonly version: string;
  readonly suggestions: readonly Suggestion[];
  readonly rows: () => readonly WardRow[];
}

export interface PageSocket {
  tell(message: FromServer): void;
  /** Says goodbye first; ends what is under way. */
  close(): void;
}

/** Of the WebSocket protocol (RFC 6455): somebody breaks the rules of this server; this server is going away. */
const POLICY_VIOLATION = 1008;
const GOING_AWAY = 1001;
/** A page that does not listen is not remembered for. */
const MOST_UNSENT_BYTES = 64 * 1024 * 1024;

export function attendPage(socket: WebSocket, session: Session, needs: SocketNeeds): PageSocket {
  const { clinic, limits, log, version, suggestions, rows } = needs;
  const underWay = new Map<string, AbortController>();
  const messages = fillBucket(limits.messages);
  const tell = (message: FromServer) => {
    if (socket.readyState !== socket.OPEN) return;
    if (socket.bufferedAmount > MOST_UNSENT_BYTES) return socket.terminate();
    socket.send(JSON.stringify(message));
  };
  const breakOff = (why: string) => {
    log.refused('message', { why });
    socket.close(POLICY_VIOLATION, why);
  };
  const examine = async (asked: FromPage & { readonly kind: 'examine' }) => {
    const wait = session.examinations.take();
    if (wait > 0) return tell(refuse(asked.id, { kind: 'tooMany', retryAfterSeconds: wait }));
    const stopping = new AbortController();
    underWay.set(asked.id, stopping);
    await clinic.examine(asked, tell, stopping.signal);
    underWay.delete(asked.id);
  };
  const receive = (data: RawData, isBinary: boolean) => {
    if (socket.readyState !== socket.OPEN) return;
    if (messages.take() > 0) return breakOff('too many messages');
    const message = isBinary ? undefined : readPageMessage(textOf(data));
    if (!message) return breakOff('unknown message');
    if (message.kind === 'stop') return underWay.get(message.id)?.abort();
    if (underWay.has(message.id)) return breakOff('the same id twice');
    void examine(message);
  };
  const endAll = () => {
    for (const stopping of underWay.values()) stopping.abort();
  };
  socket.on('message', receive);
  socket.on('error', (error) => log.refused('frame', { why: error.message }));
  const quiet = watchForLife(socket, limits.idleMs);
  socket.on('close', () => {
    quiet();
    endAll();
  });
  tell({ kind: 'welcome', version, suggestions, ward: rows() });
  return {
    tell,
    close() {
      tell({ kind: 'closing' });
      endAll();
      socket.close(GOING_AWAY);
    },
  };
}

/** A page whose machine has gone to sleep does not say goodbye. */
function watchForLife(socket: WebSocket, idleMs: number): () => void {
  let isAlive = true;
  socket.on('pong', () => {
    isAlive = true;
  });
  const timer = setInterval(() => {
    if (!isAlive) return socket.terminate();
    isAlive = false;
    socket.ping();
  }, idleMs);
  timer.unref();
  return () => clearInterval(timer);
}

function textOf(data: RawData): string {
  if (Array.isArray(data)) return Buffer.concat(data).toString('utf8');
  return data instanceof ArrayBuffer ? Buffer.from(data).toString('utf8') : data.toString('utf8');
}
