/** What text, wire and machines come to together, for programs: codes and numbers. */
import type { Consultation, ConsultedCause } from '../diagnosis/consult/consultation.ts';
import type { Plan } from '../remedy/plan.ts';

/** As `check --json` has it. */
export interface JsonConsultation {
  /** What the pasted text is; null when none was given. */
  readonly text: 'recognised' | 'notThisProblem' | 'unknown' | null;
  readonly symptoms: Consultation['symptoms'];
  readonly causes: readonly ConsultedCause[];
  readonly ruledOut: readonly ConsultedCause[];
  readonly rules: Consultation['rules'];
  readonly client: Consultation['client'];
  /** By name, in the order to try them. */
  readonly remedies: readonly string[];
}

export function jsonConsultation(consultation: Consultation, plan: Plan | undefined): JsonConsultation {
  const { reading, symptoms, causes, ruledOut, rules, client } = consultation;
  return {
    text: reading?.kind ?? null,
    symptoms,
    causes,
    ruledOut,
    rules,
    client,
    remedies: (plan?.remedies ?? []).filter(({ rank }) => rank !== null).map(({ name }) => name),
  };
}
