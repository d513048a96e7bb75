/** Names for the numbers in a dissection, as the specifications write them. */
import { CRED_TYPE } from '../credssp/ts-credentials.ts';
import { TOKEN_ID } from '../kerberos/gss-token.ts';
import { PER_MESSAGE_FLAG } from '../kerberos/per-message-token.ts';
import { FAILURE, NEGOTIATION_TYPE, PROTOCOL, REQUEST_FLAG, RESPONSE_FLAG, TPDU } from '../negotiation/constants.ts';
import { AUTHZ } from '../negotiation/early-user-authorization.ts';
import { MESSAGE_TYPE, NEGOTIATE_FLAG } from '../ntlm/constants.ts';
import { NEG_STATE } from '../spnego/neg-token-resp.ts';
import { OID } from '../spnego/oids.ts';
import { TLS_VERSION } from '../tls/constants.ts';

export type Names = Readonly<Record<number, string>>;

export const OBJECT_IDENTIFIERS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(OID).map(([name, dotted]) => [dotted, name])),
  [OID.NTLM]: 'NTLMSSP',
  '1.3.6.1.5.2.5': 'IAKERB',
  '1.3.6.1.4.1.311.2.2.40': 'MS-NEGO-FALLBACK',
};

export const NTLM_FLAGS: Names = turned(NEGOTIATE_FLAG, (name) => name.replace(/^KEY_(?=\d)/, ''));
/** [MS-NLMP] 2.2.2.1, MsvAvFlags. */
export const AV_FLAGS: Names = { 1: 'ACCOUNT_CONSTRAINED', 2: 'MIC_PROVIDED', 4: 'UNTRUSTED_SPN_SOURCE' };
export const NTLM_MESSAGES: Names = turned(MESSAGE_TYPE);
export const NTLM_REVISIONS: Names = { 15: 'NTLMSSP_REVISION_W2K3' };

export const PROTOCOLS: Names = turned(PROTOCOL, (name) => `PROTOCOL_${name}`);
export const REQUEST_FLAGS: Names = turned(REQUEST_FLAG);
export const RESPONSE_FLAGS: Names = turned(RESPONSE_FLAG);
export const FAILURES: Names = turned(FAILURE);
export const TPDUS: Names = turned(TPDU);
/** [MS-RDPBCGR] 2.2.1.1.1, 2.2.1.1.2, 2.2.1.2.1 and 2.2.1.2.2. */
export const NEGOTIATION_BLOCKS: Names = {
  [NEGOTIATION_TYPE.REQUEST]: 'RDP_NEG_REQ',
  [NEGOTIATION_TYPE.RESPONSE]: 'RDP_NEG_RSP',
  [NEGOTIATION_TYPE.FAILURE]: 'RDP_NEG_FAILURE',
  [NEGOTIATION_TYPE.CORRELATION_INFO]: 'RDP_NEG_CORRELATION_INFO',
};
export const AUTHORIZATIONS: Names = turned(AUTHZ, (name) => `AUTHZ_${name}`);

export const CRED_TYPES: Names = {
  [CRED_TYPE.PASSWORD]: 'TSPasswordCreds',
  [CRED_TYPE.SMART_CARD]: 'TSSmartCardCreds',
  [CRED_TYPE.REMOTE_GUARD]: 'TSRemoteGuardCreds',
};
/** Of a key on a smart card ([MS-CSSP] 2.2.1.2.2.1). */
export const KEY_SPECS: Names = { 1: 'AT_KEYEXCHANGE', 2: 'AT_SIGNATURE' };

export const NEG_STATES: Names = turned(NEG_STATE, (name) => name.toLowerCase().replaceAll('_', '-'));
export const TOKEN_IDS: Names = turned(TOKEN_ID, (name) => name.replaceAll('_', '-'));
export const PER_MESSAGE_FLAGS: Names = turned(PER_MESSAGE_FLAG);

/** RFC 8446, section 5.1. */
export const TLS_CONTENT_TYPES: Names = {
  20: 'change_cipher_spec',
  21: 'alert',
  22: 'handshake',
  23: 'application_data',
};
export const TLS_VERSIONS: Names = {
  [TLS_VERSION.SSL3]: 'SSL 3.0',
  [TLS_VERSION.TLS1_0]: 'TLS 1.0',
  [TLS_VERSION.TLS1_1]: 'TLS 1.1',
  [TLS_VERSION.TLS1_2]: 'TLS 1.2',
  [TLS_VERSION.TLS1_3]: 'TLS 1.3',
};

function turned(names: Readonly<Record<string, number>>, write = (name: string): string => name): Names {
  return Object.fromEntries(Object.entries(names).map(([name, value]) => [value, write(name)]));
}
