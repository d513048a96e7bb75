/** Replies to start mutating from: every CredSSP version, bare and wrapped, with and without the odd fields. */
import {
  AV,
  avText,
  avTimestamp,
  encodeNegTokenResp,
  encodeNtlmChallenge,
  encodeTsRequest,
  OID,
} from '../../src/protocol/index.ts';

const CHALLENGE = encodeNtlmChallenge({
  flags: 0xe2898235,
  serverChallenge: Uint8Array.from([1, 2, 3, 4, 5, 6, 7, 8]),
  targetName: '経理部',
  targetInfo: [
    avText(AV.NB_DOMAIN_NAME, '経理部'),
    avText(AV.NB_COMPUTER_NAME, 'SV-KEIRI01'),
    avText(AV.DNS_COMPUTER_NAME, 'sv-keiri01.経理部.example'),
    avText(AV.DNS_TREE_NAME, '𠮷野.example'),
    avTimestamp(134_398_751_110_000_000n),
  ],
  version: { major: 10, minor: 0, build: 14393, revision: 15 },
});

const WRAPPED = encodeNegTokenResp({ negState: 1, supportedMech: OID.NTLM, responseToken: CHALLENGE });

export const REAL_REPLIES: readonly Buffer[] = [
  ...[2, 3, 4, 5, 6].map((version) => encodeTsRequest({ version, negoTokens: [CHALLENGE] })),
  encodeTsRequest({ version: 6, negoTokens: [WRAPPED] }),
  encodeTsRequest({ version: 6, negoTokens: [CHALLENGE], clientNonce: new Uint8Array(32) }),
  encodeTsRequest({ version: 6, errorCode: 0xc00000bb }),
].map((bytes) => Buffer.from(bytes));
