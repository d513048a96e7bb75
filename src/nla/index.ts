/**
 * `rdp-doctor/nla`: Network Level Authentication over TCP and TLS on Node, in both roles. `signIn` is the client, `accept` the
 * server; the dialogues they drive, without any I/O, are in `rdp-doctor/protocol`.
 *
 * @module rdp-doctor/nla
 */
export { type Accepted, type AcceptOptions, accept } from './accept.ts';
export type { DrivenAt, DrivenOutcome } from './driven-outcome.ts';
export { endSession, type SessionEndOptions } from './end-session.ts';
export { NODE_HASHES } from './node-hashes.ts';
export { ntlmLogon, type PasswordLogon, passwordCredentials } from './ntlm-logon.ts';
export { clientPlan, localAccounts, serverContext, serverPlan, subjectPublicKeyOf } from './plans.ts';
export { type SignInOptions, type SignInResult, signIn } from './sign-in.ts';
