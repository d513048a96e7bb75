/**
 * CredSSP as the server speaks it ([MS-CSSP] 3.1.5): a mechanism is accepted bare or in SPNEGO, the client's binding is checked
 * before ours is given, and the credentials are opened last. Its own version stands in every message.
 *
 *     expectFirstToken (-> expectToken) (-> expectPubKeyAuth) -> expectCredentials -> ended
 */
import { Malformed } from '../bytes/malformed.ts';
import type { Unfinished } from '../bytes/unfinished.ts';
import { equalBytes } from '../crypto/equal.ts';
import { effectiveVersion } from '../protocol/credssp/version.ts';
import { TOLERANT } from '../protocol/der/rules.ts';
import {
  AUTHZ,
  decodeTsRequest,
  encodeEarlyUserAuthorization,
  encodeTsRequest,
  PROTOCOL,
  type TsRequest,
} from '../protocol/index.ts';
import { acceptorOf } from './acceptor.ts';
import { answerBinding, checkBinding } from './binding-check.ts';
import {
  type CredsspOutcome,
  type CredsspPlan,
  type CredsspSession,
  type CredsspState,
  type Expectant,
  type Met,
  metOf,
} from './credssp-server-state.ts';
import { openCredentials } from './opened-credentials.ts';
import { refuse, refuseVersion } from './refusal.ts';
import type { Identity } from './security-context.ts';
import type { Turn } from './turn.ts';

type State<K extends Expectant['kind']> = Extract<CredsspState, { kind: K }>;

const LOWEST_VERSION = 2;

/** `selectedProtocol` is HYBRID or HYBRID_EX, a value of `PROTOCOL`; with the latter a verdict follows the credentials. */
export function beginCredssp(plan: CredsspPlan, selectedProtocol: number, session: CredsspSession): CredsspState {
  return { kind: 'expectFirstToken', plan, session, selectedProtocol };
}

/** Throws `Malformed` for what is no TSRequest, or holds a token of another kind than is due; then the state is of no use. */
export function receiveTsRequest(state: Expectant, message: Uint8Array): Turn<CredsspState> {
  try {
    return receive(state, decodeTsRequest(message, TOLERANT));
  } catch (error) {
    if (error instanceof Malformed) abandonCredssp(state);
    throw error;
  }
}

/** To be said when the connection ended before the dialogue did: overwrites the keys it holds. */
export function abandonCredssp(state: CredsspState): void {
  if (state.kind !== 'ended' && state.kind !== 'expectFirstToken') state.context.dispose();
}

function receive(state: Expectant, request: TsRequest): Turn<CredsspState> {
  const field = unexpectedField(state.kind, request);
  if (field) return end(state, { kind: 'unexpectedField', at: state.kind, field });
  if (state.kind === 'expectFirstToken') return receiveFirstToken(state, request);
  if (request.version !== state.peerVersion) {
    return end(state, { kind: 'versionChanged', at: state.kind, from: state.peerVersion, to: request.version });
  }
  const { nonce = request.clientNonce } = state;
  if (nonce && request.clientNonce && !equalBytes(nonce, request.clientNonce)) {
    return end(state, { kind: 'nonceChanged', at: state.kind });
  }
  // A copy: the message may stand in a buffer that its owner fills again.
  const next = nonce && !state.nonce ? { ...state, nonce: new Uint8Array(nonce) } : state;
  switch (next.kind) {
    case 'expectToken':
      return receiveToken(next, request);
    case 'expectPubKeyAuth':
      return receivePubKeyAuth(next, request);
    case 'expectCredentials':
      return receiveCredentials(next, request);
    default:
      return next satisfies never;
  }
}

const EXPECTED: Readonly<Record<Expectant['kind'], readonly (keyof TsRequest)[]>> = {
  expectFirstToken: ['version', 'negoTokens', 'clientNonce'],
  expectToken: ['version', 'negoTokens', 'pubKeyAuth', 'clientNonce'],
  expectPubKeyAuth: ['version', 'pubKeyAuth', 'clientNonce'],
  expectCredentials: ['version', 'authInfo', 'clientNonce'],
};

function unexpectedField(kind: Expectant['kind'], request: TsRequest): string | undefined {
  return (Object.keys(request) as (keyof TsRequest)[]).find((field) => !EXPECTED[kind].includes(field));
}

function receiveFirstToken(state: State<'expectFirstToken'>, request: TsRequest): Turn<CredsspState> {
  const { plan, session, selectedProtocol } = state;
  const { version: peerVersion, clientNonce } = request;
  const lowestAccepted = plan.lowestClientVersion ?? LOWEST_VERSION;
  if (peerVersion < lowestAccepted) {
    const last = refuseVersion(ownVersion(plan, peerVersion), peerVersion);
    return end(state, { kind: 'versionRefused', peerVersion, lowestAccepted }, last);
  }
  const token = request.negoTokens?.[0];
  if (!token) return end(state, { kind: 'noToken', at: state.kind, peerVersion });
  const context = acceptorOf(token, plan.ntlm, session);
  const nonce = clientNonce && new Uint8Array(clientNonce);
  const met = { plan, session, selectedProtocol, peerVersion, context, nonce };
  return receiveToken({ kind: 'expectToken', ...met }, request, state.kind);
}

