/** English: see `may-words.ts`. */
import type { MayWords } from '../may-words.ts';

export const englishMay: MayWords = {
  heading: 'What may you do?',
};
