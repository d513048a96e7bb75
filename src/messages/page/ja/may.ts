/** Japanese: see `may-words.ts`. */
import type { MayWords } from '../may-words.ts';

export const japaneseMay: MayWords = {
  heading: 'できることを教えてください',
};
