/** TSRequests ([MS-CSSP] 2.2.1) of several implementations, with every field and in every odd form seen. */
import { toHex } from '../../src/bytes/hex.ts';
import { ascii } from '../../src/bytes/writer.ts';
import type { TsRequest } from '../../src/protocol/credssp/ts-request.ts';
import { CHALLENGE_OF_DOMAIN_MEMBER, CHALLENGE_OF_WORKGROUP, NEGOTIATE_OF_MSTSC } from './ntlm.ts';
import { type Vector, wire } from './vector.ts';

/** A NEGOTIATE like the one of `NEGOTIATE_OF_MSTSC`, but for the version. */
const negotiateOf = (version: string): string =>
  `4e544c4d53535000 01000000 b78208e2 0000000000000000 0000000000000000 ${version}`;

export const TS_REQUESTS: readonly Vector<TsRequest>[] = [
  {
    name: 'first message, version 6, raw NEGOTIATE, no nonce',
    source: '[MS-CSSP] 2.2.1, laid out by hand; accepted by pyspnego',
    bytes: wire(
      '30 37', // TSRequest, 55 bytes
      'a0 03 02 01 06', // [0] version 6
      'a1 30 30 2e 30 2c a0 2a 04 28', // [1] negoTokens, one of 40 bytes
      toHex(NEGOTIATE_OF_MSTSC.bytes),
    ),
    message: { version: 6, negoTokens: [NEGOTIATE_OF_MSTSC.bytes] },
  },
  {
    name: 'first message of mstsc',
    source: 'public captures of mstsc: NTLM build field 18891, no nonce',
    bytes: wire(
      '30 37', // TSRequest
      'a0 03 02 01 06', // [0] version 6
      'a1 30 30 2e 30 2c a0 2a 04 28', // [1] negoTokens
      negotiateOf('0a00cb490000000f'), // Version 10.0.18891
    ),
    message: { version: 6, negoTokens: [wire(negotiateOf('0a00cb490000000f'))] },
  },
  {
    name: 'first message with a nonce',
    source: 'sspi-rs, CredSSP test data; FreeRDP sends the same form',
    bytes: wire(
      '30 5b', // TSRequest, 91 bytes
      'a0 03 02 01 06', // [0] version 6
      'a1 30 30 2e 30 2c a0 2a 04 28', // [1] negoTokens
      negotiateOf('0601b11d0000000f'), // Version 6.1.7601
      'a5 22 04 20', // [5] clientNonce, 32 bytes
      '221012ad125c7a15feb64b1fcb94833ac56f664cf3bce7548a5d9e050a4691db',
    ),
    message: {
      version: 6,
      negoTokens: [wire(negotiateOf('0601b11d0000000f'))],
      clientNonce: wire('221012ad125c7a15feb64b1fcb94833ac56f664cf3bce7548a5d9e050a4691db'),
    },
  },
  {
    name: 'first message that announces version 96',
    source: 'nmap, scripts/rdp-ntlm-info.nse (also zgrab2 and fingerprintx)',
    bytes: wire(
      '30 37', // TSRequest
      'a0 03 02 01 60', // [0] version 0x60
      'a1 30 30 2e 30 2c a0 2a 04 28', // [1] negoTokens
      toHex(NEGOTIATE_OF_MSTSC.bytes),
    ),
    message: { version: 96, negoTokens: [NEGOTIATE_OF_MSTSC.bytes] },
  },
  {
    name: 'reply with a CHALLENGE, lengths in one octet more than 127 needs',
    source: '[MS-CSSP] 2.2.1, laid out by hand; read alike by pyspnego',
    bytes: wire(
      '30 81ee', // TSRequest, 238 bytes
      'a0 03 02 01 06', // [0] version 6
      'a1 81e6 30 81e3 30 81e0 a0 81dd 04 81da', // [1] negoTokens, one of 218 bytes
      toHex(CHALLENGE_OF_DOMAIN_MEMBER.bytes),
    ),
    message: { version: 6, negoTokens: [CHALLENGE_OF_DOMAIN_MEMBER.bytes] },
  },
  {
    name: 'reply of Windows 10 1709',
    source: 'sspi-rs, CredSSP test data of 2019',
    bytes: wire(
      '30 820102', // TSRequest, 258 bytes
      'a0 03 02 01 06', // [0] version 6
      'a1 81fa 30 81f7 30 81f4 a0 81f1 04 81ee', // [1] negoTokens, one of 238 bytes
      toHex(CHALLENGE_OF_WORKGROUP.bytes),
    ),
    message: { version: 6, negoTokens: [CHALLENGE_OF_WORKGROUP.bytes] },
  },
  {
    name: 'every field at once',
    source: 'pyspnego, tests of the CredSSP structures',
    bytes: wire(
      '30 44', // TSRequest, 68 bytes
      'a0 03 02 01 06', // [0] version 6
      'a1 0b 30 09 30 07 a0 05 04 03 313233', // [1] negoTokens: "123"
      'a2 0b 04 09 6175746820696e666f', // [2] authInfo: "auth info"
      'a3 0e 04 0c 707562206b65792061757468', // [3] pubKeyAuth: "pub key auth"
      'a4 03 02 01 0a', // [4] errorCode 10
      'a5 0e 04 0c 636c69656e74206e6f6e6365', // [5] clientNonce: "client nonce"
    ),
    message: {
      version: 6,
      negoTokens: [ascii('123')],
      authInfo: ascii('auth info'),
      pubKeyAuth: ascii('pub key auth'),
      errorCode: 10,
      clientNonce: ascii('client nonce'),
    },
  },
  {
    name: 'logon failure, the 32 bits as a negative number',
    source: '[MS-CSSP] 2.2.1; Windows, FreeRDP and sspi-rs send this form',
    bytes: wire(
      '30 0d', // TSRequest
      'a0 03 02 01 06', // [0] version 6
      'a4 06 02 04 c000006d', // [4] errorCode STATUS_LOGON_FAILURE
    ),
    message: { version: 6, errorCode: 0xc000006d },
  },
  {
    name: 'a refused reply with the key binding and the nonce repeated',
    source: 'sspi-rs, CredSSP test data',
    bytes: wire(
      '30 65', // TSRequest, 101 bytes
      'a0 03 02 01 06', // [0] version 6
      'a3 32 04 30', // [3] pubKeyAuth, 48 bytes
      '01000000d8b30c7e3751218400000000', //   NTLM signature
      '6c47c8e302599219d199dfbd0ff571613adf7403effca52316233755ff9120d8', //   sealed hash
      'a4 06 02 04 c00700ea', // [4] errorCode C00700EA
      'a5 22 04 20', // [5] clientNonce
      'f88dd4b7559a94e5e87f2b2f94c23858a984fc07697df85776c957a31512eb32',
    ),
    message: {
      version: 6,
      pubKeyAuth: wire(
        '01000000d8b30c7e3751218400000000',
        '6c47c8e302599219d199dfbd0ff571613adf7403effca52316233755ff9120d8',
      ),
      errorCode: 0xc00700ea,
      clientNonce: wire('f88dd4b7559a94e5e87f2b2f94c23858a984fc07697df85776c957a31512eb32'),
    },
  },
];

