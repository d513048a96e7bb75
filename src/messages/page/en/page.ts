/** English: every room of the page. */
import type { PageWords } from '../page-words.ts';
import { englishAnswer } from './answer.ts';
import { englishEvidence } from './evidence.ts';
import { englishFrame } from './frame.ts';
import { englishMatrix } from './matrix.ts';
import { englishMay } from './may.ts';
import { englishSee } from './see.ts';
import { englishToken } from './token.ts';
import { englishWard } from './ward.ts';
import { englishWhere } from './where.ts';

export const englishPage: PageWords = {
  language: 'en',
  frame: englishFrame,
  see: englishSee,
  where: englishWhere,
  may: englishMay,
  answer: englishAnswer,
  evidence: englishEvidence,
  matrix: englishMatrix,
  token: englishToken,
  ward: englishWard,
};
