/** English: see `ward-words.ts`. */
import type { WardWords } from '../ward-words.ts';

export const englishWard: WardWords = {
  heading: 'Ward',
};
