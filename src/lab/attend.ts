/**
 * Plays a patient's part in one connection: the server dialogue over a socket, a driver for each stage, and the fault where
 * the behaviour has one. Every driver ends in one of three ways: on to the next stage, waiting, or closed.
 */
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { TLSSocket } from 'node:tls';
import { wipeCredentials } from '../dialogue/opened-credentials.ts';
import { PLAIN_RDP } from '../dialogue/refusal.ts';
import {
  abandonServer,
  beginServer,
  measureForServer,
  receiveAsServer,
  type ServerState,
  tlsAccepted,
} from '../dialogue/server.ts';
import { endSession } from '../nla/end-session.ts';
import { answerHello, measureHello, refuseHello } from './antique-tls.ts';
import { type Bed, sessionOf } from './bed.ts';
import type { Fault, FaultKind, RdpServer, Stage, Stranger, TlsBehaviour } from './behaviour.ts';
import { suffer } from './fault.ts';
import type { TlsIdentity } from './secure-contexts.ts';
import { sessionAfter } from './session-length.ts';
import { credsspBytes, NEGOTIATION_BYTES, TLS_BYTES } from './stage-bytes.ts';
import { close, nextMessage, sayAndStay } from './stream.ts';
import { twist } from './twist.ts';

type ExpectTls = Extract<ServerState, { kind: 'expectTls' }>;
type Ended = Extract<ServerState, { kind: 'ended' }>;
type Expectant = Exclude<ServerState, { kind: 'expectConnectionRequest' | 'expectTls' | 'ended' }>;

export async function attend(socket: Socket, bed: Bed): Promise<void> {
  const fault = faultAt('connect', bed.server.fault);
  if (fault) return await sufferUnasked(fault, socket);
  const negotiated = await negotiate(socket, bed);
  if (!negotiated) return;
  const stream = await secure(socket, bed);
  if (stream) await talkCredssp(stream, socket, bed, negotiated);
}

export async function attendStranger(socket: Socket, { speaks, words, afterwards }: Stranger): Promise<void> {
  if (speaks === 'second' && !(await nextMessage(socket, ({ length }) => length))) return;
  if (afterwards === 'closes') close(socket, words);
  else sayAndStay(socket, words);
}

/** Falls ill before a word was said. RST waits for the client's first: earlier, it could pass for a failed connect. */
async function sufferUnasked(kind: FaultKind, socket: Socket): Promise<void> {
  if (kind === 'reset') await nextMessage(socket, ({ length }) => length);
  suffer(kind, NEGOTIATION_BYTES, socket, socket);
}

/** The state in which TLS is due, or undefined when the connection needs no more attention. */
async function negotiate(socket: Socket, { server }: Bed): Promise<ExpectTls | undefined> {
  const begun = beginServer(server);
  const request = await nextMessage(socket, (bytes) => measureForServer(begun, bytes));
  if (!request) return undefined;
  const fault = faultAt('negotiation', server.fault);
  if (fault) {
    suffer(fault, NEGOTIATION_BYTES, socket, socket);
    return undefined;
  }
  const { state, send } = receiveAsServer(begun, request);
  if (state.kind !== 'expectTls') {
    finish(socket, state, send);
    return undefined;
  }
  if (send) socket.write(send);
  return state;
}

/** The stream inside TLS, or undefined when none came to stand. */
async function secure(socket: Socket, bed: Bed): Promise<TLSSocket | undefined> {
  const { tls, fault } = bed.server;
  const tlsFault = faultAt('tls', fault);
  if (bed.identity && !tlsFault) return await shakeHands(socket, bed.identity, bed.onKeylog);
  const hello = await nextMessage(socket, measureHello);
  if (!hello) return undefined;
  if (tlsFault) suffer(tlsFault, TLS_BYTES, socket, socket);
  else if (tls) close(socket, answerInPlaceOfTls(tls, hello));
  return undefined;
}

function answerInPlaceOfTls(tls: TlsBehaviour, hello: Uint8Array): Uint8Array {
  switch (tls.kind) {
    case 'antique':
      return answerHello(tls, hello);
    case 'refusing':
      return refuseHello(tls.alert);
    case 'plainRdp':
      return PLAIN_RDP;
    case 'library':
      throw new TypeError('attend: a patient with library TLS needs a context');
    default:
      return tls satisfies never;
  }
}

function shakeHands(
  socket: Socket,
  { context: secureContext }: TlsIdentity,
  onKeylog: Bed['onKeylog'],
): Promise<TLSSocket | undefined> {
  if (socket.destroyed) return Promise.resolve(undefined);
  return new Promise((settle) => {
    const stream = new TLSSocket(socket, { isServer: true, secureContext });
    stream.on('error', () => undefined);
    if (onKeylog) stream.on('keylog', onKeylog);
    stream.once('secure', () => settle(stream));
    stream.once('close', () => settle(undefined));
  });
}

async function talkCredssp(stream: TLSSocket, socket: Socket, bed: Bed, negotiated: ExpectTls): Promise<void> {
  const { server } = bed;
  let state = tlsAccepted(negotiated, sessionOf(bed));
  while (isExpectant(state)) {
    const expecting = state;
    const message = await nextMessage(stream, (bytes) => measureForServer(expecting, bytes));
    if (!message) return abandonServer(expecting);
    const turn = receiveAsServer(expecting, message);
    state = turn.state;
    if (!turn.send) continue;
    if (state.kind !== 'expectToken') stream.write(turn.send);
    else if (answerToken(stream, socket, server, { request: message, right: turn.send }).isLast) {
      return abandonServer(state);
    }
  }
  if (state.kind === 'ended') await endWith(stream, state, negotiated, bed);
}

/** Sends what this patient says in place of the right answer; `isLast` when it has no more to say. */
function answerToken(
  stream: TLSSocket,
  socket: Socket,
  { fault, credssp }: RdpServer,
  { request, right }: { readonly request: Uint8Array; readonly right: Uint8Array },
): { readonly isLast: boolean } {
  const kind = faultAt('credssp', fault);
  if (kind) {
    suffer(kind, credsspBytes(right), stream, socket);
    return { isLast: true };
  }
  if (!credssp?.twist) {
    stream.write(right);
    return { isLast: false };
  }
  const twisted = twist(credssp.twist, request, right);
  if (twisted.isLast) close(stream, twisted.send);
  else stream.write(twisted.send);
  return twisted;
}

/** With standard RDP security a client goes on with its session, which nobody answers here; every other end closes. */
function finish(stream: Duplex, state: ServerState, last?: Uint8Array): void {
  const goesOn = state.kind === 'ended' && state.outcome.kind === 'withoutNla';
  if (goesOn) sayAndStay(stream, last);
  else close(stream, last);
}

async function endWith(stream: Duplex, { outcome }: Ended, negotiated: ExpectTls, bed: Bed): Promise<void> {
  bed.onOutcome?.(outcome);
  if (outcome.kind === 'signedIn') wipeCredentials(outcome.credentials);
  const { requestedProtocols, selectedProtocol } = negotiated;
  const session = sessionAfter(outcome, bed);
  if (session) await endSession(stream, { ...session, requestedProtocols, selectedProtocol });
  else close(stream);
}

function isExpectant(state: ServerState): state is Expectant {
  return state.kind !== 'expectConnectionRequest' && state.kind !== 'expectTls' && state.kind !== 'ended';
}

function faultAt(stage: Stage, fault: Fault | undefined): FaultKind | undefined {
  return fault?.stage === stage ? fault.kind : undefined;
}
