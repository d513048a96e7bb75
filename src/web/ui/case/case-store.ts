/**
 * The case of this tab. It outlives a reload and the back button, belongs to one tab alone, and is gone when that is closed; who wants
 * to keep it copies its link or saves it.
 */
import { LONGEST_MESSAGE } from '../../../diagnosis/symptom/symptom.ts';
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
  keepCase(store.read());
}

export function beginNewCase(): void {
  changeCase(NEW_CASE);
}

/** A text for which the browser has no room lives as long as the page does; the rest of the case is kept all the same. */
function keepCase(all: Case): void {
  const isKept = all.symptom.length <= LONGEST_MESSAGE && keep('sessionStorage', KEY, JSON.stringify(all));
  if (!isKept) keep('sessionStorage', KEY, JSON.stringify({ ...all, symptom: '' }));
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
