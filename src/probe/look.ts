/**
 * One connection, driven through the probing dialogue: every stage leaves an observation, whatever the server does, and
 * the connection is closed at the end.
 */
import type { Duplex } from 'node:stream';
import {
  beginProbe,
  measureForProbe,
  type ProbeOutcome,
  type ProbePlan,
  type ProbeState,
  receiveInProbe,
  tlsEstablished,
} from '../dialogue/probe-client.ts';
import type { CredsspObservation } from '../observation/credssp.ts';
import type { Connection, ConnectionPurpose, Frame, Target } from '../observation/examination.ts';
import type { Interruption } from '../observation/interruption.ts';
import type { NegotiationObservation } from '../observation/negotiation.ts';
import type { TlsObservation } from '../observation/tls.ts';
import { type ConnectionConfirm, NEGOTIATION_BLOCK } from '../protocol/index.ts';
import { Channel } from './channel.ts';
import { connectTo, type Reached } from './connect.ts';
import { observeReply } from './credssp.ts';
import { fromMalformed } from './interruption.ts';
import type { StageTeller } from './stage-teller.ts';
import type { Stopwatch } from './stopwatch.ts';

export interface LookRequest {
  readonly purpose: ConnectionPurpose;
  readonly plan: ProbePlan;
}

/** Where and how to look; the same for every connection of an examination. */
export interface LookContext {
  readonly target: Target;
  readonly address: string;
  readonly watch: Stopwatch;
  readonly stageMs: number;
  /** How the stream becomes TLS; `handshake` of `tls.ts` but for tests that keep everything in memory. */
  readonly upgrade: (
    stream: Duplex,
    target: Target,
    watch: Stopwatch,
    limitMs: number,
  ) => Promise<{ readonly observation: TlsObservation; readonly stream?: Duplex }>;
  /** For the connection that is watched. */
  readonly tell?: StageTeller;
}

interface Stages {
  negotiation?: NegotiationObservation;
  tls?: TlsObservation;
  credssp?: CredsspObservation;
}

/** Connects anew and looks. */
export async function lookAgain(request: LookRequest, context: LookContext): Promise<Connection> {
  const { target, address, watch, stageMs } = context;
  const begun = watch.elapsedMs();
  const result = await connectTo(address, target.port, watch, stageMs);
  const connectMs = watch.sinceMs(begun);
  if (!('kind' in result)) return await look({ socket: result, address, connectMs }, request, context);
  const { purpose, plan } = request;
  const { requestedProtocols } = plan;
  return { purpose, address, port: target.port, requestedProtocols, connectMs, connectFailure: result, exchange: [] };
}

/** Looks through a connection that stands. */
export async function look(reached: Reached, request: LookRequest, context: LookContext): Promise<Connection> {
  const { purpose, plan } = request;
  const { socket, address, connectMs } = reached;
  const exchange: Frame[] = [];
  const stages = await converse(socket, plan, context, exchange).finally(() => socket.destroy());
  return {
    purpose,
    address,
    port: context.target.port,
    requestedProtocols: plan.requestedProtocols,
    connectMs,
    ...stages,
    exchange,
  };
}

async function converse(socket: Duplex, plan: ProbePlan, context: LookContext, exchange: Frame[]): Promise<Stages> {
  const { target, watch, stageMs, upgrade, tell } = context;
  const stages: Stages = {};
  const channel = new Channel(socket, 'tcp', exchange, watch);
  const begun = beginProbe(plan);
  tell?.('negotiate', 'begun');
  const negotiated = await exchangeOne(begun.state, begun.send, channel, context);
  stages.negotiation = observeNegotiation(negotiated);
  tell?.('negotiate', goesOn(stages.negotiation) ? 'done' : 'failed');
  if (negotiated.state?.kind !== 'expectTls') return stages;

  channel.release();
  tell?.('tls', 'begun');
  const { observation, stream } = await upgrade(socket, target, watch, stageMs);
  stages.tls = observation;
  tell?.('tls', stream ? 'done' : 'failed');
  if (!stream) return stages;
  const inside = tlsEstablished(negotiated.state);
  if (inside.state.kind === 'expectServerToken') {
    tell?.('credssp', 'begun');
    stages.credssp = await askForToken(inside.state, inside.send, stream, context, exchange);
    tell?.('credssp', stages.credssp.outcome === 'answered' ? 'done' : 'failed');
  }
  stream.destroy();
  return stages;
}