/** `at` is what was waited for: the first token is received like every other, once there is somebody to receive it. */
function receiveToken(
  state: State<'expectToken'>,
  request: TsRequest,
  at: 'expectFirstToken' | 'expectToken' = state.kind,
): Turn<CredsspState> {
  const { context, peerVersion } = state;
  const token = request.negoTokens?.[0];
  if (!token) return end(state, { kind: 'noToken', at, peerVersion });
  const step = context.step(token);
  switch (step.kind) {
    case 'failed': {
      if (step.failure.kind === 'malformed') {
        abandonCredssp(state);
        throw step.failure.problem;
      }
      const version = ownVersion(state.plan, peerVersion);
      // A mechanism's own last word says more than a code could, and a code would keep the client from reading it.
      const last = step.token
        ? encodeTsRequest({ version, negoTokens: [step.token] })
        : refuse(state.plan, version, request, step.failure);
      return end(state, { kind: 'mechanismFailed', at, failure: step.failure, peerVersion }, last);
    }
    case 'continue':
      return { state, send: reply(state, request, step.token) };
    case 'established':
      return established(state, request, step.token, step.peer ?? { user: '', domain: '' });
    default:
      return step satisfies never;
  }
}

function established(
  state: State<'expectToken'>,
  request: TsRequest,
  token: Uint8Array | undefined,
  peer: Identity,
): Turn<CredsspState> {
  const next: State<'expectPubKeyAuth'> = { kind: 'expectPubKeyAuth', ...metOf(state), peer };
  if (request.pubKeyAuth) return receivePubKeyAuth(next, request, token);
  return token ? { state: next, send: reply(state, request, token) } : { state: next };
}

/** `token` is the mechanism's last, which goes beside our own pubKeyAuth. */
function receivePubKeyAuth(
  state: State<'expectPubKeyAuth'>,
  request: TsRequest,
  token?: Uint8Array,
): Turn<CredsspState> {
  const { plan, session, context, peerVersion, peer } = state;
  const effective = effectiveVersion(ownVersion(plan, peerVersion), peerVersion);
  const checked = checkBinding(session, context, effective, request, plan.misbinding);
  if ('failure' in checked) return end(state, { kind: 'bindingMismatch', how: checked.failure, peerVersion });
  const pubKeyAuth = answerBinding(session, context, checked, request, plan.misbinding);
  const binding = checked.nonce ? 'hash' : 'key';
  const next: CredsspState = { kind: 'expectCredentials', ...metOf(state), peer, binding };
  return { state: next, send: reply(state, request, token, pubKeyAuth) };
}

function receiveCredentials(state: State<'expectCredentials'>, request: TsRequest): Turn<CredsspState> {
  const { context, peer, binding, peerVersion, session, selectedProtocol } = state;
  const credentials = openCredentials(context, request.authInfo);
  if ('problem' in credentials) return end(state, { kind: 'credentialsUnreadable', ...credentials });
  const isAllowed = session.mayUseRemoteDesktop?.(peer) ?? true;
  const authorization = selectedProtocol !== PROTOCOL.HYBRID_EX ? 'notAsked' : isAllowed ? 'granted' : 'denied';
  const { mechanism } = context;
  const signedIn = { kind: 'signedIn', peer, mechanism, peerVersion, binding, authorization, credentials } as const;
  if (authorization === 'notAsked') return end(state, signedIn);
  return end(state, signedIn, encodeEarlyUserAuthorization(isAllowed ? AUTHZ.SUCCESS : AUTHZ.ACCESS_DENIED));
}

function reply(state: Met, { clientNonce }: TsRequest, token?: Uint8Array, pubKeyAuth?: Uint8Array): Uint8Array {
  const { plan, session, peerVersion } = state;
  const nonce = plan.sendsNonce ? (clientNonce ?? session.nonce) : undefined;
  const message: Unfinished<TsRequest> = { version: ownVersion(plan, peerVersion) };
  if (token) message.negoTokens = [token];
  if (pubKeyAuth) message.pubKeyAuth = pubKeyAuth;
  if (nonce) message.clientNonce = nonce;
  return encodeTsRequest(message);
}

function ownVersion({ version }: CredsspPlan, peerVersion: number): number {
  return version === 'mirror' ? peerVersion : version;
}

function end(from: Expectant, outcome: CredsspOutcome, send?: Uint8Array): Turn<CredsspState> {
  abandonCredssp(from);
  return send ? { state: { kind: 'ended', outcome }, send } : { state: { kind: 'ended', outcome } };
}
