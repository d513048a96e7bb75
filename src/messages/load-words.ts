/** Loads one language. The other is never read, so that a short look stays short. */
import type { Language, Words } from './words.ts';

/** The languages there are. */
export const LANGUAGES: readonly Language[] = ['en', 'ja'];

/** The catalogue of one language, read when it is asked for. */
export async function loadWords(language: Language): Promise<Words> {
  switch (language) {
    case 'ja':
      return (await import('./ja/words.ts')).japanese;
    case 'en':
      return (await import('./en/words.ts')).english;
    default:
      throw new TypeError(`loadWords: no such language: ${String(language satisfies never)}`);
  }
}
