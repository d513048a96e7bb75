/** All that the page says besides what reports say, a file a room. One language is loaded at a time. */
import type { Language } from '../words.ts';
import type { AnswerWords } from './answer-words.ts';
import type { EvidenceWords } from './evidence-words.ts';
import type { FrameWords } from './frame-words.ts';
import type { MatrixRoomWords } from './matrix-words.ts';
import type { MayWords } from './may-words.ts';
import type { SeeWords } from './see-words.ts';
import type { TokenWords } from './token-words.ts';
import type { WardWords } from './ward-words.ts';
import type { WhereWords } from './where-words.ts';

export interface PageWords {
  readonly language: Language;
  readonly frame: FrameWords;
  readonly see: SeeWords;
  readonly where: WhereWords;
  readonly may: MayWords;
  readonly answer: AnswerWords;
  readonly evidence: EvidenceWords;
  readonly matrix: MatrixRoomWords;
  readonly token: TokenWords;
  readonly ward: WardWords;
}

export async function loadPageWords(language: Language): Promise<PageWords> {
  return language === 'ja' ? (await import('./ja/page.ts')).japanesePage : (await import('./en/page.ts')).englishPage;
}
