/** Begins the page: language, words, then the first room. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { firstLanguage } from './frame/language.ts';
import { loadAllWords } from './frame/words.ts';
import { isServed, openSession } from './session/session.ts';
import './style/index.css';

/** No `await` at the top: from a file, the page is one classic script. */
async function begin(): Promise<void> {
  const place = document.getElementById('page');
  if (place === null) throw new TypeError('main: the document has no place for the page');
  const words = await loadAllWords(firstLanguage());
  createRoot(place).render(
    <StrictMode>
      <App words={words} session={isServed() ? openSession() : null} />
    </StrictMode>,
  );
}

void begin();
