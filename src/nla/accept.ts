/**
 * Letting one client sign in, over a TCP connection that was accepted: the server dialogue with its socket, its time and its
 * chance. What comes of it is told, with the stream inside TLS when the client is in.
 */
import { randomBytes } from 'node:crypto';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { type SecureContext, TLSSocket } from 'node:tls';
import type { CredsspSession } from '../dialogue/credssp-server-state.ts';
import { wipeCredentials } from '../dialogue/opened-credentials.ts';
import {
  abandonServer,
  beginServer,
  measureForServer,
  receiveAsServer,
  type ServerOutcome,
  type ServerPlan,
  type ServerState,
  tlsAccepted,
} from '../dialogue/server.ts';
import { toFiletime } from '../protocol/index.ts';
import { nextMessage } from './next-message.ts';
import { NODE_HASHES } from './node-hashes.ts';
import { type Limit, within } from './time-limit.ts';

/** What the server is, whom it knows, and how long a client may take. */
export interface AcceptOptions {
  readonly plan: ServerPlan;
  readonly secureContext: SecureContext;
  /** Of the certificate in `secureContext`, see `subjectPublicKeyOf`. */
  readonly subjectPublicKey: Uint8Array;
  readonly accounts: CredsspSession['accounts'];
  /** Hardening beyond what the protocol asks for; none unless told. */
  readonly demands?: CredsspSession['demands'];
  /** A fresh acceptor for each connection; without it only NTLM is taken. */
  readonly kerberos?: CredsspSession['kerberos'];
  /** Asked once the client is known and its credentials are here; everybody may unless told. */
  readonly mayUseRemoteDesktop?: CredsspSession['mayUseRemoteDesktop'];
  /** For each message of the client, and for its going in the end; in milliseconds. */
  readonly stageMs: number;
  readonly signal?: AbortSignal;
  /** Told every line of the TLS key log (NSS format): whoever has it and a capture reads the password. */
  readonly onKeylog?: (line: Buffer) => void;
}

/** What came of one client. */
export type Accepted =
  /** The client is in, and the stream waits for its RDP. The caller wipes the credentials and ends the stream. */
  | {
      readonly kind: 'signedIn';
      readonly outcome: Extract<ServerOutcome, { kind: 'signedIn' }>;
      readonly stream: TLSSocket;
      /** For the session that follows, see `endSession`. */
      readonly requestedProtocols: number;
      readonly selectedProtocol: number;
    }
  /** It ended otherwise, and the connection is being closed: also with one who may not use Remote Desktop, credentials wiped. */
  | { readonly kind: 'ended'; readonly outcome: ServerOutcome }
  | { readonly kind: 'left' | 'timedOut'; readonly at: ServerState['kind'] };

/** Never rejects for anything the client does. */
export async function accept(socket: Socket, options: AcceptOptions): Promise<Accepted> {
  socket.on('error', () => undefined);
  let state = beginServer(options.plan);
  let stream: Duplex = socket;
  let negotiated = { requestedProtocols: 0, selectedProtocol: 0 };
  while (state.kind !== 'ended') {
    if (state.kind === 'expectTls') {
      const secured = await within(options.stageMs, options.signal, (limit) => secureAsServer(socket, options, limit));
      if (typeof secured === 'string') return dropped(state, stream, secured);
      stream = secured;
      negotiated = { requestedProtocols: state.requestedProtocols, selectedProtocol: state.selectedProtocol };
      state = tlsAccepted(state, sessionOf(options));
      continue;
    }
    const expecting: ServerState = state;
    const next = await within(options.stageMs, options.signal, (limit) =>
      nextMessage(stream, (bytes) => measureForServer(expecting, bytes), limit),
    );
    if (next.kind !== 'message') return dropped(state, stream, next.kind === 'timedOut' ? 'timedOut' : 'left');
    const turn = receiveAsServer(state, next.bytes);
    state = turn.state;
    if (turn.send && stream.writable) stream.write(turn.send);
  }
  const { outcome } = state;
  if (outcome.kind === 'signedIn' && outcome.authorization !== 'denied') {
    return { kind: 'signedIn', outcome, stream: stream as TLSSocket, ...negotiated };
  }
  if (outcome.kind === 'signedIn') wipeCredentials(outcome.credentials);
  closeWithin(stream, options.stageMs);
  return { kind: 'ended', outcome };
}

/** In order, reading on; a client that does not go is left. */
function closeWithin(stream: Duplex, milliseconds: number): void {
  const timer = setTimeout(() => stream.destroy(), milliseconds);
  stream.once('close', () => clearTimeout(timer));
  stream.end();
  stream.resume();
}

function dropped(state: ServerState, stream: Duplex, kind: 'left' | 'timedOut'): Accepted {
  abandonServer(state);
  stream.destroy();
  return { kind, at: state.kind };
}

function sessionOf(options: AcceptOptions): CredsspSession {
  const { plan, subjectPublicKey, accounts, demands, kerberos, mayUseRemoteDesktop } = options;
  return {
    serverChallenge: randomBytes(8),
    filetime: toFiletime(Date.now()),
    ...(plan.credssp?.sendsNonce && { nonce: randomBytes(32) }),
    subjectPublicKey,
    accounts,
    hashes: NODE_HASHES,
    ...(demands && { demands }),
    ...(kerberos && { kerberos }),
    ...(mayUseRemoteDesktop && { mayUseRemoteDesktop }),
  };
}

function secureAsServer(
  socket: Socket,
  { secureContext, onKeylog }: AcceptOptions,
  limit: Limit,
): Promise<TLSSocket | 'left' | 'timedOut'> {
  return new Promise((settle) => {
    if (socket.destroyed) return settle('left');
    if (limit.isOver()) return settle('timedOut');
    const stream = new TLSSocket(socket, { isServer: true, secureContext });
    const finish = (secured: TLSSocket | 'left' | 'timedOut') => {
      forget();
      settle(secured);
    };
    const expire = () => finish('timedOut');
    stream.on('error', () => undefined);
    if (onKeylog) stream.on('keylog', onKeylog);
    stream.once('secure', () => finish(stream)).once('close', () => finish('left'));
    const forget = limit.whenOver(expire);
  });
}
