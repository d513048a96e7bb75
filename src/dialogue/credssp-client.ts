/**
 * CredSSP as the client speaks it ([MS-CSSP] 3.1.5): the mechanism's tokens, the proof that the certificate's key belongs to
 * this session, and only then the credentials. Its own version stands in every message and never changes; a server below the
 * policy's lowest version is left before anything that depends on the password is sent.
 *
 *     expectToken (-> expectToken) -> expectPubKeyAuth -> expectVerdict -> ended
 */
import { Malformed } from '../bytes/malformed.ts';
import type { Unfinished } from '../bytes/unfinished.ts';
import { clientBinding } from '../protocol/credssp/key-binding.ts';
import { bindsByHash, effectiveVersion } from '../protocol/credssp/version.ts';
import { TOLERANT } from '../protocol/der/rules.ts';
import { decodeTsRequest, encodeTsRequest, type TsRequest } from '../protocol/index.ts';
import { proveBinding } from './binding.ts';
import type { CredsspClientOutcome, CredsspClientPlan, CredsspClientState } from './credssp-client-state.ts';
import type { SecurityContext, SecurityFailure } from './security-context.ts';
import type { Turn } from './turn.ts';

/** `TypeError` for a context that has been used before. */
export function beginCredsspClient(plan: CredsspClientPlan): Turn<CredsspClientState> {
  const first = plan.context.step();
  switch (first.kind) {
    case 'continue':
      return { state: { kind: 'expectToken', plan }, send: encode(plan, { negoTokens: [first.token] }) };
    case 'failed':
      return ended(plan, { kind: 'mechanismFailed', at: 'expectToken', failure: first.failure });
    case 'established':
      throw new TypeError('beginCredsspClient: the context is established already');
    default:
      return first satisfies never;
  }
}

/** Takes one whole TSRequest; never throws for what the server did wrong. */
export function receiveAsCredsspClient(state: CredsspClientState, message: Uint8Array): Turn<CredsspClientState> {
  if (state.kind === 'ended') throw new TypeError('receiveAsCredsspClient: the dialogue has ended');
  try {
    return receive(state, decodeTsRequest(message, TOLERANT));
  } catch (error) {
    if (error instanceof Malformed) return ended(state.plan, { kind: 'malformed', at: state.kind, problem: error });
    throw error;
  }
}

/** The early verdict came ([MS-RDPBCGR] 2.2.10.2), or none is due and the server kept silent: then `undefined`. */
export function receiveVerdict(state: CredsspClientState, authorization: number | undefined): Turn<CredsspClientState> {
  if (state.kind !== 'expectVerdict') throw new TypeError(`receiveVerdict: no verdict is due in ${state.kind}`);
  const { plan, peerVersion, binding } = state;
  return ended(plan, { kind: 'delegated', peerVersion, binding, authorization });
}

/** To be said when the connection ended before the dialogue did: overwrites the keys. */
export function abandonCredsspClient({ context }: CredsspClientPlan): void {
  context.dispose();
}

function receive(state: Exclude<CredsspClientState, { kind: 'ended' }>, reply: TsRequest): Turn<CredsspClientState> {
  const { plan } = state;
  const from = state.peerVersion ?? reply.version;
  if (reply.errorCode !== undefined) {
    return ended(plan, { kind: 'errorCode', at: state.kind, errorCode: reply.errorCode, peerVersion: from });
  }
  if (reply.version !== from) return ended(plan, { kind: 'versionChanged', at: state.kind, from, to: reply.version });
  if (reply.version < plan.lowestServerVersion) {
    const { version: serverVersion } = reply;
    return ended(plan, { kind: 'policyStop', serverVersion, lowestAccepted: plan.lowestServerVersion });
  }
  switch (state.kind) {
    case 'expectToken':
      return receiveToken(state.plan, reply);
    case 'expectPubKeyAuth':
      return receivePubKeyAuth(state, reply);
    case 'expectVerdict':
      return ended(plan, { kind: 'noToken', at: state.kind });
    default:
      return state satisfies never;
  }
}

