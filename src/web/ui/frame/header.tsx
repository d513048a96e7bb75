/** The head of the page: its name, the ways through it, language and theme. */

import { LANGUAGES } from '../../../messages/load-words.ts';
import type { Language } from '../../../messages/words.ts';
import { LANGUAGE_NAMES } from './language.ts';
import { addressOf, type Room, useRoute } from './route.ts';
import { THEMES, type Theme } from './theme.ts';
import { useWords } from './words.ts';

interface HeaderProps {
  readonly theme: Theme;
  readonly chooseTheme: (theme: Theme) => void;
  readonly chooseLanguage: (language: Language) => void;
  /** Without a server there is no ward. */
  readonly hasWard: boolean;
}

const WAYS: readonly (readonly ['consultation' | 'matrix' | 'token' | 'ward', Room])[] = [
  ['consultation', 'see'],
  ['matrix', 'matrix'],
  ['token', 'token'],
  ['ward', 'ward'],
];

const CONSULTATION: ReadonlySet<Room> = new Set<Room>(['see', 'where', 'may', 'answer']);

export function Header({ theme, chooseTheme, chooseLanguage, hasWard }: HeaderProps) {
  const { language, page } = useWords();
  const { room } = useRoute();
  const { frame } = page;
  const isHere = (way: Room) => way === room || (way === 'see' && CONSULTATION.has(room));
  return (
    <header className="head">
      <button type="button" className="skip" onClick={skipToContent}>
        {frame.skip}
      </button>
      <span className="head-name">rdp-doctor</span>
      <nav className="head-ways" aria-label={frame.roomsLabel}>
        {WAYS.filter(([, way]) => hasWard || way !== 'ward').map(([name, way]) => (
          <a key={way} href={addressOf(way)} aria-current={isHere(way) ? 'page' : undefined}>
            {frame.rooms[name]}
          </a>
        ))}
      </nav>
      <div className="head-choices">
        <fieldset className="languages">
          <legend className="unseen">{frame.languageLabel}</legend>
          {LANGUAGES.map((each) => (
            <button
              key={each}
              type="button"
              lang={each}
              aria-pressed={each === language}
              onClick={() => chooseLanguage(each)}
            >
              {LANGUAGE_NAMES[each]}
            </button>
          ))}
        </fieldset>
        <label className="theme">
          <span className="unseen">{frame.themeLabel}</span>
          <select value={theme} onChange={({ target }) => chooseTheme(target.value as Theme)}>
            {THEMES.map((each) => (
              <option key={each} value={each}>
                {frame.themes[each]}
              </option>
            ))}
          </select>
        </label>
      </div>
    </header>
  );
}

/** A button and no link: the fragment is the route's. */
function skipToContent(): void {
  document.getElementById('content')?.focus();
}
