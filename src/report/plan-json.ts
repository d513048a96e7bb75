/** A plan for programs: codes, facts and commands as data, the same in every language. */
import type { CureName, Plan, PlannedRemedy } from '../remedy/plan.ts';

/** Goes up when a program that reads plans has to know. */
const PLAN_SCHEMA_VERSION = 1;

export interface JsonPlan extends Plan {
  readonly schemaVersion: typeof PLAN_SCHEMA_VERSION;
}

/** `only`: that remedy and no other. */
export function planToJson(plan: Plan, only?: CureName): JsonPlan {
  const wanted = ({ name }: PlannedRemedy) => only === undefined || name === only;
  return { schemaVersion: PLAN_SCHEMA_VERSION, ...plan, remedies: plan.remedies.filter(wanted) };
}
