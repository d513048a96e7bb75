/** The time as the page shows it: to the minute, and going on by itself. */
import { useEffect, useState } from 'react';
import type { Language } from '../../../messages/words.ts';

const MINUTE_MS = 60_000;

/** Milliseconds since 1970, anew each minute. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}

const UNITS = [
  ['day', 24 * 60 * MINUTE_MS],
  ['hour', 60 * MINUTE_MS],
  ['minute', MINUTE_MS],
] as const;

/** `3 minutes ago`, `in 2 hours`; below a minute `now`. */
export function ageText(at: number, now: number, language: Language): string {
  const away = at - now;
  const [unit, size] = UNITS.find(([, each]) => Math.abs(away) >= each) ?? ['second', Number.POSITIVE_INFINITY];
  return FORMATS[language].relative.format(Math.trunc(away / size), unit);
}

export function exactTime(at: number, language: Language): string {
  return FORMATS[language].exact.format(at);
}

/** Made once: a long list asks for them at every step of its scrolling. */
const FORMATS = { en: formatsFor('en'), ja: formatsFor('ja') } as const satisfies Readonly<Record<Language, Formats>>;

interface Formats {
  readonly relative: Intl.RelativeTimeFormat;
  readonly exact: Intl.DateTimeFormat;
}

function formatsFor(language: Language): Formats {
  return {
    relative: new Intl.RelativeTimeFormat(language, { numeric: 'auto' }),
    exact: new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }),
  };
}
