/** Clocks that are off, and what servers send where their CHALLENGE is due ([MS-CSSP] 3.1.5). */
import type { CredsspBehaviour, CredsspTwist } from '../behaviour.ts';
import { admit, type Patient, type PatientRow, type Sentence } from '../patient.ts';
import { BUILD, CODE, member, SOUND, windows, windowsCredssp } from './machines.ts';

const TRAITS = { machine: member('sv-kanri01'), version: BUILD.SERVER_2019, credssp: 6 } as const;

function server(change: Partial<CredsspBehaviour>): PatientRow['behaviour'] {
  return { ...windows(TRAITS), credssp: { ...windowsCredssp(TRAITS), ...change } };
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const SKEWED: readonly string[] = [...SOUND, 'clock/skewed'];

interface ClockRow extends Sentence {
  readonly name: string;
  readonly offset: number;
  readonly expected: readonly string[];
}

const CLOCKS: readonly ClockRow[] = [
  {
    name: 'clock-ahead',
    offset: 9 * HOUR,
    expected: SKEWED,
    en: 'its clock is 9 hours ahead, as if Japanese time were set as UTC',
    ja: '時計が 9 時間進んでいます (日本時間を UTC として設定したような状態です)',
  },
  {
    name: 'clock-behind',
    offset: -3 * HOUR,
    expected: SKEWED,
    en: 'its clock is 3 hours behind',
    ja: '時計が 3 時間遅れています',
  },
  {
    name: 'clock-slightly-ahead',
    offset: 2 * MINUTE,
    expected: SOUND,
    en: 'healthy: its clock is 2 minutes ahead, which does no harm',
    ja: '健康です。時計が 2 分進んでいますが、支障はありません',
  },
];

const STATUS_NOT_SUPPORTED = 0xc00000bb;
const SEC_E_UNSUPPORTED_FUNCTION = 0x80090302;
const SEC_E_INVALID_TOKEN = 0x80090308;
const STATUS_MORE_DATA = 0xc00700ea;
const NO_CHALLENGE: readonly string[] = [CODE.NLA_REQUIRED, CODE.NO_CHALLENGE];
const REFUSED: readonly string[] = [...NO_CHALLENGE, CODE.REFUSED];

interface TwistRow extends Sentence {
  readonly name: string;
  readonly twist: CredsspTwist;
  readonly expected: readonly string[];
}

const TWISTS: readonly TwistRow[] = [
  {
    name: 'ntlm-not-supported',
    twist: { kind: 'errorCode', errorCode: STATUS_NOT_SUPPORTED },
    expected: REFUSED,
    en: 'answers NTLM with error C00000BB, as where NTLM is blocked',
    ja: 'NTLM にエラー C00000BB を返します (NTLM を禁止した環境で起きます)',
  },
  {
    name: 'ntlm-unsupported-function',
    twist: { kind: 'errorCode', errorCode: SEC_E_UNSUPPORTED_FUNCTION },
    expected: REFUSED,
    en: 'answers NTLM with error 80090302',
    ja: 'NTLM にエラー 80090302 を返します',
  },
  {
    name: 'ntlm-rejected-in-spnego',
    twist: { kind: 'spnegoReject' },
    expected: REFUSED,
    en: 'rejects NTLM in SPNEGO',
    ja: 'SPNEGO で NTLM を拒否します',
  },
  {
    name: 'credssp-invalid-token',
    twist: { kind: 'errorCode', errorCode: SEC_E_INVALID_TOKEN },
    expected: NO_CHALLENGE,
    en: 'answers with error 80090308 in place of a challenge',
    ja: 'チャレンジの代わりにエラー 80090308 を返します',
  },
  {
    name: 'credssp-no-token',
    twist: { kind: 'noToken' },
    expected: NO_CHALLENGE,
    en: 'answers with a TSRequest that has nothing but a version in it',
    ja: 'バージョン番号だけの TSRequest を返します',
  },
  {
    name: 'credssp-zero-token',
    twist: { kind: 'zeroToken', length: 12_256, errorCode: STATUS_MORE_DATA, when: 'always' },
    expected: NO_CHALLENGE,
    en: 'answers with 12,256 zero bytes and error C00700EA',
    ja: '12,256 バイトのゼロとエラー C00700EA を返します',
  },
  {
    name: 'credssp-plain-rdp',
    twist: { kind: 'plainRdp' },
    expected: NO_CHALLENGE,
    en: 'answers with plain RDP inside TLS and closes',
    ja: 'TLS の中で CredSSP ではなく素の RDP を返して切断します',
  },
  {
    name: 'credssp-short-challenge',
    twist: { kind: 'shortChallenge', length: 40 },
    expected: NO_CHALLENGE,
    en: 'answers with the first 40 bytes of a challenge',
    ja: 'チャレンジの最初の 40 バイトだけを返します',
  },
];

export const CREDSSP_PATIENTS: readonly Patient[] = [
  ...CLOCKS.map(({ name, offset, expected, en, ja }) =>
    admit({ name, ailment: { en, ja }, expected, behaviour: server({ clockOffsetSeconds: offset }) }),
  ),
  ...TWISTS.map(({ name, twist, expected, en, ja }) =>
    admit({ name, ailment: { en, ja }, expected, behaviour: server({ twist }) }),
  ),
];
