/**
 * CredSSP as the server speaks it ([MS-CSSP] 3.1.5), as far as it goes without knowing anybody's password: the client's
 * NEGOTIATE, bare or in SPNEGO, is answered with a CHALLENGE in the same form.
 *
 *     expectNegotiate -> (expectChosenMechanism ->) expectAuthenticate -> ended
 */
import { Malformed } from '../bytes/malformed.ts';
import {
  type DerRules,
  decodeNtlmNegotiate,
  decodeTsRequest,
  encodeTsRequest,
  OID,
  type TsRequest,
} from '../protocol/index.ts';
import { askForNtlm, readClientToken, rejectMechanisms, wrapChallenge } from './client-token.ts';
import { composeChallenge, type Freshness, type NtlmPlan } from './server-challenge.ts';
import type { Turn } from './turn.ts';

export interface CredsspPlan {
  /** Its own highest version, which a server says to everybody; some broken ones repeat the client's. */
  readonly version: number | 'mirror';
  /** SEEN: FreeRDP 2.11 puts a nonce into every reply, the client's once it knows that. Windows puts none. */
  readonly sendsNonce: boolean;
  readonly ntlm: NtlmPlan;
}

export type CredsspState =
  | ExpectNegotiate
  | ExpectChosenMechanism
  | ExpectAuthenticate
  | { readonly kind: 'ended'; readonly outcome: CredsspOutcome };

interface ExpectNegotiate {
  readonly kind: 'expectNegotiate';
  readonly plan: CredsspPlan;
  readonly selectedProtocol: number;
  readonly fresh: Freshness;
}

/** NTLM was chosen from the client's SPNEGO offer; its NEGOTIATE is still to come. */
interface ExpectChosenMechanism extends Omit<ExpectNegotiate, 'kind'> {
  readonly kind: 'expectChosenMechanism';
  readonly peerVersion: number;
  readonly mechTypes: readonly string[];
}

/** Holds what proving an AUTHENTICATE and binding it to the channel take. */
interface ExpectAuthenticate {
  readonly kind: 'expectAuthenticate';
  readonly plan: CredsspPlan;
  readonly selectedProtocol: number;
  /** The version the client announced; it may not change. */
  readonly peerVersion: number;
  /** What a mechListMIC is computed over; absent when NTLM came bare. */
  readonly mechTypes?: readonly string[];
  /** Both NTLM messages as they went over the wire: the MIC covers them. */
  readonly negotiate: Uint8Array;
  readonly challenge: Uint8Array;
}

export type CredsspOutcome =
  /** A TSRequest without a security token where one was due. */
  | { readonly kind: 'noToken'; readonly peerVersion: number }
  | { readonly kind: 'noCommonMechanism'; readonly mechTypes: readonly string[] }
  | { readonly kind: 'versionChanged'; readonly from: number; readonly to: number }
  /** The client went on to authenticate, and nobody is let in here. */
  | { readonly kind: 'logonNotTaken'; readonly peerVersion: number };

const TOLERANT: DerRules = { tolerate: () => undefined };

export function beginCredssp(plan: CredsspPlan, selectedProtocol: number, fresh: Freshness): CredsspState {
  return { kind: 'expectNegotiate', plan, selectedProtocol, fresh };
}

/** Throws `Malformed` for what is no TSRequest, or holds a token of another kind than is due. */
export function receiveTsRequest(
  state: Exclude<CredsspState, { kind: 'ended' }>,
  message: Uint8Array,
): Turn<CredsspState> {
  const request = decodeTsRequest(message, TOLERANT);
  switch (state.kind) {
    case 'expectNegotiate':
      return receiveNegotiate(state, request);
    case 'expectChosenMechanism':
      return constant(state, request) ?? receiveChosenMechanism(state, request);
    case 'expectAuthenticate':
      return constant(state, request) ?? ended({ kind: 'logonNotTaken', peerVersion: state.peerVersion });
    default:
      return state satisfies never;
  }
}

