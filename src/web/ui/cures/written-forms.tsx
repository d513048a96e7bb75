/** A measure as files that carry it out: which kind, until when, and what is in them. Loaded when it is asked for. */
import { type ReactNode, useEffect, useId, useState } from 'react';
import type { FormName } from '../../../remedy/form-name.ts';
import { formsFor } from '../../../remedy/forms/form.ts';
import type { FormFile } from '../../../remedy/forms/form-file.ts';
import type { MeasureName } from '../../../remedy/measure.ts';
import { writeFormFor } from '../../../report/write-form.ts';
import { useWords } from '../frame/words.ts';
import { Choice } from '../parts/choice.tsx';
import { type ChosenExpiry, EXPIRY_CHOICES, type ExpiryRead, endsByItself, readChosen, usualChoice } from './expiry.ts';
import { FormFiles } from './form-files.tsx';

interface WrittenFormsProps {
  readonly measure: MeasureName;
  /** As the person named it. */
  readonly server: string | null;
  /** After which it must have ended, as the plan has it. */
  readonly days: number | null;
}

export function WrittenForms({ measure, server, days }: WrittenFormsProps) {
  const { forms } = useWords().page.answer.cures;
  const [form, setForm] = useState<FormName>('cmd');
  const [chosen, setChosen] = useState<ChosenExpiry>({
    choice: usualChoice(measure, days),
    day: '',
    isConfirmed: false,
  });
  const { expiry, files } = useFiles(form, measure, server, chosen);
  return (
    <div className="forms no-paper">
      <p>{forms.intro}</p>
      <Labelled text={forms.form}>
        {(id) => (
          <select id={id} value={form} onChange={({ target }) => setForm(target.value as FormName)}>
            {formsFor(measure).map((name) => (
              <option key={name} value={name}>
                {forms.names[name]}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      <Choice
        legend={forms.expiry}
        name={`expiry-${measure}`}
        value={chosen.choice}
        options={EXPIRY_CHOICES.map((value) => ({ value, label: forms.expiries[value] }))}
        choose={(choice) => setChosen({ ...chosen, choice })}
      />
      {chosen.choice === 'date' && (
        <Labelled text={forms.date}>
          {(id) => (
            <input
              id={id}
              type="date"
              value={chosen.day}
              onChange={({ target }) => setChosen({ ...chosen, day: target.value })}
            />
          )}
        </Labelled>
      )}
      {chosen.choice === 'never' && (
        <label className="choice-option">
          <input
            type="checkbox"
            checked={chosen.isConfirmed}
            onChange={({ target }) => setChosen({ ...chosen, isConfirmed: target.checked })}
          />
          <span>{forms.neverConfirm}</span>
        </label>
      )}
      <Ending expiry={expiry} form={form} />
      {expiry.kind === 'ends' && <FormFiles files={files} />}
    </div>
  );
}

/** Written anew whenever something else is chosen; the time of writing is then as well. */
function useFiles(form: FormName, measure: MeasureName, server: string | null, chosen: ChosenExpiry) {
  const { language } = useWords();
  const [written, setWritten] = useState<{ readonly expiry: ExpiryRead; readonly files: readonly FormFile[] }>({
    expiry: readChosen(chosen, measure, new Date()),
    files: [],
  });
  useEffect(() => {
    let isWanted = true;
    const now = new Date();
    const expiry = readChosen(chosen, measure, now);
    const request =
      expiry.kind === 'ends'
        ? writeFormFor({ form, measure, expiresAt: expiry.at, language, server }, now)
        : Promise.resolve([]);
    void request.then((files) => {
      if (isWanted) setWritten({ expiry, files });
    });
    return () => {
      isWanted = false;
    };
  }, [form, measure, server, chosen, language]);
  return written;
}

function Ending({ expiry, form }: { readonly expiry: ExpiryRead; readonly form: FormName }) {
  const { language, page } = useWords();
  const { forms } = page.answer.cures;
  switch (expiry.kind) {
    case 'badDate':
      return <p className="form-problem">{forms.badDate}</p>;
    case 'toConfirm':
      return <p className="form-problem">{forms.neverFirst}</p>;
    case 'ends': {
      if (expiry.at === null) return <p className="form-ends">{forms.endsNever}</p>;
      const moment = new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'short' });
      const at = moment.format(new Date(expiry.at));
      if (!endsByItself(form)) return <p className="form-problem">{forms.endsByHand(at)}</p>;
      return <p className="form-ends">{forms.endsAt(at)}</p>;
    }
    default:
      return expiry satisfies never;
  }
}

interface LabelledProps {
  readonly text: string;
  readonly children: (id: string) => ReactNode;
}

function Labelled({ text, children }: LabelledProps) {
  const id = useId();
  return (
    <div className="form-field">
      <label className="label" htmlFor={id}>
        {text}
      </label>
      {children(id)}
    </div>
  );
}
