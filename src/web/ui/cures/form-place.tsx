/** Where a card offers its measure as a file: behind a button, and loaded when it is pressed. */
import { lazy, Suspense, useId, useState } from 'react';
import type { MeasureName } from '../../../remedy/measure.ts';
import { useWords } from '../frame/words.ts';

const WrittenForms = lazy(async () => ({ default: (await import('./written-forms.tsx')).WrittenForms }));

interface FormPlaceProps {
  readonly measure: MeasureName;
  readonly server: string | null;
  /** After which it must have ended, as the plan has it. */
  readonly days: number | null;
}

export function FormPlace({ measure, server, days }: FormPlaceProps) {
  const { answer, frame } = useWords().page;
  const { forms } = answer.cures;
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <section className="form-place no-paper" aria-labelledby={`${id}-heading`}>
      <h4 id={`${id}-heading`}>{forms.heading}</h4>
      {isOpen ? (
        <Suspense fallback={<p role="status">{frame.loading}</p>}>
          <WrittenForms measure={measure} server={server} days={days} />
        </Suspense>
      ) : (
        <button type="button" className="primary" onClick={() => setOpen(true)}>
          {forms.open}
        </button>
      )}
    </section>
  );
}
