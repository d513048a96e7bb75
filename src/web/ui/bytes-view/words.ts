/** The words around bytes, loaded when the first are shown. */
import { loadBytesWords } from '../../../messages/page/bytes-words.ts';
import { perLanguage } from '../frame/per-language.ts';

export const bytesWordsOf = perLanguage(loadBytesWords);
