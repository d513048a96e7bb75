/** A new consultation, after the person was asked: what is cleared here is kept nowhere else. */
import { useEffect, useRef, useState } from 'react';
import { beginNewCase } from '../case/case-store.ts';
import { goTo } from '../frame/route.ts';
import { useWords } from '../frame/words.ts';

export function NewCase() {
  const { newCase } = useWords().page.answer;
  const [isAsked, setAsked] = useState(false);
  const no = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isAsked) no.current?.focus();
  }, [isAsked]);
  const begin = () => {
    beginNewCase();
    goTo('see');
  };
  if (!isAsked) {
    return (
      <p className="no-paper new-case">
        <button type="button" onClick={() => setAsked(true)}>
          {newCase.button}
        </button>
      </p>
    );
  }
  return (
    <div className="notice notice-warning no-paper" role="alert">
      <p>{newCase.ask}</p>
      <div className="buttons">
        <button type="button" ref={no} onClick={() => setAsked(false)}>
          {newCase.no}
        </button>
        <button type="button" onClick={begin}>
          {newCase.yes}
        </button>
      </div>
    </div>
  );
}
