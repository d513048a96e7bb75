/** Words that only a few need: loaded when asked for, and again when the language changes. */
import { useEffect, useState } from 'react';
import type { Language } from '../../../messages/words.ts';
import { useWords } from './words.ts';

/** Null until they are there. `load` has to be the same function each time. */
export function useLater<T>(load: (language: Language) => Promise<T>): T | null {
  const { language } = useWords();
  const [loaded, setLoaded] = useState<T | null>(null);
  useEffect(() => {
    let isWanted = true;
    void load(language).then((words) => {
      if (isWanted) setLoaded(() => words);
    });
    return () => {
      isWanted = false;
    };
  }, [load, language]);
  return loaded;
}
