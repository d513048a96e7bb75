/**
 * The client's half of Network Level Authentication, from the first byte to the server's verdict: X.224 negotiation
 * ([MS-RDPBCGR] 1.3.1.1), TLS, CredSSP. It offers nothing but NLA, so that nobody in between can talk it into sending a
 * password another way.
 *
 *     expectConnectionConfirm -> expectTls -> expectToken -> expectPubKeyAuth -> expectVerdict -> ended
 */
import { Malformed } from '../bytes/malformed.ts';
import {
  decodeConnectionConfirm,
  decodeEarlyUserAuthorization,
  EARLY_USER_AUTHORIZATION_LENGTH,
  encodeConnectionRequest,
  measureTpkt,
  measureTsRequest,
  PROTOCOL,
} from '../protocol/index.ts';
import { abandonCredsspClient, beginCredsspClient, receiveAsCredsspClient, receiveVerdict } from './credssp-client.ts';
import type { CredsspClientOutcome, CredsspClientPlan, CredsspClientState } from './credssp-client-state.ts';
import { isNla } from './server-negotiation.ts';
import type { Turn } from './turn.ts';

/** What is decided before connecting. */
export type SignInPlan = Pick<CredsspClientPlan, 'version' | 'lowestServerVersion' | 'pubKeyAuth' | 'hashes'> & {
  /** Whether to ask for the early verdict (HYBRID_EX) as well. */
  readonly asksForVerdict: boolean;
};

/** What only this connection has. */
export type SignInSession = Pick<CredsspClientPlan, 'subjectPublicKey' | 'nonce' | 'context' | 'credentials'>;

/** Where the client is, named by what it expects. */
export type SignInState =
  | { readonly kind: 'expectConnectionConfirm'; readonly plan: SignInPlan }
  /** The caller upgrades the stream and then says `tlsSecured`. */
  | { readonly kind: 'expectTls'; readonly plan: SignInPlan; readonly selectedProtocol: number }
  | Exclude<CredsspClientState, { kind: 'ended' }>
  | { readonly kind: 'ended'; readonly outcome: SignInOutcome };

/** How the attempt ended, as far as bytes tell; a driver adds the network and the clock. */
export type SignInOutcome =
  | CredsspClientOutcome
  /** The server refuses NLA, or selected something that we did not offer. */
  | { readonly kind: 'nlaRefused'; readonly failureCode: number | null; readonly selectedProtocol: number | null }
  /** Plain RDP inside TLS where a TSRequest was due, or a verdict. Behind credentials that need none, it is a yes. */
  | { readonly kind: 'plainRdp'; readonly at: CredsspWaiting }
  | { readonly kind: 'malformed'; readonly at: 'expectConnectionConfirm'; readonly problem: Malformed };

type CredsspWaiting = Exclude<CredsspClientState['kind'], 'ended'>;

/** The Connection Request to begin with ([MS-RDPBCGR] 2.2.1.1). It holds no user name: no cookie is sent. */
export function beginSignIn(plan: SignInPlan): Turn<SignInState> {
  const requestedProtocols = plan.asksForVerdict ? PROTOCOL.HYBRID | PROTOCOL.HYBRID_EX : PROTOCOL.HYBRID;
  const send = encodeConnectionRequest({ negotiation: { flags: 0, requestedProtocols } });
  return { state: { kind: 'expectConnectionConfirm', plan }, send };
}

/** To be said when the stream has become TLS; the certificate's key and all that is secret come in here. */
export function tlsSecured(state: SignInState, session: SignInSession): Turn<SignInState> {
  if (state.kind !== 'expectTls') throw new TypeError(`tlsSecured: TLS is not expected in ${state.kind}`);
  const { version, lowestServerVersion, pubKeyAuth, hashes } = state.plan;
  const { subjectPublicKey, nonce, context, credentials } = session;
  return beginCredsspClient({
    version,
    lowestServerVersion,
    pubKeyAuth,
    expectsVerdict: state.selectedProtocol === PROTOCOL.HYBRID_EX,
    subjectPublicKey,
    nonce,
    hashes,
    context,
    credentials,
  });
}

/**
 * Length in bytes of the message this state expects at the front of `bytes`; undefined while too few have come. Throws
 * `Malformed` as soon as they can not become one.
 */
