/** Japanese: see `see-words.ts`. */
import type { SeeWords } from '../see-words.ts';

export const japaneseSee: SeeWords = {
  heading: 'どんな画面が出ますか',
};
