/** Which question to ask next: the one whose answers would put the most different causes first. None where no answer changes that. */
import { type Answer, QUESTION_CODES, QUESTIONS, type Question, type QuestionCode } from './questions.ts';
import { rankCauses } from './rank-causes.ts';
import type { Symptom } from './symptom.ts';

export function chooseQuestion(symptoms: readonly Symptom[], answers: readonly Answer[]): Question | null {
  const open = QUESTION_CODES.filter((code) => !answers.some(({ question }) => question === code));
  let best: Question | null = null;
  for (const code of open) {
    const question = foresee(code, symptoms, answers);
    if (differentCauses(question) > Math.max(1, best === null ? 0 : differentCauses(best))) best = question;
  }
  return best;
}

function foresee(code: QuestionCode, symptoms: readonly Symptom[], answers: readonly Answer[]): Question {
  return {
    code,
    answers: Object.keys(QUESTIONS[code]).flatMap((answer) => {
      const [first] = rankCauses(symptoms, [...answers, { question: code, answer }]);
      return first === undefined ? [] : [{ answer, first: first.code }];
    }),
  };
}

function differentCauses({ answers }: Question): number {
  return new Set(answers.map(({ first }) => first)).size;
}