function receiveNegotiate(state: ExpectNegotiate, request: TsRequest): Turn<CredsspState> {
  const token = request.negoTokens?.[0];
  if (!token) return ended({ kind: 'noToken', peerVersion: request.version });
  const read = readClientToken(token, TOLERANT);
  switch (read.wrapping) {
    case 'ntlm':
      return challenge(state, request, read.negotiate);
    case 'spnegoInit':
      return chooseMechanism(state, request, read);
    case 'spnegoResp':
      throw new Malformed('NegTokenResp', 'negTokenResp', 0, 'comes before any offer');
    default:
      return read satisfies never;
  }
}

function chooseMechanism(
  state: ExpectNegotiate,
  request: TsRequest,
  { mechTypes, mechToken }: { readonly mechTypes: readonly string[]; readonly mechToken?: Uint8Array },
): Turn<CredsspState> {
  if (!mechTypes.includes(OID.NTLM)) {
    return ended({ kind: 'noCommonMechanism', mechTypes }, reply(state, request, rejectMechanisms()));
  }
  if (mechTypes[0] === OID.NTLM && mechToken) {
    return challenge(state, request, mechToken, { mechTypes, isFirstReply: true });
  }
  return {
    state: { ...state, kind: 'expectChosenMechanism', peerVersion: request.version, mechTypes },
    send: reply(state, request, askForNtlm(mechTypes)),
  };
}

function receiveChosenMechanism(state: ExpectChosenMechanism, request: TsRequest): Turn<CredsspState> {
  const token = request.negoTokens?.[0];
  const read = token && readClientToken(token, TOLERANT);
  if (read && read.wrapping !== 'spnegoResp') {
    throw new Malformed('negoToken', 'choice', 0, `is ${read.wrapping} after SPNEGO had chosen`);
  }
  if (!read?.responseToken) return ended({ kind: 'noToken', peerVersion: request.version });
  return challenge(state, request, read.responseToken, { mechTypes: state.mechTypes, isFirstReply: false });
}

function challenge(
  { plan, selectedProtocol, fresh }: Omit<ExpectNegotiate, 'kind'>,
  request: TsRequest,
  negotiate: Uint8Array,
  spnego?: { readonly mechTypes: readonly string[]; readonly isFirstReply: boolean },
): Turn<CredsspState> {
  const message = composeChallenge(plan.ntlm, decodeNtlmNegotiate(negotiate), fresh);
  const token = spnego ? wrapChallenge(message, spnego.isFirstReply) : message;
  const { version: peerVersion } = request;
  return {
    state: {
      kind: 'expectAuthenticate',
      plan,
      selectedProtocol,
      peerVersion,
      ...(spnego && { mechTypes: spnego.mechTypes }),
      negotiate,
      challenge: message,
    },
    send: reply({ plan, fresh }, request, token),
  };
}

function reply(
  { plan, fresh }: Pick<ExpectNegotiate, 'plan' | 'fresh'>,
  request: TsRequest,
  token: Uint8Array,
): Uint8Array {
  const nonce = plan.sendsNonce ? (request.clientNonce ?? fresh.nonce) : undefined;
  return encodeTsRequest({
    version: plan.version === 'mirror' ? request.version : plan.version,
    negoTokens: [token],
    ...(nonce && { clientNonce: nonce }),
  });
}

/** Undefined while the client keeps to the version it began with ([MS-CSSP] 2.2.1). */
function constant(
  { peerVersion }: { readonly peerVersion: number },
  request: TsRequest,
): Turn<CredsspState> | undefined {
  if (request.version === peerVersion) return undefined;
  return ended({ kind: 'versionChanged', from: peerVersion, to: request.version });
}

function ended(outcome: CredsspOutcome, send?: Uint8Array): Turn<CredsspState> {
  return { state: { kind: 'ended', outcome }, ...(send && { send }) };
}