/** What is read, but written in another form. */
export const ERROR_CODE_OF_FIVE_BYTES: Vector<TsRequest> = {
  name: 'logon failure, as a positive number',
  source: 'pyspnego as a server',
  bytes: wire(
    '30 0e', // TSRequest
    'a0 03 02 01 06', // [0] version 6
    'a4 07 02 05 00c000006d', // [4] errorCode STATUS_LOGON_FAILURE
  ),
  message: { version: 6, errorCode: 0xc000006d },
};

/** SEEN: build 10.0.17763 writes 82 00 F3 where 81 F3 would do (public capture); here around another content. */
export const NON_MINIMAL_LENGTH: Vector<TsRequest> = {
  name: 'reply with an outer length of three octets where two would do',
  source: 'yaklang, test data of a 10.0.17763 server, the form of its first length',
  bytes: wire(
    '30 8200ee', // TSRequest, 238 bytes
    'a0 03 02 01 06', // [0] version 6
    'a1 81e6 30 81e3 30 81e0 a0 81dd 04 81da', // [1] negoTokens
    toHex(CHALLENGE_OF_DOMAIN_MEMBER.bytes),
  ),
  message: { version: 6, negoTokens: [CHALLENGE_OF_DOMAIN_MEMBER.bytes] },
};

/** Begins a reply of Windows Server 2012 R2 to a client that had announced version 2 (gordpssh, README). */
export const REPLY_HEAD_2012_R2 = wire(
  '30 820102', // TSRequest, 258 bytes
  'a0 03 02 01 06', // [0] version 6
  'a1 81fa 30 81f7 30 81f4 a0 81f1 04 81ee', // [1] negoTokens, one of 238 bytes
);
