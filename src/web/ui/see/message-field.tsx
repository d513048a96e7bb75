/**
 * Where the message is pasted or typed. It is kept with every key. A long text is held whole, and shown by its beginning alone:
 * browsers take half a minute to lay out ten megabytes.
 */
import { useEffect, useRef } from 'react';
import { changeCase, readCurrentCase } from '../case/case-store.ts';
import { useWords } from '../frame/words.ts';

const MOST_SHOWN = 50_000;

export function MessageField({ symptom }: { readonly symptom: string }) {
  const { language, page } = useWords();
  const { field } = page.see;
  const place = useRef<HTMLTextAreaElement>(null);
  const isHeld = symptom.length > MOST_SHOWN;
  useEffect(() => holdLongTexts(place.current), []);
  const empty = () => {
    changeCase({ symptom: '' });
    place.current?.focus();
  };
  const figures = new Intl.NumberFormat(language);
  return (
    <div className="message-field">
      <label className="label" htmlFor="symptom">
        {field.label}
      </label>
      <textarea
        id="symptom"
        ref={place}
        rows={6}
        value={isHeld ? symptom.slice(0, MOST_SHOWN) : symptom}
        readOnly={isHeld}
        aria-describedby="symptom-hint"
        autoComplete="off"
        spellCheck={false}
        onChange={({ target }) => changeCase({ symptom: target.value })}
      />
      {isHeld ? (
        <div className="held">
          <small id="symptom-hint">{field.held(figures.format(symptom.length), figures.format(MOST_SHOWN))}</small>
          <button type="button" className="quiet" onClick={empty}>
            {field.clear}
          </button>
        </div>
      ) : (
        <small id="symptom-hint">{field.hint}</small>
      )}
    </div>
  );
}

/** Before the browser begins: what is pasted, dropped or typed there, and is too long to be shown. Gives what ends it. */
function holdLongTexts(place: HTMLTextAreaElement | null): () => void {
  const hold = (event: InputEvent) => {
    const text = event.data ?? event.dataTransfer?.getData('text/plain') ?? '';
    if (place === null || text.length <= MOST_SHOWN) return;
    event.preventDefault();
    const { symptom } = readCurrentCase();
    changeCase({ symptom: symptom.slice(0, place.selectionStart) + text + symptom.slice(place.selectionEnd) });
  };
  place?.addEventListener('beforeinput', hold);
  return () => place?.removeEventListener('beforeinput', hold);
}
