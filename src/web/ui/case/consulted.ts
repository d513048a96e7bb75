/** What a case comes to: the examination judged, text and machines heard with it, and the plan. Worked out here, once for each change. */
import type { Judged } from '../../../diagnosis/diagnosis.ts';
import { judge } from '../../../diagnosis/judge.ts';
import { LONGEST_MESSAGE } from '../../../diagnosis/symptom/symptom.ts';
import { type Consulted, consultAbout } from '../../../remedy/consult-about.ts';
import type { Case } from './case.ts';
import { useCase } from './case-store.ts';

export interface CaseConsulted extends Consulted {
  /** Null when nobody looked at the server. */
  readonly judged: Judged | null;
}

/** Several parts of the page ask about the same case at each change of it; it is judged once. */
export function consultCase(all: Case): CaseConsulted {
  if (latest?.all !== all) latest = { all, consulted: consultAnew(all) };
  return latest.consulted;
}

let latest: { readonly all: Case; readonly consulted: CaseConsulted } | null = null;

function consultAnew(all: Case): CaseConsulted {
  const { symptom, answers, examination, client, serverFacts, situation } = all;
  const judged = examination === null ? null : { examination, diagnosis: judge(examination) };
  const consulted = consultAbout(judged, {
    situation,
    answers,
    // What is too long to be read is no message; step 1 says so.
    ...(symptom.length <= LONGEST_MESSAGE && symptom.trim() !== '' && { symptom }),
    ...(client !== null && { client }),
    ...(serverFacts !== null && { server: serverFacts }),
  });
  return { ...consulted, judged };
}

export function useConsulted(): CaseConsulted {
  return consultCase(useCase());
}
