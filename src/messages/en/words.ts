/** The English catalogue as a whole. */
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

export const english: Words = {
  language: 'en',
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
    inShort: 'Nothing wrong was found on this server.',
    advice:
      'If the connection still fails, note the exact text of the error and look at the client: its updates, its policy, the account and password.',
  },
  terms,
  wire,
  signIn,
  report,
  matrix,
};