function goesOn({ outcome }: NegotiationObservation): boolean {
  return outcome === 'selected' || outcome === 'silent';
}

async function askForToken(
  state: ProbeState & { kind: 'expectServerToken' },
  send: Uint8Array | undefined,
  stream: Duplex,
  context: LookContext,
  exchange: Frame[],
): Promise<CredsspObservation> {
  const channel = new Channel(stream, 'tls', exchange, context.watch);
  const answered = await exchangeOne(state, send, channel, context);
  const { durationMs } = answered;
  const announcedVersion = state.plan.credsspVersion;
  const outcome = endOf(answered);
  if (outcome?.kind === 'answered' && answered.message) {
    const { frame, message } = answered;
    return observeReply(outcome, { frame, message, announcedVersion, durationMs });
  }
  return { outcome: 'interrupted', announcedVersion, interruption: interruptionOf(answered, 'tls'), durationMs };
}

/** What came of sending one message and waiting for its answer. */
interface Exchanged {
  /** The state after the answer; absent when none came. */
  readonly state?: ProbeState;
  readonly interruption?: Interruption;
  readonly frame: number;
  readonly message?: Uint8Array;
  readonly durationMs: number;
}

async function exchangeOne(
  state: ProbeState,
  send: Uint8Array | undefined,
  channel: Channel,
  { watch, stageMs }: LookContext,
): Promise<Exchanged> {
  const begun = watch.elapsedMs();
  if (send) channel.send(send);
  const received = await channel.receive((bytes) => measureForProbe(state, bytes), stageMs);
  const durationMs = watch.sinceMs(begun);
  if (received.kind !== 'message') return { interruption: received, frame: -1, durationMs };
  const { bytes, frame } = received;
  return { state: receiveInProbe(state, bytes).state, frame, message: bytes, durationMs };
}

function endOf({ state }: Exchanged): ProbeOutcome | undefined {
  return state?.kind === 'ended' ? state.outcome : undefined;
}

function interruptionOf(exchanged: Exchanged, layer: 'tcp' | 'tls'): Interruption {
  const outcome = endOf(exchanged);
  if (outcome?.kind === 'malformed')
    return fromMalformed(outcome.problem, exchanged.message ?? new Uint8Array(), layer);
  if (exchanged.interruption) return exchanged.interruption;
  throw new TypeError('interruptionOf: the exchange was not interrupted');
}

function observeNegotiation(exchanged: Exchanged): NegotiationObservation {
  const { state, frame, durationMs } = exchanged;
  const confirm = confirmOf(state);
  if (!confirm) return { outcome: 'interrupted', interruption: interruptionOf(exchanged, 'tcp'), durationMs };
  const { answer, sourceReference } = confirm;
  const span = { frame, ...NEGOTIATION_BLOCK };
  switch (answer.kind) {
    case 'none':
      return { outcome: 'silent', sourceReference, durationMs };
    case 'response': {
      const { selectedProtocol, flags } = answer;
      return { outcome: 'selected', selectedProtocol, flags, sourceReference, span, durationMs };
    }
    case 'failure': {
      const { failureCode, flags } = answer;
      return { outcome: 'refused', failureCode, flags, sourceReference, span, durationMs };
    }
    default:
      return answer satisfies never;
  }
}

function confirmOf(state: ProbeState | undefined): ConnectionConfirm | undefined {
  if (state?.kind === 'expectTls') return state.confirm;
  return state?.kind === 'ended' && state.outcome.kind === 'confirmed' ? state.outcome.confirm : undefined;
}
