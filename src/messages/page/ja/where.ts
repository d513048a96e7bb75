/** Japanese: see `where-words.ts`. */
import type { WhereWords } from '../where-words.ts';

export const japaneseWhere: WhereWords = {
  heading: 'どのサーバーですか',
};
