/** SPNEGO tokens around NTLM messages (RFC 4178, section 4.2; [MS-SPNG] 2.2.1). */

import { toHex } from '../../src/bytes/hex.ts';
import type { NegTokenInit } from '../../src/protocol/spnego/neg-token-init.ts';
import type { NegTokenResp } from '../../src/protocol/spnego/neg-token-resp.ts';
import { CHALLENGE_OF_DOMAIN_MEMBER, NEGOTIATE_OF_MSTSC } from './ntlm.ts';
import { type Vector, wire } from './vector.ts';

const NTLM = '1.3.6.1.4.1.311.2.2.10';

export const FIRST_TOKEN: Vector<NegTokenInit> = {
  name: 'first token, NTLM alone, with a NEGOTIATE',
  source: 'RFC 4178, section 4.2.1, laid out by hand; read alike by pyspnego',
  bytes: wire(
    '60 48', // [APPLICATION 0], 72 bytes
    '06 06 2b0601050502', // thisMech: SPNEGO
    'a0 3e 30 3c', // [0] NegTokenInit
    'a0 0e 30 0c', // [0] mechTypes
    '06 0a 2b06010401823702020a', // NTLM
    'a2 2a 04 28', // [2] mechToken, 40 bytes
    toHex(NEGOTIATE_OF_MSTSC.bytes),
  ),
  message: { mechTypes: [NTLM], mechToken: NEGOTIATE_OF_MSTSC.bytes },
};

/** What the MICs of that exchange are computed over. */
export const MECH_TYPE_LIST = wire(
  '30 0c', // SEQUENCE OF
  '06 0a 2b06010401823702020a', // NTLM
);

export const SERVER_FIRST_TOKEN: Vector<NegTokenInit> = {
  name: 'NegTokenInit2 of a server that speaks first, with a MIC behind the hints',
  source: '[MS-SPNG] 2.2.1, laid out by hand',
  bytes: wire(
    '60 67', // [APPLICATION 0], 103 bytes
    '06 06 2b0601050502', // thisMech: SPNEGO
    'a0 5d 30 5b', // [0] NegTokenInit2
    'a0 19 30 17', // [0] mechTypes
    '06 09 2a864886f712010202', // Kerberos
    '06 0a 2b06010401823702020a', // NTLM
    'a3 2a 30 28', // [3] negHints
    'a0 26 1b 24', // [0] hintName, GeneralString
    '6e6f745f646566696e65645f696e5f5246433431373840706c656173655f69676e6f7265', // "not_defined_in_RFC4178@please_ignore"
    'a4 12 04 10', // [4] mechListMIC, 16 bytes
    '000102030405060708090a0b0c0d0e0f',
  ),
  message: {
    mechTypes: ['1.2.840.113554.1.2.2', NTLM],
    mechListMic: wire('000102030405060708090a0b0c0d0e0f'),
    hasHints: true,
  },
};

export const CHALLENGE_REPLY: Vector<NegTokenResp> = {
  name: 'second token, accept-incomplete, with a CHALLENGE',
  source: 'RFC 4178, section 4.2.2, laid out by hand; read alike by pyspnego',
  bytes: wire(
    'a1 81f6 30 81f3', // [1] NegTokenResp
    'a0 03 0a 01 01', // [0] negState accept-incomplete
    'a1 0c 06 0a 2b06010401823702020a', // [1] supportedMech NTLM
    'a2 81dd 04 81da', // [2] responseToken, 218 bytes
    toHex(CHALLENGE_OF_DOMAIN_MEMBER.bytes),
  ),
  message: { negState: 1, supportedMech: NTLM, responseToken: CHALLENGE_OF_DOMAIN_MEMBER.bytes },
};

export const FINAL_TOKEN: Vector<NegTokenResp> = {
  name: 'last token, accept-completed, with a MIC',
  source: 'RFC 4178, section 4.2.2, laid out by hand; verified by pyspnego',
  bytes: wire(
    'a1 1b 30 19', // [1] NegTokenResp
    'a0 03 0a 01 00', // [0] negState accept-completed
    'a3 12 04 10', // [3] mechListMIC, 16 bytes
    '010000007dd6da05648a73ae00000000', // NTLM signature
  ),
  message: { negState: 0, mechListMic: wire('010000007dd6da05648a73ae00000000') },
};
