/** Step 1, opened: the field, what it comes to, the way on, and the pictures to choose from. */
import { changeCase, useCase } from '../case/case-store.ts';
import { goTo } from '../frame/route.ts';
import { useWords } from '../frame/words.ts';
import { FileChoice } from './file-choice.tsx';
import { MessageField } from './message-field.tsx';
import { Pictures } from './pictures.tsx';
import { Reading } from './reading.tsx';
import type { Read } from './use-reading.ts';

const READING = 'see-reading';

export function SeeBody({ read }: { readonly read: Read }) {
  const { see } = useWords().page;
  const { symptom } = useCase();
  const choose = (text: string) => {
    changeCase({ symptom: text });
    document.getElementById(READING)?.focus();
  };
  return (
    <>
      <MessageField symptom={symptom} />
      <FileChoice />
      <Reading id={READING} read={read} choose={choose} />
      <p className="buttons">
        {symptom.trim() === '' ? (
          <button type="button" onClick={() => goTo('where')}>
            {see.noMessage}
          </button>
        ) : (
          <button type="button" className="primary" onClick={() => goTo('where')}>
            {see.next}
          </button>
        )}
      </p>
      <Pictures chosen={symptom} choose={choose} />
    </>
  );
}
