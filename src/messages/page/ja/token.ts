/** Japanese: see `token-words.ts`. */
import type { TokenWords } from '../token-words.ts';

export const japaneseToken: TokenWords = {
  heading: 'トークンを読む',
};
