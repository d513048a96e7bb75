/**
 * One ranked answer from everything that is known: what the text can mean, what the wire shows, what the machines say of themselves.
 * Without a text the findings themselves are the start. Pure.
 */
import { CAUSES, type CauseCode } from '../../knowledge/causes.ts';
import type { Diagnosis } from '../diagnosis.ts';
import { SEVERITIES } from '../finding.ts';
import { rankCauses } from '../symptom/rank-causes.ts';
import type { SymptomReading } from '../symptom/symptom.ts';
import { CAUSES_FOUND } from './causes-found.ts';
import type { ConsultRule } from './consult-rule.ts';
import type { ClientHeard, Consultation, ConsultedCause, RuleBecause, ServerHeard } from './consultation.ts';
import { hear } from './heard.ts';
import { CONSULT_RULE_IDS, CONSULT_RULES, type ConsultRuleId } from './rules.ts';

export interface ConsultInput {
  readonly diagnosis: Diagnosis;
  readonly reading: SymptomReading | null;
  readonly client: ClientHeard | null;
  readonly server: ServerHeard | null;
}

/** Findings without a rule of their own still stand for causes: this likely, by severity. */
const WEIGHT_OF_FINDING = { info: 0, low: 15, medium: 40, high: 60, critical: 70 } as const;

export function consult({ diagnosis, reading, client, server }: ConsultInput): Consultation {
  const symptoms = reading === null || reading.kind === 'unknown' ? [] : reading.symptoms;
  const heard = hear(diagnosis, symptoms, client, server);
  const rules = CONSULT_RULE_IDS.filter((id) => CONSULT_RULES[id].applies(heard));
  const ranking = new Map<CauseCode, ConsultedCause>();
  for (const cause of rankCauses(symptoms)) ranking.set(cause.code, cause);
  for (const [code, weight] of causesFound(diagnosis)) raise(ranking, code, weight);
  for (const id of rules) {
    for (const [code, weight] of ruleOf(id).raises)
      raise(ranking, code, weight, { kind: 'rule', rule: id, effect: 'for' });
  }
  for (const id of rules) for (const [code, percent] of ruleOf(id).lowers ?? []) lower(ranking, code, percent, id);
  const all = [...ranking.values()].toSorted((one, other) => other.weight - one.weight);
  return {
    reading,
    symptoms,
    causes: all.filter(({ weight }) => weight > 0),
    ruledOut: all.filter(({ weight }) => weight === 0),
    rules,
    client,
  };
}

function ruleOf(id: ConsultRuleId): ConsultRule {
  return CONSULT_RULES[id];
}

function causesFound({ findings }: Diagnosis): readonly (readonly [CauseCode, number])[] {
  return findings.flatMap((finding) => {
    if (finding.verdict !== 'found' || SEVERITIES.indexOf(finding.severity) === 0) return [];
    const weight = WEIGHT_OF_FINDING[finding.severity];
    return CAUSES_FOUND[finding.code].map((code, i) => [code, Math.round(weight / (i + 1))] as const);
  });
}

function raise(ranking: Map<CauseCode, ConsultedCause>, code: CauseCode, weight: number, because?: RuleBecause): void {
  const before = ranking.get(code) ?? { code, weight: 0, machine: CAUSES[code].machine, because: [] };
  ranking.set(code, {
    ...before,
    weight: Math.max(before.weight, weight),
    because: because === undefined ? before.because : [...before.because, because],
  });
}

/** Only what stands on the list can be lowered. */
function lower(ranking: Map<CauseCode, ConsultedCause>, code: CauseCode, percent: number, rule: ConsultRuleId): void {
  const before = ranking.get(code);
  if (before === undefined) return;
  const weight = Math.round((before.weight * percent) / 100);
  ranking.set(code, { ...before, weight, because: [...before.because, { kind: 'rule', rule, effect: 'against' }] });
}
