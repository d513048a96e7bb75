/**
 * The client that only looks: X.224 negotiation ([MS-RDPBCGR] 1.3.1.1), TLS if the server wants it, and CredSSP up to the
 * server's first TSRequest ([MS-CSSP] 3.1.5). It ends there, before anything that depends on a name or password.
 *
 *     expectConnectionConfirm -> expectTls -> expectServerToken -> ended
 */
import { Malformed } from '../bytes/malformed.ts';
import {
  type ConnectionConfirm,
  decodeConnectionConfirm,
  decodeTsRequest,
  encodeConnectionRequest,
  encodeNtlmNegotiate,
  encodeTsRequest,
  measureTpkt,
  measureTsRequest,
  PROTOCOL,
  type Tolerated,
  type TsRequest,
} from '../protocol/index.ts';
import { readServerToken, type ServerToken } from './server-token.ts';
import type { Turn } from './turn.ts';

export interface ProbePlan {
  /** requestedProtocols, a mask of `PROTOCOL`. */
  readonly requestedProtocols: number;
  /** How far to go: until the confirm, until TLS stands, or until the server's first TSRequest. */
  readonly until: 'confirm' | 'tls' | 'serverToken';
  /** The CredSSP version to announce. */
  readonly credsspVersion: number;
  /** What will be sent, encoded once for however many servers. */
  readonly connectionRequest: Uint8Array;
  readonly firstTsRequest: Uint8Array;
}

export type ProbeState =
  | { readonly kind: 'expectConnectionConfirm'; readonly plan: ProbePlan }
  /** The caller upgrades the stream and then says `tlsEstablished`. */
  | { readonly kind: 'expectTls'; readonly plan: ProbePlan; readonly confirm: ConnectionConfirm }
  | { readonly kind: 'expectServerToken'; readonly plan: ProbePlan; readonly confirm: ConnectionConfirm }
  | { readonly kind: 'ended'; readonly outcome: ProbeOutcome };

export type ProbeOutcome =
  /** The negotiation was answered; the plan or the answer asks for no more. */
  | { readonly kind: 'confirmed'; readonly confirm: ConnectionConfirm }
  | {
      readonly kind: 'answered';
      readonly confirm: ConnectionConfirm;
      readonly reply: TsRequest;
      readonly token: ServerToken;
      /** Deviations from DER that were accepted. */
      readonly tolerated: readonly Tolerated[];
    }
  | { readonly kind: 'malformed'; readonly problem: Malformed };

/** What mstsc sends: the widest set of flags, and the version field that goes with them. */
const NEGOTIATE = encodeNtlmNegotiate({
  flags: 0xe20882b7,
  version: { major: 10, minor: 0, build: 19041, revision: 0x0f },
});

export function planProbe(requestedProtocols: number, until: ProbePlan['until'], credsspVersion = 6): ProbePlan {
  return {
    requestedProtocols,
    until,
    credsspVersion,
    connectionRequest: encodeConnectionRequest({ negotiation: { flags: 0, requestedProtocols } }),
    firstTsRequest: encodeTsRequest({ version: credsspVersion, negoTokens: [NEGOTIATE] }),
  };
}

export function beginProbe(plan: ProbePlan): Turn<ProbeState> {
  return { state: { kind: 'expectConnectionConfirm', plan }, send: plan.connectionRequest };
}

/**
 * Length in bytes of the message this state expects at the front of `bytes`; undefined while too few have come. Throws
 * `Malformed` as soon as they can not become one.
 */
export function measureForProbe(state: ProbeState, bytes: Uint8Array): number | undefined {
  switch (state.kind) {
    case 'expectConnectionConfirm':
      return measureTpkt(bytes);
    case 'expectServerToken':
      return measureTsRequest(bytes);
    case 'expectTls':
    case 'ended':
      throw new TypeError(`measureForProbe: no message is expected in ${state.kind}`);
    default:
      return state satisfies never;
  }
}

export function receiveInProbe(state: ProbeState, message: Uint8Array): Turn<ProbeState> {
  try {
    return receive(state, message);
  } catch (error) {
    if (error instanceof Malformed) return ended({ kind: 'malformed', problem: error });
    throw error;
  }
}

/** To be said when the stream has become TLS. */
export function tlsEstablished(state: ProbeState): Turn<ProbeState> {
  if (state.kind !== 'expectTls') throw new TypeError(`tlsEstablished: TLS is not expected in ${state.kind}`);
  const { plan, confirm } = state;
  if (plan.until !== 'serverToken' || !selectsCredssp(confirm)) return ended({ kind: 'confirmed', confirm });
  return { state: { kind: 'expectServerToken', plan, confirm }, send: plan.firstTsRequest };
}

function receive(state: ProbeState, message: Uint8Array): Turn<ProbeState> {
  switch (state.kind) {
    case 'expectConnectionConfirm':
      return receiveConfirm(state.plan, decodeConnectionConfirm(message));
    case 'expectServerToken':
      return receiveServerToken(state.confirm, message);
    case 'expectTls':
    case 'ended':
      throw new TypeError(`receiveInProbe: no message is expected in ${state.kind}`);
    default:
      return state satisfies never;
  }
}

function receiveConfirm(plan: ProbePlan, confirm: ConnectionConfirm): Turn<ProbeState> {
  if (plan.until === 'confirm' || !selectsTls(confirm)) return ended({ kind: 'confirmed', confirm });
  return { state: { kind: 'expectTls', plan, confirm } };
}

function receiveServerToken(confirm: ConnectionConfirm, message: Uint8Array): Turn<ProbeState> {
  const tolerated: Tolerated[] = [];
  const rules = { tolerate: (deviation: Tolerated) => void tolerated.push(deviation) };
  const reply = decodeTsRequest(message, rules);
  const token = readServerToken(reply.negoTokens?.[0], rules);
  return ended({ kind: 'answered', confirm, reply, token, tolerated });
}

function selectsTls({ answer }: ConnectionConfirm): boolean {
  if (answer.kind !== 'response') return false;
  return answer.selectedProtocol === PROTOCOL.SSL || isCredssp(answer.selectedProtocol);
}

function selectsCredssp({ answer }: ConnectionConfirm): boolean {
  return answer.kind === 'response' && isCredssp(answer.selectedProtocol);
}

function isCredssp(protocol: number): boolean {
  return protocol === PROTOCOL.HYBRID || protocol === PROTOCOL.HYBRID_EX;
}

function ended(outcome: ProbeOutcome): Turn<ProbeState> {
  return { state: { kind: 'ended', outcome } };
}
