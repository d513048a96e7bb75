/** English: see `answer-words.ts`. */
import type { AnswerWords } from '../answer-words.ts';

export const englishAnswer: AnswerWords = {
  heading: 'The answer',
};
