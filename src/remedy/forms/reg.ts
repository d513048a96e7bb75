/**
 * Registry files, one to apply and one to undo. They can neither look nor remember nor end by themselves: what was there before is what
 * the writer was told, or what Windows usually has. Verifying is a line for reg.exe in their comments.
 */
import type { TimedMeasure } from '../measure.ts';
import type { DwordOrAbsent, RegistryValue } from '../registry-change.ts';
import { baseName, type FormContext, fullKey, previousOf } from './form-context.ts';
import { type FormFile, utf16File } from './form-file.ts';
import { regComment, regName } from './reg-quoting.ts';

export function writeReg(measure: TimedMeasure, context: FormContext): readonly FormFile[] {
  const { changes } = measure;
  const { words } = context;
  const before = changes.map((change) => ({ ...change, to: previousOf(change, context) }));
  const assumed = before.map(({ name, to }) => words.assumed(name, to === null ? words.change.absent : String(to)));
  const head = [...words.head(measure), ...words.writtenFor(context), ...words.tried.reg];
  const verify = changes.map((change) => `reg query "HKLM\\${change.key}" /v ${change.name} /reg:64`);
  return [
    file(`${baseName(measure)}-apply.reg`, [...head, ...words.noExpiry(measure.expiresAt), ...verify], changes),
    file(`${baseName(measure)}-undo.reg`, [words.regUndo, ...assumed, ...words.tried.reg, ...verify], before),
  ];
}

type Setting = RegistryValue & { readonly to: DwordOrAbsent };

function file(path: string, comments: readonly string[], settings: readonly Setting[]): FormFile {
  return utf16File(path, [
    'Windows Registry Editor Version 5.00',
    '',
    ...comments.map(regComment),
    '',
    ...settings.flatMap((setting) => [`[${fullKey(setting)}]`, `${regName(setting.name)}=${content(setting.to)}`, '']),
  ]);
}

function content(to: DwordOrAbsent): string {
  return to === null ? '-' : `dword:${to.toString(16).padStart(8, '0')}`;
}
