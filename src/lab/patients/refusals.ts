/** The ways in which a server says that a password is wrong ([MS-CSSP] 2.2.1 errorCode): the same answer, in five shapes. */
import { STATUS } from '../../dialogue/accounts.ts';
import type { RefusalShape } from '../../dialogue/refusal.ts';
import type { RdpServer } from '../behaviour.ts';
import { admit, type ExpectedSignIn, type Patient, type Sentence } from '../patient.ts';
import {
  ACCEPTED,
  BUILD,
  CODE,
  CUT_OFF,
  LOGON_FAILURE,
  member,
  SOUND,
  type WindowsTraits,
  windows,
} from './machines.ts';

/** What the security interface calls a failed logon, where Windows names an NTSTATUS. */
const SEC_E_LOGON_DENIED = 0x8009030c;

const NEWER: WindowsTraits = { machine: member('sv-kotowari6'), version: BUILD.SERVER_2019, credssp: 6 };
const OLDER: WindowsTraits = { machine: member('sv-kotowari5'), version: BUILD.SERVER_2012, credssp: 5 };

interface RefusalRow extends Sentence {
  readonly name: string;
  readonly refusal: RefusalShape;
  readonly wrongPassword: ExpectedSignIn;
  readonly traits?: WindowsTraits;
}

const ECHOED: ExpectedSignIn = { kind: 'bindingMismatch', how: 'echoed' };

const ROWS: readonly RefusalRow[] = [
  {
    name: 'refuses-by-closing',
    refusal: { kind: 'close' },
    wrongPassword: CUT_OFF,
    en: 'tells a wrong password by closing without a word, as FreeRDP 2 does',
    ja: 'パスワードが違うと、FreeRDP 2 と同じように何も言わずに切断します',
  },
  {
    name: 'refuses-in-plain-rdp',
    refusal: { kind: 'plainRdp' },
    wrongPassword: { kind: 'plainRdp' },
    en: 'tells a wrong password by going on in plain RDP inside TLS, as GNOME Remote Desktop does',
    ja: 'パスワードが違うと、GNOME リモート デスクトップと同じように TLS の中で素の RDP を返します',
  },
  {
    name: 'refuses-with-sspi-code',
    refusal: { kind: 'errorCode', errorCode: SEC_E_LOGON_DENIED },
    wrongPassword: { kind: 'errorCode', errorCode: SEC_E_LOGON_DENIED },
    en: 'tells a wrong password by error 8009030C, a code of the security interface',
    ja: 'パスワードが違うと、エラー 8009030C を返します',
  },
  {
    name: 'refuses-with-ntstatus',
    refusal: { kind: 'errorCode', errorCode: STATUS.LOGON_FAILURE },
    wrongPassword: LOGON_FAILURE,
    en: 'tells a wrong password by error C000006D, as Windows does',
    ja: 'パスワードが違うと、Windows と同じようにエラー C000006D を返します',
  },
  {
    name: 'refuses-with-echo-and-ntstatus',
    refusal: { kind: 'echo' },
    wrongPassword: LOGON_FAILURE,
    en: "tells a wrong password by error C000006D beside the client's own pubKeyAuth, as FreeRDP 3 does",
    ja: 'パスワードが違うと、FreeRDP 3 と同じように、クライアントの pubKeyAuth とエラー C000006D を返します',
  },
  {
    name: 'refuses-with-echo',
    refusal: { kind: 'echo' },
    wrongPassword: ECHOED,
    traits: OLDER,
    en: "tells a wrong password by the client's own pubKeyAuth alone, as FreeRDP 3 does to CredSSP 2 and 5",
    ja: 'パスワードが違うと、FreeRDP 3 が CredSSP 2 と 5 にするように、クライアントの pubKeyAuth だけを返します',
  },
];

export const REFUSAL_PATIENTS: readonly Patient[] = ROWS.map(
  ({ name, refusal, wrongPassword, traits = NEWER, en, ja }) =>
    admit({
      name,
      ailment: { en, ja },
      expected: traits === OLDER ? [...SOUND, CODE.OUT_OF_SUPPORT] : SOUND,
      signIn: { rightPassword: ACCEPTED, wrongPassword },
      behaviour: refusing(traits, refusal),
    }),
);

function refusing(traits: WindowsTraits, refusal: RefusalShape): RdpServer {
  const { credssp, ...server } = windows(traits);
  if (!credssp) throw new TypeError('refusing: needs a server with NLA');
  return { ...server, credssp: { ...credssp, refusal } };
}
