/** Japanese: see `ward-words.ts`. */
import type { WardWords } from '../ward-words.ts';

export const japaneseWard: WardWords = {
  heading: '診察記録',
};
