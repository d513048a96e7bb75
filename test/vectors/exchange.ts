/**
 * Whole sign-ins, octet by octet, with everything that is chance elsewhere held fixed: what both of our sides have to write.
 * Worked out by hand from [MS-NLMP], [MS-CSSP] and [MS-SPNG]; each was accepted by pyspnego as the other side.
 */
import { toHex } from '../../src/bytes/hex.ts';
import type { NtlmAuthenticate } from '../../src/protocol/ntlm/authenticate.ts';
import { type AvPair, avText } from '../../src/protocol/ntlm/av-pairs.ts';
import type { NtlmClientChallenge } from '../../src/protocol/ntlm/client-challenge.ts';
import { AV } from '../../src/protocol/ntlm/constants.ts';
import { CHALLENGE_OF_DOMAIN_MEMBER, NEGOTIATE_OF_MSTSC } from './ntlm.ts';
import { type Vector, wire } from './vector.ts';

const SOURCE = 'worked out by hand; accepted by pyspnego';

/** What the NTLM messages of all three exchanges are made from. */
export const GIVEN = {
  user: 'alice',
  domain: 'EXAMPLE',
  password: 'Passw0rd!',
  workstation: 'CLIENT1',
  targetName: 'TERMSRV/server.example.test',
  clientChallenge: new Uint8Array(8).fill(0xaa),
  exportedSessionKey: new Uint8Array(16).fill(0x55),
  nonce: Uint8Array.from({ length: 32 }, (_, i) => i),
} as const;

/** Only ever hashed and sealed: the form of an RSA key, the numbers of none. */
export const SUBJECT_PUBLIC_KEY = wire(
  '3082010a0282010100c1763849dc16d677359db199680263044b1eac0b0da5f4420b2fd0a778c7697c38cbf044c67519',
  'd9584d344cbf07a2d91d36dc91fe9ddbda32e22b104d32a131e8bf88ffa45656924cd935f71f698908be5a482232bd4f',
  '6c2c6d93622cbb6cc23a343177adb3c3fe33d194b7306a56fb4906a26990c24b5318a5498a506f06c2ccd0d443892c13',
  '029f956d50ba0d36f55bd727dac48843c0d0dbc3c37cb2231d7c701cceed231cd69b301caa20810fde763e2b98dc8a4d',
  '2cad157f581f212ea254caa92785b321a38b50f59c81b76f497a710610956a2909066117cb4168a1996fbe654a8e3508',
  'd9d583fb9b4548648df33a83436773fce21a1d20c6caf1c1e50203010001',
);

/** The server's target info with what the client adds to it. */
const TARGET_INFO_ANSWERED = [
  '0200 0e00 4500580041004d0050004c004500', // MsvAvNbDomainName "EXAMPLE"
  '0100 0c00 530045005200560045005200', // MsvAvNbComputerName "SERVER"
  '0400 1800 6500780061006d0070006c0065002e007400650073007400', // MsvAvDnsDomainName
  '0300 2600 7300650072007600650072002e006500780061006d0070006c0065002e007400650073007400', // MsvAvDnsComputerName
  '0500 1800 6500780061006d0070006c0065002e007400650073007400', // MsvAvDnsTreeName
  '0700 0800 00808f47a149da01', // MsvAvTimestamp, given back
  '0600 0400 02000000', // MsvAvFlags: there is a MIC
  '0a00 1000 00000000000000000000000000000000', // MsvAvChannelBindings: none
  '0900 3600 5400450052004d005300520056002f007300650072007600650072002e006500780061006d0070006c0065002e007400650073007400',
  '0000 0000', // MsvAvEOL
];

const TARGET_INFO: readonly AvPair[] = [
  ...CHALLENGE_OF_DOMAIN_MEMBER.message.targetInfo,
  { id: AV.FLAGS, value: wire('02000000') },
  { id: AV.CHANNEL_BINDINGS, value: new Uint8Array(16) },
  avText(AV.TARGET_NAME, GIVEN.targetName),
];

export const CLIENT_CHALLENGE: Vector<NtlmClientChallenge> = {
  name: "NTLMv2_CLIENT_CHALLENGE with the server's time and a service name",
  source: SOURCE,
  bytes: wire(
    '01 01 000000000000', // RespType, HiRespType, Reserved
    '00808f47a149da01', // TimeStamp 2024-01-18T00:00:00Z
    'aaaaaaaaaaaaaaaa', // ChallengeFromClient
    '00000000', // Reserved
    ...TARGET_INFO_ANSWERED,
    '00000000',
  ),
  message: { filetime: 133_500_096_000_000_000n, clientChallenge: GIVEN.clientChallenge, targetInfo: TARGET_INFO },
};

