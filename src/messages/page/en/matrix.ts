/** English: see `matrix-words.ts`. */
import type { MatrixRoomWords } from '../matrix-words.ts';

export const englishMatrix: MatrixRoomWords = {
  heading: 'Who can connect to whom',
};
