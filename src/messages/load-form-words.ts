/** Loads what written forms say in one language; only where one is written. */
import type { FormWords } from '../remedy/forms/form-words.ts';
import type { Language } from './words.ts';

export async function loadFormWords(language: Language): Promise<FormWords> {
  switch (language) {
    case 'ja':
      return (await import('./ja/form-words.ts')).formWords;
    case 'en':
      return (await import('./en/form-words.ts')).formWords;
    default:
      throw new TypeError(`loadFormWords: no such language: ${String(language satisfies never)}`);
  }
}
