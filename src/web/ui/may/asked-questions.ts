/** Which questions step 3 shows: those that would change the plan, and those that were answered already, in one order. */
import type { SituationQuestion } from '../../../remedy/plan.ts';
import { NOTHING_KNOWN, type Situation } from '../../../remedy/situation.ts';

const IN_ORDER: readonly SituationQuestion[] = [
  'serverTouch',
  'serverRestart',
  'serverCare',
  'waysIn',
  'exposed',
  'clients',
  'clientDomain',
  'clientEdition',
];

export function askedQuestions(open: readonly SituationQuestion[], situation: Situation): readonly SituationQuestion[] {
  return IN_ORDER.filter((question) => open.includes(question) || isAnswered(question, situation));
}

function isAnswered(question: SituationQuestion, situation: Situation): boolean {
  if (question === 'waysIn') return situation.waysIn.length > 0;
  return situation[question] !== NOTHING_KNOWN[question];
}

export function answeredQuestions(situation: Situation): readonly SituationQuestion[] {
  return IN_ORDER.filter((question) => isAnswered(question, situation));
}
