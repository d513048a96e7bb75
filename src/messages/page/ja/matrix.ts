/** Japanese: see `matrix-words.ts`. */
import type { MatrixRoomWords } from '../matrix-words.ts';

export const japaneseMatrix: MatrixRoomWords = {
  heading: 'どの組み合わせなら接続できるか',
};
