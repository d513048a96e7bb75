/** Step 3 in one line: the answers in a few words each. */
import type { ChosenQuestion, MayOption, MayWords } from '../../../messages/page/may-words.ts';
import type { SituationQuestion } from '../../../remedy/plan.ts';
import type { Situation } from '../../../remedy/situation.ts';
import { answeredQuestions } from './asked-questions.ts';

/** Null where nothing was answered. */
export function maySummary(situation: Situation, words: MayWords): string | null {
  const parts = answeredQuestions(situation).map((question) => answerInShort(question, situation, words));
  return parts.length === 0 ? null : parts.join(' · ');
}

function answerInShort(question: SituationQuestion, situation: Situation, words: MayWords): string {
  if (question === 'waysIn') return situation.waysIn.map((way) => words.waysIn[way].inShort).join(', ');
  if (question === 'clients') return words.clientsInShort(situation.clients ?? 0);
  return optionsOf(question, words).find(([value]) => value === situation[question])?.[1].inShort ?? '';
}

/** Answers by their value, in the order in which they are shown. */
export function optionsOf(question: ChosenQuestion, { options }: MayWords): readonly (readonly [string, MayOption])[] {
  return Object.entries(options[question]);
}