function receiveToken(plan: CredsspClientPlan, reply: TsRequest): Turn<CredsspClientState> {
  const token = reply.negoTokens?.[0];
  if (!token) return ended(plan, { kind: 'noToken', at: 'expectToken' });
  const { version: peerVersion } = reply;
  const step = plan.context.step(token);
  switch (step.kind) {
    case 'failed':
      return ended(plan, { kind: 'mechanismFailed', at: 'expectToken', failure: step.failure });
    case 'continue':
      return { state: { kind: 'expectToken', plan, peerVersion }, send: encode(plan, { negoTokens: [step.token] }) };
    case 'established':
      return bind(plan, peerVersion, step.token);
    default:
      return step satisfies never;
  }
}

/** The mechanism is done on our side: its last token and our half of the binding. */
function bind(plan: CredsspClientPlan, peerVersion: number, token: Uint8Array | undefined): Turn<CredsspClientState> {
  const isTokenAlone = token !== undefined && plan.pubKeyAuth === 'apart';
  if (isTokenAlone && !plan.context.isComplete) {
    return { state: { kind: 'expectToken', plan, peerVersion }, send: encode(plan, { negoTokens: [token] }) };
  }
  const nonce = bindsByHash(effectiveVersion(plan.version, peerVersion)) ? plan.nonce : undefined;
  const { hashes, subjectPublicKey } = plan;
  const own = plan.context.seal(clientBinding(hashes, { subjectPublicKey, nonce }));
  const binding: Unfinished<TsRequest> = { version: plan.version, pubKeyAuth: own };
  if (nonce) binding.clientNonce = nonce;
  const state: CredsspClientState = { kind: 'expectPubKeyAuth', plan, peerVersion, own };
  if (isTokenAlone) {
    return { state, send: encode(plan, { negoTokens: [token] }), sendNext: encodeTsRequest(binding) };
  }
  if (token) binding.negoTokens = [token];
  return { state, send: encodeTsRequest(binding) };
}

function receivePubKeyAuth(
  state: Extract<CredsspClientState, { kind: 'expectPubKeyAuth' }>,
  reply: TsRequest,
): Turn<CredsspClientState> {
  const { plan, peerVersion, own } = state;
  const failure = finishMechanism(plan.context, reply);
  if (failure) return ended(plan, { kind: 'mechanismFailed', at: state.kind, failure });
  const nonce = bindsByHash(effectiveVersion(plan.version, peerVersion)) ? plan.nonce : undefined;
  const { hashes, context, subjectPublicKey } = plan;
  const proof = proveBinding(hashes, context, { subjectPublicKey, nonce, own, answer: reply.pubKeyAuth });
  if (typeof proof === 'string') return ended(plan, { kind: 'bindingMismatch', how: proof });
  const authInfo = proof.sealCredentials(plan.credentials());
  const next = { kind: 'expectVerdict', plan, peerVersion, binding: proof.binding } as const;
  return { state: next, send: encode(plan, { authInfo }) };
}

/** SPNEGO's last token may come beside pubKeyAuth; where it is owed, it has to. */
function finishMechanism(context: SecurityContext, { negoTokens }: TsRequest): SecurityFailure | undefined {
  if (context.isComplete) return undefined;
  const token = negoTokens?.[0];
  if (!token) return { kind: 'spnegoFailed', because: 'tokenMissing' };
  const step = context.step(token);
  if (step.kind === 'failed') return step.failure;
  return context.isComplete ? undefined : { kind: 'spnegoFailed', because: 'tokenMissing' };
}

function encode({ version }: CredsspClientPlan, fields: Omit<TsRequest, 'version'>): Uint8Array {
  return encodeTsRequest({ version, ...fields });
}

function ended(plan: CredsspClientPlan, outcome: CredsspClientOutcome): Turn<CredsspClientState> {
  plan.context.dispose();
  return { state: { kind: 'ended', outcome } };
}
