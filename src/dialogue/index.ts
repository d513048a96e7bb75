/**
 * `rdp-doctor/protocol`: RDP's Network Level Authentication without I/O, in ECMAScript alone. The messages as codecs, each of
 * which throws `Malformed` and nothing else for bytes that are not what they claim to be; NTLMv2, SPNEGO and CredSSP 2 to 6 as
 * state machines for both sides, where what the peer does wrong is an outcome and what the caller does wrong a `TypeError`.
 *
 * @module rdp-doctor/protocol
 */
export { type Hashes, PORTABLE_HASHES } from '../crypto/hashes.ts';
export { Secret } from '../crypto/secret.ts';
export * from '../protocol/index.ts';
export { ntHashOf } from '../protocol/ntlm/keys.ts';
export { type Account, type Accounts, STATUS } from './accounts.ts';
export type { BindingFailure, BindingProof } from './binding.ts';
export type { ClientBindingFailure, Misbinding } from './binding-check.ts';
export * from './credssp-client.ts';
export type * from './credssp-client-state.ts';
export * from './credssp-server.ts';
export type * from './credssp-server-state.ts';
export { NtlmAcceptor, type NtlmAcceptorFreshness, type NtlmAcceptorPlan } from './ntlm-acceptor.ts';
export { NtlmInitiator, type NtlmInitiatorFreshness, type NtlmInitiatorPlan } from './ntlm-initiator.ts';
export type { Demands } from './ntlm-verify.ts';
export type { OpenedCredentials } from './opened-credentials.ts';
export type { RefusalShape } from './refusal.ts';
export * from './remediation.ts';
export type * from './security-context.ts';
export * from './server.ts';
export type { Freshness, NtlmPlan, ServerNames } from './server-challenge.ts';
export type { NegotiationPolicy } from './server-negotiation.ts';
export * from './session-end.ts';
export * from './sign-in-client.ts';
export { type AcceptorFor, SpnegoAcceptor } from './spnego-acceptor.ts';
export { type Candidate, SpnegoInitiator } from './spnego-initiator.ts';
export type { Turn } from './turn.ts';
