/**
 * The same group policy by the cmdlets of the GroupPolicy module: a script with `Apply`, `Verify` and `Undo`. Run on a domain controller
 * it registers a task there that takes the values out again at the end; elsewhere it asks for `-WithoutExpiry` in so many words.
 */
import type { TimedMeasure } from '../measure.ts';
import { baseName, type FormContext } from './form-context.ts';
import { type FormFile, utf8File } from './form-file.ts';
import { policyChanges } from './policy-changes.ts';
import { powershellComment, powershellString } from './powershell-quoting.ts';

export function writeGpoCmdlets(measure: TimedMeasure, context: FormContext): readonly FormFile[] {
  const { words } = context;
  const { expiresAt } = measure;
  const name = words.gpo.displayName(words.titles[measure.name]);
  const comments = [...words.head(measure), ...words.tried.gpoCmdlets, ...words.gpo.script];
  const lines = [
    ...comments.map(powershellComment),
    '#Requires -Version 5.1',
    '#Requires -Modules GroupPolicy',
    "param([Parameter(Mandatory = $true)][ValidateSet('Apply', 'Verify', 'Undo')][string] $Do, [string] $Target, [switch] $WithoutExpiry)",
    "$ErrorActionPreference = 'Stop'",
    `$Name = ${powershellString(name)}`,
    ...(context.domain === null ? ['$Domain = @{}'] : [`$Domain = @{ Domain = ${powershellString(context.domain)} }`]),
    `$TaskName = ${powershellString(`${baseName(measure)}-gpo`)}`,
    ...(expiresAt === null ? [] : registerEnd(measure, context)),
    'switch ($Do) {',
    "  'Apply' {",
    ...(expiresAt === null ? [] : ['    if (-not $WithoutExpiry) { Register-End }']),
    '    if (-not (Get-GPO -Name $Name @Domain -ErrorAction SilentlyContinue)) { New-GPO -Name $Name @Domain | Out-Null }',
    ...policyChanges(measure).map(
      ({ key, name: value, to }) =>
        `    Set-GPRegistryValue -Name $Name @Domain -Key ${powershellString(`HKLM\\${key}`)} -ValueName ${powershellString(value)} ${to === null ? '-Disable' : `-Type DWord -Value ${to}`} | Out-Null`,
    ),
    '    if ($Target) { New-GPLink -Name $Name @Domain -Target $Target | Out-Null }',
    '  }',
    "  'Verify' {",
    ...policyChanges(measure).map(
      ({ key, name: value }) =>
        `    Get-GPRegistryValue -Name $Name @Domain -Key ${powershellString(`HKLM\\${key}`)} -ValueName ${powershellString(value)}`,
    ),
    '  }',
    "  'Undo' {",
    ...policyChanges(measure).map((change) => `    ${removal(change)} | Out-Null`),
    '    Unregister-ScheduledTask -TaskName $TaskName -Confirm:$false -ErrorAction SilentlyContinue',
    '  }',
    '}',
  ];
  return [utf8File(`${baseName(measure)}-gpo.ps1`, lines, 'windows')];
}

function removal({ key, name }: { readonly key: string; readonly name: string }): string {
  return `Remove-GPRegistryValue -Name $Name @Domain -Key ${powershellString(`HKLM\\${key}`)} -ValueName ${powershellString(name)}`;
}

/**
 * On a domain controller SYSTEM may change group policies (DomainRole 4 and 5). The task's own script goes as Base64, so that no name is
 * quoted twice.
 */
function registerEnd(measure: TimedMeasure, { words }: FormContext): readonly string[] {
  const numbers = (measure.expiresAt ?? '').split(/[-T:]/).map(Number).join(', ');
  return [
    // PowerShell takes typographic quotes for single quotes too.
    `function Quote($Text) { "'" + [regex]::Replace($Text, "['\\u2018-\\u201b]", '$0$0') + "'" }`,
    'function Register-End {',
    `  if ((Get-CimInstance Win32_ComputerSystem).DomainRole -lt 4) { throw ${powershellString(words.says.needsController)} }`,
    '  $quoted = Quote $Name',
    "  $where = if ($Domain.Domain) { ' -Domain ' + (Quote $Domain.Domain) } else { '' }",
    '  $lines = @(',
    ...policyChanges(measure).map(
      ({ key, name }) => `    "Remove-GPRegistryValue -Name $quoted$where -Key 'HKLM\\${key}' -ValueName '${name}'"`,
    ),
    '    "Unregister-ScheduledTask -TaskName \'$TaskName\' -Confirm:`$false"',
    '  )',
    '  $encoded = [Convert]::ToBase64String([Text.Encoding]::Unicode.GetBytes($lines -join "`r`n"))',
    '  $action = New-ScheduledTaskAction -Execute \'powershell.exe\' -Argument "-NoProfile -NonInteractive -EncodedCommand $encoded"',
    `  $trigger = New-ScheduledTaskTrigger -Once -At (New-Object DateTime ${numbers}, 0)`,
    '  $settings = New-ScheduledTaskSettingsSet -StartWhenAvailable -AllowStartIfOnBatteries',
    "  Register-ScheduledTask -TaskName $TaskName -Action $action -Trigger $trigger -Settings $settings -User 'S-1-5-18' -RunLevel Highest -Force | Out-Null",
    '}',
  ];
}
