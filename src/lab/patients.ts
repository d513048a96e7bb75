/** All patients of the lab, in the order in which a connection would get that far. */
import type { Patient } from './patient.ts';
import { BINDING_PATIENTS } from './patients/bindings.ts';
import { CREDSSP_PATIENTS } from './patients/credssp.ts';
import { FAULT_PATIENTS } from './patients/faults.ts';
import { NEGOTIATION_PATIENTS } from './patients/negotiation.ts';
import { POLICY_PATIENTS } from './patients/policies.ts';
import { REFUSAL_PATIENTS } from './patients/refusals.ts';
import { RELEASE_PATIENTS } from './patients/releases.ts';
import { STACK_PATIENTS } from './patients/stacks.ts';
import { STRANGE_NAME_PATIENTS } from './patients/strange-names.ts';
import { STRANGER_PATIENTS } from './patients/strangers.ts';
import { TLS_PATIENTS } from './patients/tls.ts';

/** In the order in which a connection would get that far. */
export const PATIENTS: readonly Patient[] = [
  ...RELEASE_PATIENTS,
  ...POLICY_PATIENTS,
  ...STACK_PATIENTS,
  ...NEGOTIATION_PATIENTS,
  ...TLS_PATIENTS,
  ...CREDSSP_PATIENTS,
  ...REFUSAL_PATIENTS,
  ...BINDING_PATIENTS,
  ...FAULT_PATIENTS,
  ...STRANGE_NAME_PATIENTS,
  ...STRANGER_PATIENTS,
];

/** For `only`. */
export const patientNames: readonly string[] = PATIENTS.map(({ name }) => name);

/** The patients of these names, each once, in the lab's order. Throws `TypeError` for a name nobody has. */
export function selectPatients(only: readonly string[] | undefined): readonly Patient[] {
  if (only === undefined) return PATIENTS;
  const unknown = only.find((name) => !patientNames.includes(name));
  if (unknown !== undefined) {
    throw new TypeError(`lab: there is no patient "${unknown}"; the nearest are ${nearest(unknown).join(', ')}`);
  }
  if (only.length === 0) throw new TypeError('lab: the list of patients to start is empty');
  return PATIENTS.filter(({ name }) => only.includes(name));
}

const NEAREST = 3;

function nearest(wanted: string): readonly string[] {
  const asked = wanted.toLowerCase();
  const away = (name: string) => (asked !== '' && name.includes(asked) ? 0 : distance(asked, name));
  return patientNames
    .map((name) => ({ name, away: away(name) }))
    .sort((a, b) => a.away - b.away)
    .slice(0, NEAREST)
    .map(({ name }) => name);
}

/** Levenshtein's: how many letters to change, add or leave out. */
function distance(wanted: string, name: string): number {
  let row = Array.from({ length: name.length + 1 }, (_, column) => column);
  for (const [line, letter] of [...wanted].entries()) {
    const next = [line + 1];
    for (let column = 1; column <= name.length; column++) {
      const change = (row[column - 1] as number) + (name[column - 1] === letter ? 0 : 1);
      next.push(Math.min(change, (row[column] as number) + 1, (next[column - 1] as number) + 1));
    }
    row = next;
  }
  return row[name.length] as number;
}
