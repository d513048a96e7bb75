/** Japanese: see `answer-words.ts`. */
import type { AnswerWords } from '../answer-words.ts';

export const japaneseAnswer: AnswerWords = {
  heading: '診断結果',
};
