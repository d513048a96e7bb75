/** The Japanese catalogue as a whole. */
import type { Words } from '../words.ts';
import { authentication } from './authentication.ts';
import { matrix } from './matrix.ts';
import { negotiation } from './negotiation.ts';
import { reach } from './reach.ts';
import { report, wire } from './report.ts';
import { terms } from './terms.ts';
import { tls } from './tls.ts';

export const japanese: Words = {
  language: 'ja',
  ailments: { ...reach, ...negotiation, ...tls, ...authentication },
  nothingWrong: {
    inShort: 'このサーバーに悪いところは見つかりませんでした。',
    advice:
      'それでもつながらないときは、エラーの文を正確に控え、クライアント側の更新、ポリシー、アカウントとパスワードを確かめてください。',
  },
  terms,
  wire,
  report,
  matrix,
};
