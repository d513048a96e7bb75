/**
 * `--form NAME [--out DIR] [--expires WHEN]`: a remedy that changes the registry, written down for another machine. Without a folder the
 * first file goes to standard output; nothing that is there is ever written over.
 */
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { usualExpiry } from '../remedy/expiry-date.ts';
import { FORM_NAMES, type FormName } from '../remedy/form-name.ts';
import { formsFor } from '../remedy/forms/form.ts';
import type { FormFile } from '../remedy/forms/form-file.ts';
import { isMeasureName, type MeasureName } from '../remedy/measure.ts';
import type { PlannedRemedy } from '../remedy/plan.ts';
import { writeFormFor } from '../report/write-form.ts';
import { readExpires } from './expiry-option.ts';
import { nearest } from './nearest.ts';
import { type Given, lastValue } from './parse.ts';
import type { Terminal } from './terminal.ts';
import { typed } from './typed.ts';
import { badValue, EXIT, UsageProblem } from './usage-problem.ts';

/** Of `remedies`, one has to be a change of the registry: which of several is meant is not guessed. */
export async function showForm(
  remedies: readonly Pick<PlannedRemedy, 'name' | 'expiresInDays'>[],
  server: string | null,
  given: Given,
  terminal: Terminal,
): Promise<void> {
  const [measure, another] = [...new Set(remedies.map(({ name }) => name))].filter(isMeasureName);
  if (measure === undefined || another !== undefined)
    throw new UsageProblem(({ nothingToWriteDown }) => nothingToWriteDown);
  const form = readForm(lastValue(given, 'form') ?? '', measure);
  const days = remedies.find(({ name }) => name === measure)?.expiresInDays ?? null;
  const expiresAt = readExpires(lastValue(given, 'expires') ?? usualExpiry(measure, days));
  const out = lastValue(given, 'out');
  const request = { form, measure, expiresAt, server, language: terminal.words.language };
  const files = await writeFormFor(request, new Date());
  if (out === undefined) print(files, form, terminal);
  else await keep(files, out, terminal);
}

function readForm(text: string, measure: MeasureName): FormName {
  const possible = formsFor(measure);
  const form = FORM_NAMES.find((name) => asTyped(name) === text.toLowerCase());
  if (form !== undefined && possible.includes(form)) return form;
  const names = possible.map(asTyped);
  throw badValue('--form', text, (form === undefined && nearest(text, names)) || names.join(', '));
}

/** `gpoCmdlets` is typed `gpo-cmdlets`. */
function asTyped(name: FormName): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function print(files: readonly FormFile[], form: FormName, { print, note, words }: Terminal): void {
  const [first, ...others] = files;
  if (first?.text == null || form === 'gpo') throw new UsageProblem(({ formNeedsFolder }) => formNeedsFolder);
  print(first.text);
  if (others.length > 0) note(words.furtherFiles(others.map(({ path }) => path)));
}

/** All or none, as far as can be known before. */
async function keep(files: readonly FormFile[], folder: string, { note, words }: Terminal): Promise<void> {
  const places = files.map((file) => ({ ...file, place: join(folder, file.path) }));
  for (const { place } of places) {
    if (await stat(place).catch(() => undefined)) throw new UsageProblem(({ fileThere }) => fileThere(typed(place)));
  }
  for (const { place, bytes } of places) {
    try {
      await mkdir(dirname(place), { recursive: true });
      await writeFile(place, bytes, { flag: 'wx' });
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? 'UNKNOWN';
      throw new UsageProblem(({ unwritableForm }) => unwritableForm(typed(place), code), EXIT.notExamined);
    }
    note(words.saved(typed(place)));
  }
}
