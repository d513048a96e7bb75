/**
 * A patient as the lab knows it: a behaviour, what ails it in one line of each language, and which findings an honest
 * examination has to come to.
 */
import type { Behaviour } from './behaviour.ts';

export interface Sentence {
  readonly en: string;
  readonly ja: string;
}

export interface Patient {
  /** Stable for ever. */
  readonly name: string;
  readonly ailment: Sentence;
  /** Codes of the findings a full examination answers with *found*: all of them and no others, sorted. */
  readonly expected: readonly string[];
  /** The same for a look of one connection. */
  readonly expectedQuick: readonly string[];
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

export function admit(row: PatientRow): Patient {
  const quick = row.expectedQuick ?? row.expected.filter((code) => !NEEDS_MORE_CONNECTIONS.includes(code));
  return { ...row, expected: [...row.expected].sort(), expectedQuick: [...quick].sort() };
}
