/**
 * The server's half of Network Level Authentication, up to its CHALLENGE: X.224 negotiation ([MS-RDPBCGR] 1.3.1.1), TLS if
 * that was selected, and CredSSP ([MS-CSSP] 3.1.5) as far as it goes without knowing anybody's password.
 *
 *     expectConnectionRequest -> expectTls -> expectNegotiate -> expectAuthenticate -> ended
 */
import { Malformed } from '../bytes/malformed.ts';
import {
  type DerRules,
  decodeConnectionRequest,
  decodeNtlmNegotiate,
  decodeTsRequest,
  encodeConnectionConfirm,
  encodeTsRequest,
  measureTpkt,
  measureTsRequest,
  OID,
  type TsRequest,
} from '../protocol/index.ts';
import { askForNtlm, readClientToken, rejectMechanisms, wrapChallenge } from './client-token.ts';
import { composeChallenge, type Freshness, type NtlmPlan } from './server-challenge.ts';
import { answerOffer, isNla, type NegotiationPolicy, selectedBy } from './server-negotiation.ts';
import type { Turn } from './turn.ts';

/** What a server is, the same for all its connections. */
export interface ServerPlan {
  readonly negotiation: NegotiationPolicy;
  /** Needed by a policy that accepts NLA. */
  readonly credssp?: CredsspPlan;
}

export interface CredsspPlan {
  /** Its own highest version, which a server says to everybody; some broken ones repeat the client's. */
  readonly version: number | 'mirror';
  /** SEEN: FreeRDP 2.11 puts a nonce into every reply, the client's once it knows that. Windows puts none. */
  readonly sendsNonce: boolean;
  readonly ntlm: NtlmPlan;
}

export type ServerState =
  | { readonly kind: 'expectConnectionRequest'; readonly plan: ServerPlan }
  /** The caller upgrades the stream and then says `tlsAccepted`. */
  | { readonly kind: 'expectTls'; readonly plan: ServerPlan; readonly selectedProtocol: number }
  | ExpectNegotiate
  | ExpectAuthenticate
  | { readonly kind: 'ended'; readonly outcome: ServerOutcome };

interface ExpectNegotiate {
  readonly kind: 'expectNegotiate';
  readonly credssp: CredsspPlan;
  readonly selectedProtocol: number;
  readonly fresh: Freshness;
  /** The client's SPNEGO offer, once NTLM was chosen from it. */
  readonly mechTypes?: readonly string[];
}

/** Holds what proving an AUTHENTICATE and binding it to the channel take. */
interface ExpectAuthenticate {
  readonly kind: 'expectAuthenticate';
  readonly credssp: CredsspPlan;
  readonly selectedProtocol: number;
  /** The version the client announced; it may not change. */
  readonly peerVersion: number;
  /** Absent when NTLM came bare. */
  readonly mechTypes?: readonly string[];
  /** Both NTLM messages as they went over the wire: the MIC covers them. */
  readonly negotiate: Uint8Array;
  readonly challenge: Uint8Array;
}

export type ServerOutcome =
  | { readonly kind: 'malformed'; readonly problem: Malformed }
  | { readonly kind: 'refused'; readonly failureCode: number }
  /** The connection goes on, but not with CredSSP. */
  | { readonly kind: 'withoutNla'; readonly selectedProtocol: number }
  /** A TSRequest without a security token where one was due. */
  | { readonly kind: 'noToken'; readonly peerVersion: number }
  | { readonly kind: 'noCommonMechanism'; readonly mechTypes: readonly string[] }
  | { readonly kind: 'versionChanged'; readonly from: number; readonly to: number }
  /** The client went on to authenticate, and nobody is let in here. */
  | { readonly kind: 'logonNotTaken'; readonly peerVersion: number };

/** Windows and FreeRDP number their side so. */
const SOURCE_REFERENCE = 0x1234;
const TOLERANT: DerRules = { tolerate: () => undefined };

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

export function receiveAsServer(state: ServerState, message: Uint8Array): Turn<ServerState> {
  try {
    measure(state, message);
    return receive(state, message);
  } catch (error) {
    if (error instanceof Malformed) return ended({ kind: 'malformed', problem: error });
    throw error;
  }
}

/** To be said when the stream has become TLS, with what this connection has that no other has. */
export function tlsAccepted(state: ServerState, fresh: Freshness): ServerState {
  if (state.kind !== 'expectTls') throw new TypeError(`tlsAccepted: TLS is not expected in ${state.kind}`);
  const { plan, selectedProtocol } = state;
  if (!isNla(selectedProtocol) || !plan.credssp) return ended({ kind: 'withoutNla', selectedProtocol }).state;
  return { kind: 'expectNegotiate', credssp: plan.credssp, selectedProtocol, fresh };
}

