/** English: see `where-words.ts`. */
import type { WhereWords } from '../where-words.ts';

export const englishWhere: WhereWords = {
  heading: 'Which server?',
};
