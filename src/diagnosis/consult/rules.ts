/**
 * The rules that hear a text, the wire and the two machines together, as data: when each applies, which causes it makes likely, and
 * which it makes unlikely. Weights are judgement, as those of the texts are.
 */
import type { ConsultRules } from './consult-rule.ts';
import { MACHINE_RULES } from './machine-rules.ts';
import { ORACLE_RULES } from './oracle-rules.ts';
import { PATH_RULES } from './path-rules.ts';

/** In the order in which a person would think: is it reached, does it talk, does it have the fix, what is on the machines. */
export const CONSULT_RULES = {
  ...PATH_RULES,
  ...ORACLE_RULES,
  ...MACHINE_RULES,
} as const satisfies ConsultRules;

export type ConsultRuleId = keyof typeof CONSULT_RULES;

export const CONSULT_RULE_IDS = Object.keys(CONSULT_RULES) as readonly ConsultRuleId[];