/** [MS-NLMP] 4.2.4.1.3 and 4.2.4.2.2: from an older server, so without a time of its own. */
export const CLIENT_CHALLENGE_OF_SPECIFICATION: Vector<NtlmClientChallenge> = {
  name: 'temp of the NTLMv2 example',
  source: '[MS-NLMP] 4.2.4.1.3',
  bytes: wire(
    '01 01 000000000000',
    '0000000000000000', // TimeStamp 0
    'aaaaaaaaaaaaaaaa',
    '00000000',
    '0200 0c00 44006f006d00610069006e00', // MsvAvNbDomainName "Domain"
    '0100 0c00 530065007200760065007200', // MsvAvNbComputerName "Server"
    '0000 0000',
    '00000000',
  ),
  message: {
    filetime: 0n,
    clientChallenge: new Uint8Array(8).fill(0xaa),
    targetInfo: [avText(AV.NB_DOMAIN_NAME, 'Domain'), avText(AV.NB_COMPUTER_NAME, 'Server')],
  },
};

const NT_PROOF = '4e809cf907c59a6b62b08daffa0af4e7';

export const AUTHENTICATE: Vector<NtlmAuthenticate> = {
  name: 'AUTHENTICATE with a MIC',
  source: SOURCE,
  bytes: wire(
    '4e544c4d53535000', // Signature
    '03000000', // MessageType 3
    '1800 1800 7e000000', // LmChallengeResponseFields: 24 bytes at 126
    '1a01 1a01 96000000', // NtChallengeResponseFields: 282 bytes at 150
    '0e00 0e00 58000000', // DomainNameFields: 14 bytes at 88
    '0a00 0a00 66000000', // UserNameFields: 10 bytes at 102
    '0e00 0e00 70000000', // WorkstationFields: 14 bytes at 112
    '1000 1000 b0010000', // EncryptedRandomSessionKeyFields: 16 bytes at 432
    '358288e2', // NegotiateFlags E2888235
    '0a00 654a 000000 0f', // Version 10.0.19045
    'fbdd42cb03f0dd38cc580eced7e6e7fa', // MIC
    '4500580041004d0050004c004500', // DomainName "EXAMPLE"
    '61006c00690063006500', // UserName "alice"
    '43004c00490045004e0054003100', // Workstation "CLIENT1"
    '00'.repeat(24), // LmChallengeResponse
    NT_PROOF, // NtChallengeResponse: the proof
    toHex(CLIENT_CHALLENGE.bytes),
    'be6a66d8cdcad922e33976eaa831521a', // EncryptedRandomSessionKey
  ),
  message: {
    flags: 0xe2888235,
    lmResponse: new Uint8Array(24),
    ntResponse: wire(NT_PROOF, toHex(CLIENT_CHALLENGE.bytes)),
    domain: GIVEN.domain,
    user: GIVEN.user,
    workstation: GIVEN.workstation,
    encryptedSessionKey: wire('be6a66d8cdcad922e33976eaa831521a'),
    version: { major: 10, minor: 0, build: 19_045, revision: 15 },
    mic: wire('fbdd42cb03f0dd38cc580eced7e6e7fa'),
  },
};

/** The keys on the way there. */
export const KEYS = {
  ntowfV1: 'fc525c9683e8fe067095ba2ddc971889',
  ntowfV2: 'c85c6789395b678a69c523c158561d3b',
  sessionBaseKey: 'a79d43ad983d3aacd5750443a4330311',
  encryptedSessionKey: 'be6a66d8cdcad922e33976eaa831521a',
  mic: 'fbdd42cb03f0dd38cc580eced7e6e7fa',
  clientSign: '4788dc861b4782f35d43fd98fe1a2d39',
  clientSeal: '59f600973cc4960a25480a7c196e4c58',
  serverSign: 'd04d6f10741041d1d246d64188d7a8ad',
  serverSeal: '9355f3a957c1583d25c4c2f11e40390e',
  clientHash: 'fb84c92b331256b8b30d4aed22976d38e13f84d12d9ff1d59ffbc904ee524380',
  serverHash: 'ef45510a97f8e410c09f44d5179885c31d639e8a7c1a6b7db3f7947590040fa8',
  ntProof: NT_PROOF,
} as const;

/** The exchange of one wrapping and version: what each side writes, in turn. */
export interface Exchange {
  readonly name: string;
  readonly version: number;
  readonly wrapping: 'bare' | 'spnego';
  /** Client, server, client, server, client. */
  readonly messages: readonly [Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array];
}

