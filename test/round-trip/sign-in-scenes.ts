/** Who signs in where, so that every code of stage `logon` is seen: at a patient of the lab, with one of its accounts. */
import type { AilmentCode } from '../../src/diagnosis/ailment.ts';

export type LogonCode = Extract<AilmentCode, `logon/${string}`>;

export interface SignInScene {
  /** What the sign-in has to come to. */
  readonly code: LogonCode;
  readonly patient: string;
  /** An account of the lab. */
  readonly user: string;
  /** In place of the account's own. */
  readonly password?: string;
  readonly policy?: '0' | '1' | '2';
  /** SHA-256 of the only certificate to go on with. */
  readonly pin?: string;
  /** With the ticket cache of the system, which in a test is empty. */
  readonly kerberos?: true;
  /** A client as old as this; no option of the command line makes us one. */
  readonly version?: 4;
}

const SOUND = 'server2022';
const WRONG = 'wrong-on-purpose';

/** The first of a code is the one its case file is recorded from. */
export const SIGN_IN_SCENES: readonly SignInScene[] = [
  { code: 'logon/accepted', patient: SOUND, user: '山田太郎' },
  { code: 'logon/accepted', patient: 'server2016-unpatched', user: 'yamada', policy: '2' },
  { code: 'logon/wrong-credentials', patient: SOUND, user: 'yamada', password: WRONG },
  { code: 'logon/wrong-credentials', patient: SOUND, user: 'nobody', password: WRONG },
  ...[
    'refuses-by-closing',
    'refuses-in-plain-rdp',
    'refuses-with-sspi-code',
    'refuses-with-ntstatus',
    'refuses-with-echo-and-ntstatus',
    'refuses-with-echo',
    'server2012-patched',
  ].map((patient) => ({ code: 'logon/wrong-credentials', patient, user: 'yamada', password: WRONG }) as const),
  { code: 'logon/password-expired', patient: SOUND, user: 'expired' },
  { code: 'logon/password-must-change', patient: SOUND, user: 'must-change' },
  { code: 'logon/account-locked', patient: SOUND, user: 'locked' },
  { code: 'logon/account-disabled', patient: SOUND, user: 'disabled' },
  { code: 'logon/account-expired', patient: SOUND, user: 'retired' },
  { code: 'logon/outside-hours', patient: SOUND, user: 'nightwatch' },
  { code: 'logon/workstation-not-allowed', patient: SOUND, user: 'elsewhere' },
  { code: 'logon/type-not-granted', patient: SOUND, user: 'not-granted' },
  { code: 'logon/account-restricted', patient: SOUND, user: 'restricted' },
  { code: 'logon/authorization-denied', patient: SOUND, user: 'visitor' },
  { code: 'logon/clock-skewed', patient: SOUND, user: 'other-clock' },
  { code: 'logon/no-logon-server', patient: SOUND, user: 'no-domain' },
  { code: 'logon/refused-otherwise', patient: SOUND, user: 'smart-card' },
  { code: 'logon/refused-otherwise', patient: 'credssp-invalid-token', user: 'yamada' },
  { code: 'logon/ntlm-refused', patient: 'ntlm-not-supported', user: 'yamada' },
  { code: 'logon/ntlm-refused', patient: 'ntlm-unsupported-function', user: 'yamada' },
  {
    code: 'logon/version-refused',
    patient: 'patched-6-force-updated-clients',
    user: 'yamada',
    policy: '2',
    version: 4,
  },
  { code: 'logon/policy-stop', patient: 'server2016-unpatched', user: 'yamada' },
  { code: 'logon/policy-stop', patient: 'windows7-unpatched', user: 'yamada', policy: '0' },
  { code: 'logon/binding-mismatch', patient: 'binding-other-key', user: 'yamada' },
  { code: 'logon/binding-mismatch', patient: 'binding-garbage', user: 'yamada' },
  { code: 'logon/binding-mismatch', patient: 'binding-missing', user: 'yamada' },
  { code: 'logon/wrong-credentials', patient: 'binding-echo', user: 'yamada' },
  { code: 'logon/certificate-not-pinned', patient: SOUND, user: 'yamada', pin: 'a0'.repeat(32) },
  { code: 'logon/kerberos-failed', patient: SOUND, user: 'yamada', kerberos: true },
  { code: 'logon/not-possible', patient: 'xrdp', user: 'yamada' },
  { code: 'logon/interrupted', patient: 'credssp-plain-rdp', user: 'yamada' },
  { code: 'logon/interrupted', patient: 'credssp-no-token', user: 'yamada' },
];
