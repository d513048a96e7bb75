/**
 * CredSSP as the server speaks it ([MS-CSSP] 3.1.5): a mechanism is accepted bare or in SPNEGO, the client's binding is checked
 * before ours is given, and the credentials are opened last. Its own version stands in every message.
 *
 *     expectFirstToken (-> expectToken) (-> expectPubKeyAuth) -> expectCredentials -> ended
 */
import { Malformed } from '../bytes/malformed.ts';
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
import type {
  CredsspOutcome,
  CredsspPlan,
  CredsspSession,
  CredsspState,
  Expectant,
  Met,
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
  const next = nonce ? { ...state, nonce: new Uint8Array(nonce) } : state;
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
  const { plan, session } = state;
  const { version: peerVersion, clientNonce: nonce } = request;
  const lowestAccepted = plan.lowestClientVersion ?? LOWEST_VERSION;
  if (peerVersion < lowestAccepted) {
    const last = refuseVersion(ownVersion(plan, peerVersion), peerVersion);
    return end(state, { kind: 'versionRefused', peerVersion, lowestAccepted }, last);
  }
  const token = request.negoTokens?.[0];
  if (!token) return end(state, { kind: 'noToken', at: state.kind, peerVersion });
  const context = acceptorOf(token, plan.ntlm, session);
  const met = { ...state, peerVersion, context, ...(nonce && { nonce: new Uint8Array(nonce) }) };
  return receiveToken({ ...met, kind: 'expectToken' }, request, state.kind);
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
      const { failure } = step;
      if (failure.kind === 'malformed') {
        abandonCredssp(state);
        throw failure.problem;
      }
      const version = ownVersion(state.plan, peerVersion);
      // A mechanism's own last word says more than a code could, and a code would keep the client from reading it.
      const last = step.token
        ? encodeTsRequest({ version, negoTokens: [step.token] })
        : refuse(state.plan, version, request, step.failure);
      return end(state, { kind: 'mechanismFailed', at, failure, peerVersion }, last);
    }
    case 'continue':
      return { state, send: reply(state, request, { negoTokens: [step.token] }) };
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
  const next: State<'expectPubKeyAuth'> = { ...state, kind: 'expectPubKeyAuth', peer };
  if (request.pubKeyAuth) return receivePubKeyAuth(next, request, token);
  return token ? { state: next, send: reply(state, request, { negoTokens: [token] }) } : { state: next };
}

/** `token` is the mechanism's last, which goes beside our own pubKeyAuth. */
function receivePubKeyAuth(
  state: State<'expectPubKeyAuth'>,
  request: TsRequest,
  token?: Uint8Array,
): Turn<CredsspState> {
  const { plan, session, context, peerVersion } = state;
  const effective = effectiveVersion(ownVersion(plan, peerVersion), peerVersion);
  const checked = checkBinding(session, context, effective, request, plan.misbinding);
  if ('failure' in checked) return end(state, { kind: 'bindingMismatch', how: checked.failure, peerVersion });
  const pubKeyAuth = answerBinding(session, context, checked, request, plan.misbinding);
  const fields = { ...(token && { negoTokens: [token] }), ...(pubKeyAuth && { pubKeyAuth }) };
  const { peer, ...rest } = state;
  const next: CredsspState = { ...rest, kind: 'expectCredentials', peer, binding: checked.nonce ? 'hash' : 'key' };
  return { state: next, send: reply(state, request, fields) };
}

function receiveCredentials(state: State<'expectCredentials'>, request: TsRequest): Turn<CredsspState> {
  const { context, peer, binding, peerVersion, session, selectedProtocol } = state;
  const opened = openCredentials(context, request.authInfo);
  if ('problem' in opened) return end(state, { kind: 'credentialsUnreadable', ...opened });
  const isAllowed = session.mayUseRemoteDesktop?.(peer) ?? true;
  const { mechanism } = context;
  const signedIn = { kind: 'signedIn', peer, mechanism, peerVersion, binding, credentials: opened } as const;
  if (selectedProtocol !== PROTOCOL.HYBRID_EX) return end(state, { ...signedIn, authorization: 'notAsked' });
  const verdict = encodeEarlyUserAuthorization(isAllowed ? AUTHZ.SUCCESS : AUTHZ.ACCESS_DENIED);
  return end(state, { ...signedIn, authorization: isAllowed ? 'granted' : 'denied' }, verdict);
}

function reply(state: Met, request: TsRequest, fields: Omit<TsRequest, 'version'>): Uint8Array {
  const { plan, session, peerVersion } = state;
  const nonce = plan.sendsNonce ? (request.clientNonce ?? session.nonce) : undefined;
  return encodeTsRequest({ version: ownVersion(plan, peerVersion), ...fields, ...(nonce && { clientNonce: nonce }) });
}

function ownVersion({ version }: CredsspPlan, peerVersion: number): number {
  return version === 'mirror' ? peerVersion : version;
}

function end(state: Expectant, outcome: CredsspOutcome, send?: Uint8Array): Turn<CredsspState> {
  abandonCredssp(state);
  return { state: { kind: 'ended', outcome }, ...(send && { send }) };
}
