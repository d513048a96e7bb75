/**
 * The case of this tab. It outlives a reload and the back button, belongs to one tab alone, and is gone when that is closed; who wants
 * to keep it copies its link or saves it.
 */
import { keep, readKept } from '../frame/kept.ts';
import { createStore, useStore } from '../frame/store.ts';
import { type Case, NEW_CASE } from './case.ts';

const KEY = 'case';

const store = createStore<Case>(readCase());

export function useCase(): Case {
  return useStore(store);
}

export function readCurrentCase(): Case {
  return store.read();
}

export function changeCase(part: Partial<Case>): void {
  store.change((before) => ({ ...before, ...part }));
  keep('sessionStorage', KEY, JSON.stringify(store.read()));
}

export function beginNewCase(): void {
  changeCase(NEW_CASE);
}

/** Only this page writes there. */
function readCase(): Case {
  const text = readKept('sessionStorage', KEY);
  if (text === null) return NEW_CASE;
  try {
    return { ...NEW_CASE, ...(JSON.parse(text) as Partial<Case>) };
  } catch {
    return NEW_CASE;
  }
}
