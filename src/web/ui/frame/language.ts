/** The language of the page: as it was chosen before, else as the browser asks for. */
import { LANGUAGES } from '../../../messages/load-words.ts';
import type { Language } from '../../../messages/words.ts';
import { keep, readKept } from './kept.ts';

export function firstLanguage(): Language {
  const kept = LANGUAGES.find((language) => language === readKept('localStorage', 'language'));
  if (kept !== undefined) return kept;
  const asked = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase());
  const known = asked.map((tag) => LANGUAGES.find((language) => language === tag));
  return known.find((language) => language !== undefined) ?? 'en';
}

export function keepLanguage(language: Language): void {
  keep('localStorage', 'language', language);
}

/** Each in its own words: whoever can not read the page looks for these. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', ja: '日本語' };
