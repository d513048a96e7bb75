/** A script for Windows PowerShell 5.1: `-Do Apply`, `Verify` or `Undo`. UTF-8 with a byte order mark, without which 5.1 reads ANSI. */
import type { TimedMeasure } from '../measure.ts';
import { baseName, type FormContext } from './form-context.ts';
import { type FormFile, utf8File } from './form-file.ts';
import { powershellComment } from './powershell-quoting.ts';
import { scriptFunctions } from './powershell-script.ts';

export function writePowershell(measure: TimedMeasure, context: FormContext): readonly FormFile[] {
  const { words } = context;
  const comments = [
    ...words.head(measure),
    ...words.writtenFor(context),
    ...words.tried.powershell,
    words.usage.powershell,
  ];
  const lines = [
    ...comments.map(powershellComment),
    '#Requires -Version 5.1',
    '#Requires -RunAsAdministrator',
    "param([Parameter(Mandatory = $true)][ValidateSet('Apply', 'Verify', 'Undo')][string] $Do)",
    '',
    ...scriptFunctions(measure, words),
    '',
    'switch ($Do) {',
    "  'Apply' { exit (Invoke-Apply) }",
    "  'Verify' { exit (Invoke-Verify) }",
    "  'Undo' { exit (Invoke-Undo) }",
    '}',
  ];
  return [utf8File(`${baseName(measure)}.ps1`, lines, 'windows')];
}
