/**
 * Half of `rdp-doctor/protocol`: the messages of RDP's Network Level Authentication as codecs without I/O. Every decoder throws
 * `Malformed`, and nothing else, for bytes that are not what they claim to be.
 */
export { Malformed } from '../bytes/malformed.ts';
export type { FieldObserver, FieldSighting } from '../bytes/reader.ts';
export { withoutNul, withoutNulBytes } from './credssp/credential-text.ts';
export type { PackageCred, RemoteGuardCreds } from './credssp/remote-guard-creds.ts';
export type { CspData, SmartCardCreds } from './credssp/smart-card-creds.ts';
export * from './credssp/ts-credentials.ts';
export * from './credssp/ts-request.ts';
export type { DerRules, Tolerated } from './der/rules.ts';
export { dissect } from './dissect/dissect.ts';
export type { Dissected, Dissection, DissectionProblem, FieldValue } from './dissect/dissection.ts';
export * from './kerberos/gss-token.ts';
export {
  decodeMicToken,
  decodeWrapToken,
  type MicToken,
  PER_MESSAGE_FLAG,
  type WrapToken,
} from './kerberos/per-message-token.ts';
export { rotateWrapToken } from './kerberos/rotate-wrap-token.ts';
export type { ClientChannel, ClientCore, ClientData } from './mcs/client-data.ts';
export * from './mcs/client-info.ts';
export * from './mcs/connect.ts';
export { CLIENT_CAPABILITY, DISCONNECT_REASON, MCS_RESULT } from './mcs/constants.ts';
export * from './mcs/demand-active.ts';
export * from './mcs/domain-pdu.ts';
export * from './mcs/error-info.ts';
export * from './mcs/finalization.ts';
export * from './mcs/license-error.ts';
export type { ServerData } from './mcs/server-data.ts';
export * from './mcs/share-control.ts';
export { SHARE_DATA } from './mcs/share-data.ts';
export * from './negotiation/connection-confirm.ts';
export {
  type ConnectionRequest,
  decodeConnectionRequest,
  encodeConnectionRequest,
} from './negotiation/connection-request.ts';
export * from './negotiation/constants.ts';
export * from './negotiation/early-user-authorization.ts';
export { measureTpkt } from './negotiation/tpkt.ts';
export * from './ntlm/authenticate.ts';
export { type AvPair, avText, avTimestamp, encodeAvPairs, findText, findTimestamp } from './ntlm/av-pairs.ts';
export * from './ntlm/challenge.ts';
export * from './ntlm/channel-bindings.ts';
export * from './ntlm/client-challenge.ts';
export { AV, NEGOTIATE_FLAG } from './ntlm/constants.ts';
export * from './ntlm/filetime.ts';
export { isNtlmMessage } from './ntlm/header.ts';
export * from './ntlm/negotiate.ts';
export type { NtlmVersion } from './ntlm/version.ts';
export * from './spnego/neg-token-init.ts';
export * from './spnego/neg-token-resp.ts';
export { OID } from './spnego/oids.ts';
