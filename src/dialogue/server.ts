/**
 * The server's half of Network Level Authentication: X.224 negotiation ([MS-RDPBCGR] 1.3.1.1), TLS if that was selected, and
 * CredSSP to its end.
 *
 *     expectConnectionRequest -> expectTls -> expectFirstToken -> … -> expectCredentials -> ended
 */
import { Malformed } from '../bytes/malformed.ts';
import {
  decodeConnectionRequest,
  encodeConnectionConfirm,
  measureTpkt,
  measureTsRequest,
  PROTOCOL,
} from '../protocol/index.ts';
import { abandonCredssp, beginCredssp, receiveTsRequest } from './credssp-server.ts';
import type { CredsspOutcome, CredsspPlan, CredsspSession, CredsspState } from './credssp-server-state.ts';
import { answerOffer, isNla, type NegotiationPolicy, selectedBy } from './server-negotiation.ts';
import type { Turn } from './turn.ts';

/** What a server is, the same for all its connections. */
export interface ServerPlan {
  readonly negotiation: NegotiationPolicy;
  /** Needed by a policy that accepts NLA. */
  readonly credssp?: CredsspPlan;
}

/** Where the server is with one client, named by what it expects. */
export type ServerState =
  | { readonly kind: 'expectConnectionRequest'; readonly plan: ServerPlan }
  /** The caller upgrades the stream and then says `tlsAccepted`. */
  | ExpectTls
  | CredsspState
  | { readonly kind: 'ended'; readonly outcome: ServerOutcome };

interface ExpectTls {
  readonly kind: 'expectTls';
  readonly plan: ServerPlan;
  readonly selectedProtocol: number;
  /** What the client asked for; a session tells it back. */
  readonly requestedProtocols: number;
}

/** How a connection ended for the server. */
export type ServerOutcome =
  | { readonly kind: 'malformed'; readonly at: Exclude<ServerState['kind'], 'ended'>; readonly problem: Malformed }
  /** Nothing the client offered was acceptable, and it was told so. */
  | { readonly kind: 'refused'; readonly failureCode: number }
  /** The connection goes on, but not with CredSSP. */
  | { readonly kind: 'withoutNla'; readonly selectedProtocol: number }
  | CredsspOutcome;

/** Windows and FreeRDP number their side so. */
const SOURCE_REFERENCE = 0x1234;

/** Throws `TypeError` for a plan that accepts NLA and does not say how. */
export function beginServer(plan: ServerPlan): ServerState {
  if (plan.credssp === undefined && plan.negotiation.accepts.some(isNla)) {
    throw new TypeError('beginServer: a plan that accepts NLA needs credssp');
  }
  return { kind: 'expectConnectionRequest', plan };
}

/**
 * Length in bytes of the message this state expects at the front of `bytes`; undefined while too few have come. Bytes that
 * can not become one are measured as they are: `receiveAsServer` says what is wrong with them.
 */
export function measureForServer(state: ServerState, bytes: Uint8Array): number | undefined {
  try {
    return measure(state, bytes);
  } catch (error) {
    if (error instanceof Malformed) return bytes.length;
    throw error;
  }
}

/** Takes one whole message; never throws for what the client did wrong. */
export function receiveAsServer(state: ServerState, message: Uint8Array): Turn<ServerState> {
  try {
    // Again, so that the problem is the same one however the bytes were split.
    measure(state, message);
    return receive(state, message);
  } catch (error) {
    if (error instanceof Malformed && state.kind !== 'ended') {
      return ended({ kind: 'malformed', at: state.kind, problem: error });
    }
    throw error;
  }
}

/** To be said when the connection ended before the dialogue did: overwrites the keys it holds. */
export function abandonServer(state: ServerState): void {
  switch (state.kind) {
    case 'expectConnectionRequest':
    case 'expectTls':
    case 'ended':
      return;
    default:
      abandonCredssp(state);
  }
}

/** To be said when the stream has become TLS, with what this connection has that no other has. */
export function tlsAccepted(state: ServerState, session: CredsspSession): ServerState {
  if (state.kind !== 'expectTls') throw new TypeError(`tlsAccepted: TLS is not expected in ${state.kind}`);
  const { plan, selectedProtocol } = state;
  if (!isNla(selectedProtocol) || !plan.credssp) return ended({ kind: 'withoutNla', selectedProtocol }).state;
  return beginCredssp(plan.credssp, selectedProtocol, session);
}

function measure(state: ServerState, bytes: Uint8Array): number | undefined {
  switch (state.kind) {
    case 'expectConnectionRequest':
      return measureTpkt(bytes);
    case 'expectFirstToken':
    case 'expectToken':
    case 'expectPubKeyAuth':
    case 'expectCredentials':
      return measureTsRequest(bytes);
    case 'expectTls':
    case 'ended':
      throw new TypeError(`server dialogue: no message is expected in ${state.kind}`);
    default:
      return state satisfies never;
  }
}

function receive(state: ServerState, message: Uint8Array): Turn<ServerState> {
  switch (state.kind) {
    case 'expectConnectionRequest':
      return receiveConnectionRequest(state.plan, message);
    case 'expectFirstToken':
    case 'expectToken':
    case 'expectPubKeyAuth':
    case 'expectCredentials':
      return receiveTsRequest(state, message);
    case 'expectTls':
    case 'ended':
      throw new TypeError(`server dialogue: no message is expected in ${state.kind}`);
    default:
      return state satisfies never;
  }
}

function receiveConnectionRequest(plan: ServerPlan, message: Uint8Array): Turn<ServerState> {
  const request = decodeConnectionRequest(message);
  const answer = answerOffer(plan.negotiation, request);
  const send = encodeConnectionConfirm({ destinationReference: 0, sourceReference: SOURCE_REFERENCE, answer });
  if (answer.kind === 'failure') return ended({ kind: 'refused', failureCode: answer.failureCode }, send);
  const selectedProtocol = selectedBy(answer);
  if (selectedProtocol === PROTOCOL.RDP) return ended({ kind: 'withoutNla', selectedProtocol }, send);
  const requestedProtocols = request.negotiation?.requestedProtocols ?? PROTOCOL.RDP;
  return { state: { kind: 'expectTls', plan, selectedProtocol, requestedProtocols }, send };
}

function ended(outcome: ServerOutcome, send?: Uint8Array): Turn<ServerState> {
  return { state: { kind: 'ended', outcome }, ...(send && { send }) };
}
