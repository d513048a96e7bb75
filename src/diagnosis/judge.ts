/**
 * From an examination to a diagnosis: the stack is recognised, every rule is asked, and what they answer is put in order. Pure:
 * the same examination is judged the same whenever and wherever, by the time written in it and never by the clock.
 */
import type { Examination } from '../observation/examination.ts';
import type { AilmentCode } from './ailment.ts';
import type { Diagnosis } from './diagnosis.ts';
import type { Facts } from './facts.ts';
import { type Finding, SEVERITIES } from './finding.ts';
import { gatherFacts } from './gather-facts.ts';
import { sayInShort } from './in-short.ts';
import { predict } from './predict.ts';
import { AILMENT_CODES, isAboutSignIn, RULES } from './rules.ts';

/** Pure: no clock, no network, the same answer everywhere. */
export function judge(examination: Examination): Diagnosis {
  const facts = gatherFacts(examination);
  const asked = AILMENT_CODES.filter((code) => examination.signIn !== undefined || !isAboutSignIn(code));
  const findings = asked.map((code) => ask(code, facts)).toSorted(byWeight);
  return {
    inShort: sayInShort(findings),
    examined: facts.main !== undefined,
    stack: facts.stack,
    findings,
    ...predict(facts),
  };
}

/** The registry pairs each code with its own rule, which the type of the union can not show. */
function ask<C extends AilmentCode>(code: C, facts: Facts): Finding {
  return { code, ...RULES[code](facts) } as Finding;
}

/** Sorting is stable: what weighs the same stays in the order of causes. */
function byWeight(a: Finding, b: Finding): number {
  return weightOf(b) - weightOf(a);
}

function weightOf(finding: Finding): number {
  switch (finding.verdict) {
    case 'found':
      return SEVERITIES.indexOf(finding.severity);
    case 'ruledOut':
      return -1;
    case 'notJudged':
      return -2;
    default:
      return finding satisfies never;
  }
}
