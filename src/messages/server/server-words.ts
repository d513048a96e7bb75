/** What the server says before it lets somebody in: small pages, in both languages at once, because nobody has chosen one yet. */
import type { Language } from '../words.ts';

/** `needsAddress`: no cookie. `used`: the token was good once. */
export type PlainPageName = 'needsAddress' | 'used' | 'signIn' | 'wrongPassword' | 'tooFast' | 'notFound' | 'refused';

export interface PlainPageWords {
  /** The first sentence is the answer. */
  readonly heading: string;
  readonly hint: string;
}

export interface ServerWords {
  readonly language: Language;
  readonly pages: Readonly<Record<PlainPageName, PlainPageWords>>;
  readonly passwordLabel: string;
  readonly signIn: string;
  readonly tryAgain: string;
}
