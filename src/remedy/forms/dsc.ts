/**
 * A DSC configuration, and one that undoes it. The resource knows the expiry: after it, the previous values are the desired state, so that
 * a Local Configuration Manager that corrects does not put the loosened value back; and the scheduled task ends it if nobody corrects.
 */
import type { TimedMeasure } from '../measure.ts';
import { baseName, type FormContext } from './form-context.ts';
import { type FormFile, utf8File } from './form-file.ts';
import { powershellComment } from './powershell-quoting.ts';
import { scriptFunctions } from './powershell-script.ts';

export function writeDsc(measure: TimedMeasure, context: FormContext): readonly FormFile[] {
  const { words } = context;
  const comments = [...words.head(measure), ...words.writtenFor(context), ...words.tried.dsc, words.usage.dsc];
  const name = `RdpDoctor_${measure.name.replaceAll('-', '_')}`;
  // The blocks of a Script resource are kept as text, and run on their own: each brings its functions with it.
  const functions = scriptFunctions(measure, words).map((line) => `        ${line}`);
  const block = (title: string, lines: readonly string[]) => [
    `      ${title} = {`,
    ...functions,
    ...lines.map((line) => `        ${line}`),
    '      }',
  ];
  const configuration = (suffix: string, test: readonly string[], set: string) => [
    `Configuration ${name}_${suffix} {`,
    "  param([string[]] $ComputerName = 'localhost')",
    '  Import-DscResource -ModuleName PSDesiredStateConfiguration',
    '  Node $ComputerName {',
    `    Script ${measure.name.replaceAll('-', '_')} {`,
    ...block('GetScript', [
      '@{ Result = [string](@($Changes | ForEach-Object { Read-Value $_.Key $_.Name }) -join "," ) }',
    ]),
    ...block('TestScript', test),
    ...block('SetScript', [set]),
    '    }',
    '  }',
    '}',
    '',
  ];
  const kept = '$kept = @($Changes | Where-Object { $null -ne (Read-Kept $_.Name) }).Count -gt 0';
  const lines = [
    ...comments.map(powershellComment),
    ...configuration(
      'Apply',
      [kept, 'if (Test-Expired) { return (-not $kept) }', 'return ((Invoke-Verify) -eq 0)'],
      'if (Test-Expired) { Invoke-Undo | Out-Null } elseif ((Invoke-Apply) -ne 0) { throw $TaskName }',
    ),
    ...configuration('Undo', [kept, 'return (-not $kept)'], 'Invoke-Undo | Out-Null'),
  ];
  return [utf8File(`${baseName(measure)}-dsc.ps1`, lines, 'windows')];
}
