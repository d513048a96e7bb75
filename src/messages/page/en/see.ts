/** English: see `see-words.ts`. */
import type { SeeWords } from '../see-words.ts';

export const englishSee: SeeWords = {
  heading: 'What do you see?',
};
