/** Writes a measure down in one of its forms, with its expiry and in a language. */
import { loadFormWords } from '../messages/load-form-words.ts';
import type { Language } from '../messages/words.ts';
import { localTime } from '../remedy/expiry-date.ts';
import type { FormName } from '../remedy/form-name.ts';
import { writeForm } from '../remedy/forms/form.ts';
import type { FormContext } from '../remedy/forms/form-context.ts';
import type { FormFile } from '../remedy/forms/form-file.ts';
import { MEASURES, type MeasureName } from '../remedy/measure.ts';

export interface FormRequest {
  readonly form: FormName;
  readonly measure: MeasureName;
  /** Local time, `YYYY-MM-DDTHH:MM`; null for none. */
  readonly expiresAt: string | null;
  readonly language: Language;
  /** As the person named it; it may hold anything. */
  readonly server: string | null;
}

export async function writeFormFor(
  { form, measure, expiresAt, language, server }: FormRequest,
  now: Date,
): Promise<readonly FormFile[]> {
  const context: FormContext = {
    words: await loadFormWords(language),
    writtenAt: localTime(now),
    // A measure for the server is for the one that was named; which clients need theirs, nobody said.
    computer: MEASURES[measure].machine === 'server' ? server : null,
    server,
    domain: null,
    previous: {},
  };
  return writeForm(form, { ...MEASURES[measure], name: measure, expiresAt }, context);
}