function measure(state: ServerState, bytes: Uint8Array): number | undefined {
  switch (state.kind) {
    case 'expectConnectionRequest':
      return measureTpkt(bytes);
    case 'expectNegotiate':
    case 'expectAuthenticate':
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
    case 'expectNegotiate':
      return receiveNegotiate(state, decodeTsRequest(message, TOLERANT));
    case 'expectAuthenticate':
      return receiveAuthenticate(state, decodeTsRequest(message, TOLERANT));
    case 'expectTls':
    case 'ended':
      throw new TypeError(`receiveAsServer: no message is expected in ${state.kind}`);
    default:
      return state satisfies never;
  }
}

function receiveConnectionRequest(plan: ServerPlan, message: Uint8Array): Turn<ServerState> {
  const answer = answerOffer(plan.negotiation, decodeConnectionRequest(message));
  const send = encodeConnectionConfirm({ destinationReference: 0, sourceReference: SOURCE_REFERENCE, answer });
  const selectedProtocol = selectedBy(answer);
  if (answer.kind === 'failure') return ended({ kind: 'refused', failureCode: answer.failureCode }, send);
  if (!selectedProtocol) return ended({ kind: 'withoutNla', selectedProtocol: 0 }, send);
  return { state: { kind: 'expectTls', plan, selectedProtocol }, send };
}

function receiveNegotiate(state: ExpectNegotiate, request: TsRequest): Turn<ServerState> {
  const token = request.negoTokens?.[0];
  if (!token) return ended({ kind: 'noToken', peerVersion: request.version });
  const read = readClientToken(token, TOLERANT);
  switch (read.wrapping) {
    case 'ntlm':
      return challenge(state, request, read.negotiate, (message) => message);
    case 'spnegoInit':
      return chooseMechanism(state, request, read.mechTypes, read.mechToken);
    case 'spnegoResp':
      if (!state.mechTypes) throw new Malformed('NegTokenResp', 'negTokenResp', 0, 'comes before any offer');
      if (!read.responseToken) return ended({ kind: 'noToken', peerVersion: request.version });
      return challenge(state, request, read.responseToken, (message) => wrapChallenge(message, false));
    default:
      return read satisfies never;
  }
}

function chooseMechanism(
  state: ExpectNegotiate,
  request: TsRequest,
  mechTypes: readonly string[],
  mechToken: Uint8Array | undefined,
): Turn<ServerState> {
  if (!mechTypes.includes(OID.NTLM)) {
    return ended({ kind: 'noCommonMechanism', mechTypes }, reply(state, request, rejectMechanisms()));
  }
  if (mechTypes[0] === OID.NTLM && mechToken) {
    return challenge({ ...state, mechTypes }, request, mechToken, (message) => wrapChallenge(message, true));
  }
  return { state: { ...state, mechTypes }, send: reply(state, request, askForNtlm(mechTypes)) };
}

function challenge(
  { credssp, selectedProtocol, fresh, mechTypes }: ExpectNegotiate,
  request: TsRequest,
  negotiate: Uint8Array,
  wrap: (message: Uint8Array) => Uint8Array,
): Turn<ServerState> {
  const message = composeChallenge(credssp.ntlm, decodeNtlmNegotiate(negotiate), fresh);
  return {
    state: {
      kind: 'expectAuthenticate',
      credssp,
      selectedProtocol,
      peerVersion: request.version,
      ...(mechTypes && { mechTypes }),
      negotiate,
      challenge: message,
    },
    send: reply({ credssp, fresh }, request, wrap(message)),
  };
}

function reply(
  { credssp, fresh }: Pick<ExpectNegotiate, 'credssp' | 'fresh'>,
  request: TsRequest,
  token: Uint8Array,
): Uint8Array {
  const nonce = credssp.sendsNonce ? (request.clientNonce ?? fresh.nonce) : undefined;
  return encodeTsRequest({
    version: credssp.version === 'mirror' ? request.version : credssp.version,
    negoTokens: [token],
    ...(nonce && { clientNonce: nonce }),
  });
}

function receiveAuthenticate({ peerVersion }: ExpectAuthenticate, request: TsRequest): Turn<ServerState> {
  if (request.version !== peerVersion) {
    return ended({ kind: 'versionChanged', from: peerVersion, to: request.version });
  }
  return ended({ kind: 'logonNotTaken', peerVersion });
}

function ended(outcome: ServerOutcome, send?: Uint8Array): Turn<ServerState> {
  return { state: { kind: 'ended', outcome }, ...(send && { send }) };
}