const NONCE = 'a5 22 04 20 000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f'; // [5] clientNonce

/** pubKeyAuth of versions 2 to 4: the key itself, sealed. */
const KEY_SEALED_BY_CLIENT = [
  '01000000f2044bb7bd0929dc0000000034676c6fdc9b5eddf7a122f9adc761d0f86a92373ffc35680e342a6f6fed5a56',
  '1decb5f3f62b6b2305dfbf0a73fe2dd45e48d1260e1363b7df4d950829bc62132ab9c20661fd845b4ea3ea33225c51e3',
  'ace4341d4aaa28365c779423385be90bf68775600b9b0d3d6f1d4ce81518424cee452d3e34aa1a0103ef90add18d6a0e',
  'db1a1727a3e6f0e411aa53f065a988baa5bdc31c00af31e206738fa54a1c1add33e92eaba00425ddc7fbe80f06add64d',
  'c0dd23a7f903c08653dc1a0596cd28f5455640604e01eb48f537c039e67a5e00f9c334485f0009d46e7746f621381dde',
  'd5792a77b98d6103d20a23974b2094943ffea0e78439d1adfb1bba918e9588004d807952174b1c8ced243627cfbc',
].join('');

/** The same with one added to its first octet. */
const KEY_SEALED_BY_SERVER = [
  '0100000007427b1fd371d32700000000778a1cbd53381ce8280551ef6a873af18ee5893ab86b667b11997314c915ccc2',
  'f7e5fa77ba3e08dced5176870c522145392e0d126c4fa0a637d4aa6da94e74cc70aaec956ace14178de495c6bad3e144',
  'ead77cd66e3baf6f015ed57212d611adefcf8dd8ac856963e3aeeb0656b5246c0138742fa1313b2b1b3a720212fdb2e0',
  'bdd2f7b7fb82886e4f039bf86f7bca279492564590e3466b34b63b65eb29be4c8f40d1541af6d233ab5cc66480b580a4',
  '4ccab2b27ec41b93b2cdc252ed4cf9a116b086c3bcf2f2a64cb0ca61035a14a24b584c03df70f123e507f7d3bd060040',
  '1c0d0f679bc7550c2540ed588fbdecd0a7330cc9d4951781aea5178d6ed77438c67932d03619187489d34323ac5d',
].join('');

const FIRST = (version: string) =>
  wire('30 37', `a0 03 02 01 ${version}`, 'a1 30 30 2e 30 2c a0 2a 04 28', toHex(NEGOTIATE_OF_MSTSC.bytes));

const SECOND = (version: string) =>
  wire(
    '30 81ee',
    `a0 03 02 01 ${version}`,
    'a1 81e6 30 81e3 30 81e0 a0 81dd 04 81da',
    toHex(CHALLENGE_OF_DOMAIN_MEMBER.bytes),
  );

const BARE_TOKEN = ['a1 8201d0 30 8201cc 30 8201c8 a0 8201c4 04 8201c0', toHex(AUTHENTICATE.bytes)];

const VERSION_6: Exchange = {
  name: 'version 6, bare',
  version: 6,
  wrapping: 'bare',
  messages: [
    FIRST('06'),
    SECOND('06'),
    wire(
      '30 820231', // TSRequest, 561 bytes
      'a0 03 02 01 06', // [0] version 6
      ...BARE_TOKEN, // [1] negoTokens
      'a3 32 04 30', // [3] pubKeyAuth
      '010000007f1c2ec57d69c51600000000', //   signature, sequence number 0
      'ff61a44eed0b0964446d1e2cc68c1a3e6e608b578b0bc6de9584fdc78ab2bc22', //   the client's hash, sealed
      NONCE,
    ),
    wire(
      '30 39', // TSRequest, 57 bytes
      'a0 03 02 01 06',
      'a3 32 04 30', // [3] pubKeyAuth
      '01000000180e22e6851c27fd00000000', //   signature, sequence number 0
      'a94d4cbdc642f9f9e85b630234c3a9e4e4b38a015d190f65a625f9cd521c669e', //   the server's hash, sealed
    ),
    wire(
      '30 5c', // TSRequest, 92 bytes
      'a0 03 02 01 06',
      'a2 55 04 53', // [2] authInfo
      '010000007e1038205242e04901000000', //   signature, sequence number 1
      '49a6d4f93539596cbd14a422740c74110815a38cb803ff85f0db206171f5b65b734f5fdadd9407dc3ecb',
      'ed4dbd1755bb4699ce0a1a1a54379adc18c369c5b635ad0678', //   TSCredentials, sealed
    ),
  ],
};

