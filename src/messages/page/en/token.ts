/** English: see `token-words.ts`. */
import type { TokenWords } from '../token-words.ts';

export const englishToken: TokenWords = {
  heading: 'Token reader',
};
