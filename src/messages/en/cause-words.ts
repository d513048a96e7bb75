/** English: what is said of causes, known texts and what tells them apart. */
import type { CauseWords } from '../cause-words.ts';
import { credsspCauses } from './cause-credssp.ts';
import { logonCauses } from './cause-logon.ts';
import { pathCauses } from './cause-path.ts';
import { sessionCauses } from './cause-session.ts';
import { signInCauses } from './cause-sign-in.ts';
import { distinctions } from './distinctions.ts';
import { explain } from './explain.ts';
import { textTitles } from './text-titles.ts';

export const englishCauses: CauseWords = {
  language: 'en',
  causes: { ...credsspCauses, ...signInCauses, ...logonCauses, ...pathCauses, ...sessionCauses },
  texts: textTitles,
  distinctions,
  explain,
};