const withoutHash = (version: string): Exchange => ({
  name: `version ${Number(version)}, bare`,
  version: Number(version),
  wrapping: 'bare',
  messages: [
    FIRST(version),
    SECOND(version),
    wire(
      '30 8202ff', // TSRequest, 767 bytes
      `a0 03 02 01 ${version}`,
      ...BARE_TOKEN,
      'a3 820122 04 82011e', // [3] pubKeyAuth
      KEY_SEALED_BY_CLIENT,
    ),
    wire('30 82012b', `a0 03 02 01 ${version}`, 'a3 820122 04 82011e', KEY_SEALED_BY_SERVER),
    wire(
      '30 5c',
      `a0 03 02 01 ${version}`,
      'a2 55 04 53', // [2] authInfo
      '01000000e244430e40dba45001000000', //   signature, sequence number 1
      'afa01ac7791f425769400cb8b85a09ec02642afb48d3060d658d5429577ae399d2f61f2fc647b1239b7f',
      '5a7215996a224fa3a5c8423360c862e6183de1d679728ed646',
    ),
  ],
});

/** The MICs over the MechTypeList have sequence number 0 of each direction; the cipher begins anew behind them. */
const SPNEGO: Exchange = {
  name: 'version 6, in SPNEGO',
  version: 6,
  wrapping: 'spnego',
  messages: [
    wire(
      '30 59', // TSRequest, 89 bytes
      'a0 03 02 01 06',
      'a1 52 30 50 30 4e a0 4c 04 4a', // [1] negoTokens, one of 74 bytes
      '60 48 06 06 2b0601050502 a0 3e 30 3c', // NegTokenInit
      'a0 0e 30 0c 06 0a 2b06010401823702020a', // [0] mechTypes: NTLM
      'a2 2a 04 28', // [2] mechToken
      toHex(NEGOTIATE_OF_MSTSC.bytes),
    ),
    wire(
      '30 82010f', // TSRequest, 271 bytes
      'a0 03 02 01 06',
      'a1 820106 30 820102 30 81ff a0 81fc 04 81f9', // [1] negoTokens, one of 249 bytes
      'a1 81f6 30 81f3', // NegTokenResp
      'a0 03 0a 01 01', // [0] negState accept-incomplete
      'a1 0c 06 0a 2b06010401823702020a', // [1] supportedMech NTLM
      'a2 81dd 04 81da', // [2] responseToken
      toHex(CHALLENGE_OF_DOMAIN_MEMBER.bytes),
    ),
    wire(
      '30 82025a', // TSRequest, 602 bytes
      'a0 03 02 01 06',
      'a1 8201f9 30 8201f5 30 8201f1 a0 8201ed 04 8201e9', // [1] negoTokens, one of 489 bytes
      'a1 8201e5 30 8201e1', // NegTokenResp
      'a0 03 0a 01 01', // [0] negState accept-incomplete
      'a2 8201c4 04 8201c0', // [2] responseToken
      toHex(AUTHENTICATE.bytes),
      'a3 12 04 10 0100000022a3984fefbb9c3200000000', // [3] mechListMIC
      'a3 32 04 30', // [3] pubKeyAuth
      '01000000476369485f393c9b01000000', //   signature, sequence number 1
      'ff61a44eed0b0964446d1e2cc68c1a3e6e608b578b0bc6de9584fdc78ab2bc22',
      NONCE,
    ),
    wire(
      '30 60', // TSRequest
      'a0 03 02 01 06',
      'a1 25 30 23 30 21 a0 1f 04 1d', // [1] negoTokens, one of 29 bytes
      'a1 1b 30 19', // NegTokenResp
      'a0 03 0a 01 00', // [0] negState accept-completed
      'a3 12 04 10 010000007dd6da05648a73ae00000000', // [3] mechListMIC
      'a3 32 04 30', // [3] pubKeyAuth
      '010000006089dc09ced5f51d01000000', //   signature, sequence number 1
      'a94d4cbdc642f9f9e85b630234c3a9e4e4b38a015d190f65a625f9cd521c669e',
    ),
    wire(
      '30 5c',
      'a0 03 02 01 06',
      'a2 55 04 53', // [2] authInfo
      '01000000ed4dbdaa9e11063502000000', //   signature, sequence number 2
      '49a6d4f93539596cbd14a422740c74110815a38cb803ff85f0db206171f5b65b734f5fdadd9407dc3ecb',
      'ed4dbd1755bb4699ce0a1a1a54379adc18c369c5b635ad0678',
    ),
  ],
};

export const EXCHANGES: readonly Exchange[] = [VERSION_6, ...['02', '03', '04'].map(withoutHash), SPNEGO];
