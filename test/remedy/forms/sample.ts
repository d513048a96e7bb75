/** Measures and contexts to write forms from. */
import { formWords as english } from '../../../src/messages/en/form-words.ts';
import { formWords as japanese } from '../../../src/messages/ja/form-words.ts';
import type { FormName } from '../../../src/remedy/form-name.ts';
import { formsFor, writeForm } from '../../../src/remedy/forms/form.ts';
import type { FormContext } from '../../../src/remedy/forms/form-context.ts';
import type { FormFile } from '../../../src/remedy/forms/form-file.ts';
import { MEASURES, type MeasureName, type TimedMeasure } from '../../../src/remedy/measure.ts';

export const MEASURE_NAMES = Object.keys(MEASURES) as readonly MeasureName[];
export const EXPIRY = '2026-12-24T09:30';
export const BOTH_LANGUAGES = [english, japanese];

export function timed(name: MeasureName, expiresAt: string | null = EXPIRY): TimedMeasure {
  return { ...MEASURES[name], name, expiresAt };
}

export const CONTEXT: FormContext = {
  words: english,
  writtenAt: '2026-11-30T18:05',
  computer: '経理01',
  server: 'ts1.example.co.jp',
  domain: 'example.co.jp',
  previous: {},
};

/** Names nobody should have. */
export const HOSTILE = [
  '& calc.exe',
  '"& echo pwned>C:\\pwned.txt &rem "',
  "'; Remove-Item C:\\ -Recurse; '",
  '’; Remove-Item C:\\ -Recurse; ‘',
  '$(calc)',
  '`n; calc',
  '%COMSPEC% /c echo pwned>C:\\pwned.txt',
  '^" | echo pwned>C:\\pwned.txt',
  '!COMSPEC!',
  'x\r\necho pwned>C:\\pwned.txt',
  '/?',
  ')\necho pwned',
  "{{ lookup('pipe', 'id') }}",
  'a: b\n- c # d',
  ']]><evil/>',
  '"><script>alert(1)</script>',
  '[x](http://evil.example) | y |',
  '\u202egnp.exe',
  '#> evil <#',
  "'@\nevil\n@'",
];

/** Every file of every form, by its path. */
export function allForms(
  context: FormContext = CONTEXT,
  expiresAt: string | null = EXPIRY,
): ReadonlyMap<string, FormFile> {
  const files = MEASURE_NAMES.flatMap((name) =>
    formsFor(name).flatMap((form) => writeForm(form, timed(name, expiresAt), context)),
  );
  return new Map(files.map((file) => [file.path, file]));
}

export function firstFile(form: FormName, measure: TimedMeasure, context: FormContext = CONTEXT): FormFile {
  const [file] = writeForm(form, measure, context);
  if (file === undefined) throw new Error(`${form} has no file`);
  return file;
}
