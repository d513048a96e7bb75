/** Where a button is replaced by what it brought about, whoever used the keyboard is taken there instead of to the top of the page. */
import { type RefObject, useEffect, useRef } from 'react';

/** For an element with `tabIndex={-1}`; it takes the focus when it appears and nothing else has it. */
export function useLostFocus<T extends HTMLElement>(): RefObject<T | null> {
  const place = useRef<T>(null);
  useEffect(() => {
    const { activeElement, body } = document;
    if (activeElement === null || activeElement === body) place.current?.focus();
  }, []);
  return place;
}
