/** The page: head, the room that the address names, and what is said aloud. */
import { useEffect, useState } from 'react';
import type { Language } from '../../messages/words.ts';
import { Consultation } from './consultation.tsx';
import { Announcer } from './frame/announce.tsx';
import { Broken } from './frame/broken.tsx';
import { Header } from './frame/header.tsx';
import { keepLanguage } from './frame/language.ts';
import { type Room, useRoute } from './frame/route.ts';
import { firstTheme, keepTheme, showTheme, type Theme } from './frame/theme.ts';
import { type AllWords, loadAllWords, WordsContext } from './frame/words.ts';
import { MatrixRoom } from './matrix/matrix-room.tsx';
import { type Session, SessionContext } from './session/session.ts';
import { TokenRoom } from './token/token-room.tsx';
import { WardRoom } from './ward/ward-room.tsx';

interface AppProps {
  readonly words: AllWords;
  /** Null where the page was opened without a server. */
  readonly session: Session | null;
}

export function App({ words: first, session }: AppProps) {
  const [words, setWords] = useState(first);
  const [theme, setTheme] = useState(firstTheme);
  const { room } = useRoute();
  useEffect(() => showTheme(theme), [theme]);
  useEffect(() => {
    document.documentElement.lang = words.language;
    document.title = `${titleOf(room, words)} – ${words.page.frame.name}`;
  }, [room, words]);

  const chooseLanguage = async (language: Language) => {
    keepLanguage(language);
    setWords(await loadAllWords(language));
  };
  const chooseTheme = (chosen: Theme) => {
    keepTheme(chosen);
    setTheme(chosen);
  };
  return (
    <WordsContext value={words}>
      <SessionContext value={session}>
        <Header theme={theme} chooseTheme={chooseTheme} chooseLanguage={chooseLanguage} hasWard={session !== null} />
        <main id="content" tabIndex={-1}>
          <Broken words={words.page.frame} place={room}>
            <RoomOf room={room} />
          </Broken>
        </main>
        <Announcer />
      </SessionContext>
    </WordsContext>
  );
}

function RoomOf({ room }: { readonly room: Room }) {
  switch (room) {
    case 'matrix':
      return <MatrixRoom />;
    case 'token':
      return <TokenRoom />;
    case 'ward':
      return <WardRoom />;
    case 'see':
    case 'where':
    case 'may':
    case 'answer':
      return <Consultation room={room} />;
    default:
      return room satisfies never;
  }
}

function titleOf(room: Room, { page }: AllWords): string {
  return page[room].heading;
}
