/** Words that only a few need: loaded when asked for, and again when the language changes. */
import { useEffect, useState } from 'react';
import type { Language } from '../../../messages/words.ts';
import { useWords } from './words.ts';

interface Later<T> {
  readonly words: T | null;
  /** What the page says instead is up to what is around this part of it. */
  readonly failed?: unknown;
}

/** Null until they are there. `load` has to be the same function each time. */
export function useLater<T>(load: (language: Language) => Promise<T>): T | null {
  const { language } = useWords();
  const [{ words: loaded, failed }, setLoaded] = useState<Later<T>>({ words: null });
  useEffect(() => {
    let isWanted = true;
    const keep = (next: Later<T>) => {
      if (isWanted) setLoaded(next);
    };
    load(language).then(
      (words) => keep({ words }),
      (failed) => keep({ words: null, failed }),
    );
    return () => {
      isWanted = false;
    };
  }, [load, language]);
  if (failed !== undefined) throw failed;
  return loaded;
}
