/** Everything the page says in one language. Rooms take it from here; what only one of them needs, it loads itself. */
import { createContext, useContext } from 'react';
import { type CauseWords, loadCauseWords } from '../../../messages/cause-words.ts';
import { type ConsultWords, loadConsultWords } from '../../../messages/consult-words.ts';
import { loadWords } from '../../../messages/load-words.ts';
import { loadPageWords, type PageWords } from '../../../messages/page/page-words.ts';
import { loadRemedyWords, type RemedyWords } from '../../../messages/remedy-words.ts';
import type { Language, Words } from '../../../messages/words.ts';

export interface AllWords {
  readonly language: Language;
  readonly page: PageWords;
  readonly report: Words;
  readonly causes: CauseWords;
  readonly consult: ConsultWords;
  readonly remedy: RemedyWords;
}

export async function loadAllWords(language: Language): Promise<AllWords> {
  const [page, report, causes, consult, remedy] = await Promise.all([
    loadPageWords(language),
    loadWords(language),
    loadCauseWords(language),
    loadConsultWords(language),
    loadRemedyWords(language),
  ]);
  return { language, page, report, causes, consult, remedy };
}

export const WordsContext = createContext<AllWords | null>(null);

export function useWords(): AllWords {
  const words = useContext(WordsContext);
  if (words === null) throw new TypeError('useWords: no words around this part of the page');
  return words;
}
