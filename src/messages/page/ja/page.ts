/** Japanese: every room of the page. */
import type { PageWords } from '../page-words.ts';
import { japaneseAnswer } from './answer.ts';
import { japaneseEvidence } from './evidence.ts';
import { japaneseFrame } from './frame.ts';
import { japaneseMatrix } from './matrix.ts';
import { japaneseMay } from './may.ts';
import { japaneseSee } from './see.ts';
import { japaneseToken } from './token.ts';
import { japaneseWard } from './ward.ts';
import { japaneseWhere } from './where.ts';

export const japanesePage: PageWords = {
  language: 'ja',
  frame: japaneseFrame,
  see: japaneseSee,
  where: japaneseWhere,
  may: japaneseMay,
  answer: japaneseAnswer,
  evidence: japaneseEvidence,
  matrix: japaneseMatrix,
  token: japaneseToken,
  ward: japaneseWard,
};
