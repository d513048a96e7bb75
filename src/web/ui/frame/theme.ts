/** Light, dark, or as the system is; high contrast is the system's alone and needs no choice here. */
import { keep, readKept } from './kept.ts';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export function firstTheme(): Theme {
  return THEMES.find((theme) => theme === readKept('localStorage', 'theme')) ?? 'system';
}

/** The style sheets look at `data-theme`, and at the system where it is missing. */
export function showTheme(theme: Theme): void {
  const { dataset } = document.documentElement;
  if (theme === 'system') delete dataset.theme;
  else dataset.theme = theme;
}

export function keepTheme(theme: Theme): void {
  keep('localStorage', 'theme', theme === 'system' ? null : theme);
}
