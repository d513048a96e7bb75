/** The Japanese catalogue as a whole. */
import type { Words } from '../words.ts';
import { authentication } from './authentication.ts';
import { logonAccount } from './logon-account.ts';
import { logonOtherwise } from './logon-otherwise.ts';
import { logonPassword } from './logon-password.ts';
import { logonServer } from './logon-server.ts';
import { logonTrust } from './logon-trust.ts';
import { matrix } from './matrix.ts';
import { negotiation } from './negotiation.ts';
import { reach } from './reach.ts';
import { report, wire } from './report.ts';
import { signIn } from './sign-in.ts';
import { terms } from './terms.ts';
import { tls } from './tls.ts';

export const japanese: Words = {
  language: 'ja',
  ailments: {
    ...reach,
    ...negotiation,
    ...tls,
    ...authentication,
    ...logonOtherwise,
    ...logonPassword,
    ...logonAccount,
    ...logonServer,
    ...logonTrust,
  },
  nothingWrong: {
    inShort: 'このサーバーに悪いところは見つかりませんでした。',
    advice:
      'それでもつながらないときは、エラーの文を正確に控え、クライアント側の更新、ポリシー、アカウントとパスワードを確かめてください。',
  },
  terms,
  wire,
  signIn,
  report,
  matrix,
};
