/** What a room loads for itself when it is opened, once for each language; for React's `use`. What failed is tried again the next time. */
import type { Language } from '../../../messages/words.ts';

export function perLanguage<T>(load: (language: Language) => Promise<T>): (language: Language) => Promise<T> {
  const loaded = new Map<Language, Promise<T>>();
  return (language) => {
    const known = loaded.get(language);
    if (known !== undefined) return known;
    const loading = load(language);
    loaded.set(language, loading);
    loading.catch(() => loaded.delete(language));
    return loading;
  };
}
