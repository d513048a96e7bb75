/**
 * A patient as the lab knows it: a behaviour, what ails it in one line of each language, and which findings an honest
 * examination has to come to.
 */
import type { BindingFailure, SignInOutcome } from '../observation/sign-in.ts';
import type { Behaviour } from './behaviour.ts';

/** The same in both languages. */
export interface Sentence {
  readonly en: string;
  readonly ja: string;
}

/** How a sign-in ends here; the code or the reason where the kind has one. */
export interface ExpectedSignIn {
  readonly kind: SignInOutcome['kind'];
  readonly errorCode?: number;
  readonly how?: BindingFailure;
}

/**
 * What one attempt comes to, for a client that announces CredSSP 6 under the policy Mitigated, offers its NTLM bare and
 * sends AUTHENTICATE and pubKeyAuth together.
 */
export interface SignInExpectation {
  /** The lab's first account. */
  readonly rightPassword: ExpectedSignIn;
  readonly wrongPassword: ExpectedSignIn;
}

/** A server that falls ill on command, and what there is to find. */
export interface Patient {
  /** Stable for ever. */
  readonly name: string;
  readonly ailment: Sentence;
  /** Codes of the findings a full examination answers with *found*: all of them and no others, sorted. */
  readonly expected: readonly string[];
  /** The same for a look of one connection. */
  readonly expectedQuick: readonly string[];
  /** Told where signing in is what the patient is here for, or says something. */
  readonly signIn?: SignInExpectation;
  readonly behaviour: Behaviour;
  /** The name to ask for, where the ailment lies in the name; otherwise any way of reaching it will do. */
  readonly host?: string;
  readonly note?: Sentence;
}

/** A row of the tables. `expectedQuick` is told only where a quick look finds more than a full one without its own codes. */
export interface PatientRow extends Omit<Patient, 'expectedQuick'> {
  readonly expectedQuick?: readonly string[];
}

/** Questions that one connection can not answer. */
const NEEDS_MORE_CONNECTIONS: readonly string[] = [
  'negotiation/nla-required',
  'negotiation/nla-offered',
  'tls/no-common-suite',
  'credssp/version-mirrored',
];

/** The last day on which any release of a build is supported; before it the patient is not too old, after it it is. */
export const SUPPORT_ENDS: Readonly<Record<number, string>> = {
  14393: '2027-01-12',
  17763: '2029-01-09',
  20348: '2031-10-14',
  26100: '2034-11-14',
};

export function admit(row: PatientRow, today: string = new Date().toISOString().slice(0, 10)): Patient {
  const expected = [...row.expected, ...(hasGrownOld(row, today) ? ['windows/out-of-support'] : [])].sort();
  const quick = row.expectedQuick ?? expected.filter((code) => !NEEDS_MORE_CONNECTIONS.includes(code));
  return { ...row, expected, expectedQuick: [...quick].sort() };
}

/** Only a server that is recognised as Windows is judged by its release. */
function hasGrownOld({ behaviour, expected }: PatientRow, today: string): boolean {
  if (behaviour.kind !== 'rdp' || !expected.some((code) => code.startsWith('credssp/server-'))) return false;
  const ends = SUPPORT_ENDS[behaviour.credssp?.ntlm.version.build ?? 0];
  return ends !== undefined && today > ends;
}
