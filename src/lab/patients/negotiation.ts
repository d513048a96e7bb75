/** What servers select and what they refuse ([MS-RDPBCGR] 2.2.1.2.1 and 2.2.1.2.2). */
import { PROTOCOL } from '../../protocol/index.ts';
import { admit, type Patient, type Sentence } from '../patient.ts';
import { BUILD, CODE, failure, member, nlaOffered, windows } from './machines.ts';

const VERSION = BUILD.SERVER_2019;
const SERVER = windows({ machine: member('sv-eigyo01'), version: VERSION, credssp: 6 });
const RESPONSE_FLAGS = SERVER.negotiation.responseFlags;

const OFFERED: readonly (Sentence & { readonly name: string; readonly others: readonly number[] })[] = [
  {
    name: 'nla-offered-tls',
    others: [PROTOCOL.SSL],
    en: 'offers NLA and does not insist: takes TLS without it too',
    ja: 'NLA を使えますが必須ではなく、NLA なしの TLS でもつながります',
  },
  {
    name: 'nla-offered-rdp',
    others: [PROTOCOL.RDP],
    en: 'offers NLA and does not insist: takes standard RDP security too',
    ja: 'NLA を使えますが必須ではなく、古い RDP 暗号化でもつながります',
  },
  {
    name: 'nla-offered-both',
    others: [PROTOCOL.SSL, PROTOCOL.RDP],
    en: 'offers NLA and does not insist: takes TLS and standard RDP security too',
    ja: 'NLA を使えますが必須ではなく、TLS でも古い RDP 暗号化でもつながります',
  },
];

const FAILURES: readonly { readonly name: string; readonly code: number; readonly finding: string }[] = [
  { name: 'failure-ssl-required', code: 1, finding: 'negotiation/ssl-required' },
  { name: 'failure-ssl-not-allowed', code: 2, finding: 'negotiation/ssl-not-allowed' },
  { name: 'failure-no-certificate', code: 3, finding: 'negotiation/no-certificate' },
  { name: 'failure-inconsistent-flags', code: 4, finding: 'negotiation/inconsistent-flags' },
  { name: 'failure-hybrid-required', code: 5, finding: 'negotiation/hybrid-required' },
  { name: 'failure-user-auth-required', code: 6, finding: 'negotiation/user-auth-required' },
  { name: 'failure-unknown', code: 9, finding: 'negotiation/unknown-failure' },
];

export const NEGOTIATION_PATIENTS: readonly Patient[] = [
  ...OFFERED.map(({ name, others, en, ja }) =>
    admit({
      name,
      ailment: { en, ja },
      expected: [CODE.NLA_OFFERED, CODE.PATCHED],
      behaviour: { ...SERVER, negotiation: nlaOffered(VERSION, others) },
    }),
  ),
  admit({
    name: 'nla-absent-tls',
    ailment: { en: 'has NLA switched off: TLS only', ja: 'NLA が無効で、TLS だけを使います' },
    expected: [CODE.NLA_ABSENT],
    behaviour: {
      kind: 'rdp',
      negotiation: { accepts: [PROTOCOL.SSL], responseFlags: RESPONSE_FLAGS, otherwise: failure(1) },
      tls: SERVER.tls,
    },
  }),
  admit({
    name: 'nla-absent-rdp',
    ailment: {
      en: 'selects standard RDP security, whatever it is offered',
      ja: '何を求められても、古い RDP 暗号化を選びます',
    },
    expected: [CODE.NLA_ABSENT],
    behaviour: {
      kind: 'rdp',
      negotiation: {
        accepts: [],
        responseFlags: RESPONSE_FLAGS,
        otherwise: { kind: 'response', flags: RESPONSE_FLAGS, selectedProtocol: PROTOCOL.RDP },
      },
    },
  }),
  admit({
    name: 'nla-absent-silent',
    ailment: {
      en: 'confirms without a word about security, as servers did that know only standard RDP security',
      ja: 'セキュリティには触れずに接続を受け入れます (古い RDP 暗号化しか知らない古いサーバー)',
    },
    expected: [CODE.NLA_ABSENT],
    behaviour: {
      kind: 'rdp',
      negotiation: { accepts: [], responseFlags: 0, otherwise: { kind: 'none' } },
    },
  }),
  admit({
    name: 'rdp-security-only',
    ailment: {
      en: 'takes standard RDP security when asked for it alone, and refuses everything that has TLS in it',
      ja: '古い RDP 暗号化だけを受け入れ、TLS を含む要求はすべて断ります',
    },
    expected: ['negotiation/ssl-not-allowed'],
    behaviour: {
      kind: 'rdp',
      negotiation: { accepts: [PROTOCOL.RDP], responseFlags: RESPONSE_FLAGS, otherwise: failure(2) },
    },
  }),
  ...FAILURES.map(({ name, code, finding }) =>
    admit({
      name,
      ailment: {
        en: `refuses every offer with negotiation failure ${code}`,
        ja: `何を求められても、ネゴシエーション エラー ${code} で断ります`,
      },
      expected: [finding],
      behaviour: {
        kind: 'rdp',
        negotiation: { accepts: [], responseFlags: RESPONSE_FLAGS, otherwise: failure(code) },
      },
    }),
  ),
];