export function measureForSignIn(state: SignInState, bytes: Uint8Array): number | undefined {
  switch (state.kind) {
    case 'expectConnectionConfirm':
      return measureTpkt(bytes);
    case 'expectToken':
    case 'expectPubKeyAuth':
      return isTpkt(bytes) ? measureTpkt(bytes) : measureTsRequest(bytes);
    case 'expectVerdict':
      if (isTpkt(bytes)) return measureTpkt(bytes);
      return isVerdict(state, bytes) ? EARLY_USER_AUTHORIZATION_LENGTH : measureTsRequest(bytes);
    case 'expectTls':
    case 'ended':
      throw new TypeError(`measureForSignIn: no message is expected in ${state.kind}`);
    default:
      return state satisfies never;
  }
}

/** Takes one whole message; never throws for what the server did wrong. */
export function receiveInSignIn(state: SignInState, message: Uint8Array): Turn<SignInState> {
  switch (state.kind) {
    case 'expectConnectionConfirm':
      return receiveConfirm(state.plan, message);
    case 'expectToken':
    case 'expectPubKeyAuth':
    case 'expectVerdict':
      return receiveSecured(state, message);
    case 'expectTls':
    case 'ended':
      throw new TypeError(`receiveInSignIn: no message is expected in ${state.kind}`);
    default:
      return state satisfies never;
  }
}

/** HYBRID knows no word for success: silence after the credentials, or an orderly end, is one. */
export function nothingCameBack(state: SignInState): Turn<SignInState> {
  if (state.kind !== 'expectVerdict') throw new TypeError(`nothingCameBack: in ${state.kind} something has to`);
  return receiveVerdict(state, undefined);
}

/** To be said when the connection ended before the dialogue did: overwrites the keys it holds. */
export function abandonSignIn(state: SignInState): void {
  if ('plan' in state && 'context' in state.plan) abandonCredsspClient(state.plan);
}

function receiveConfirm(plan: SignInPlan, message: Uint8Array): Turn<SignInState> {
  try {
    const { answer } = decodeConnectionConfirm(message);
    const selectedProtocol = answer.kind === 'response' ? answer.selectedProtocol : null;
    if (selectedProtocol !== null && isNla(selectedProtocol) && isOffered(selectedProtocol, plan)) {
      return { state: { kind: 'expectTls', plan, selectedProtocol } };
    }
    const failureCode = answer.kind === 'failure' ? answer.failureCode : null;
    return ended({ kind: 'nlaRefused', failureCode, selectedProtocol });
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    return ended({ kind: 'malformed', at: 'expectConnectionConfirm', problem: error });
  }
}

function isOffered(selectedProtocol: number, { asksForVerdict }: SignInPlan): boolean {
  return asksForVerdict || selectedProtocol === PROTOCOL.HYBRID;
}

function receiveSecured(state: Extract<SignInState, { kind: CredsspWaiting }>, message: Uint8Array): Turn<SignInState> {
  // SEEN: gnome-remote-desktop 43, which has taken the credentials, ends its session so when we end the connection.
  if (isTpkt(message) && state.kind === 'expectVerdict' && !state.plan.expectsVerdict) return nothingCameBack(state);
  if (isTpkt(message)) {
    abandonSignIn(state);
    return ended({ kind: 'plainRdp', at: state.kind });
  }
  if (state.kind === 'expectVerdict' && isVerdict(state, message)) return receiveEarlyVerdict(state, message);
  return receiveAsCredsspClient(state, message);
}

function receiveEarlyVerdict(
  state: Extract<SignInState, { kind: 'expectVerdict' }>,
  message: Uint8Array,
): Turn<SignInState> {
  try {
    return receiveVerdict(state, decodeEarlyUserAuthorization(message));
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    abandonSignIn(state);
    return ended({ kind: 'malformed', at: state.kind, problem: error });
  }
}

/** A TSRequest begins with 30, a TPKT with 03; neither is how a verdict begins. */
function isVerdict({ plan }: Extract<SignInState, { kind: 'expectVerdict' }>, [first]: Uint8Array): boolean {
  return plan.expectsVerdict && first !== SEQUENCE;
}

function isTpkt([first]: Uint8Array): boolean {
  return first === TPKT_VERSION;
}

const SEQUENCE = 0x30;
const TPKT_VERSION = 0x03;

function ended(outcome: SignInOutcome): Turn<SignInState> {
  return { state: { kind: 'ended', outcome } };
}
