/**
 * What the PowerShell script and the DSC configuration have in common: functions that look, keep, register the ending task, change and
 * put back. They follow the batch file step by step; the registry is read in its 64-bit view whatever the process is.
 */
import type { TimedMeasure } from '../measure.ts';
import { endingTask } from './ending-task.ts';
import { baseName, ENDED_KEY, stateKey } from './form-context.ts';
import type { FormWords, ScriptSays } from './form-words.ts';
import { powershellString } from './powershell-quoting.ts';

export function scriptFunctions(measure: TimedMeasure, words: FormWords): readonly string[] {
  return [...settings(measure), ...says(words), '', ...READING, '', ...TASK, '', ...APPLY, '', ...VERIFY, '', ...UNDO];
}

function settings(measure: TimedMeasure): readonly string[] {
  const { name, changes, expiresAt } = measure;
  const task = expiresAt === null ? null : endingTask(measure);
  const rows = changes.map((change) => {
    const ways = task?.forChange(change);
    const { key, name: value, to } = change;
    return `  @{ Key = ${powershellString(key)}; Name = ${powershellString(value)}; To = ${to ?? '$null'}; WhenAbsent = ${list(ways?.absent ?? [])}; WhenNumber = ${list(ways?.number ?? [])} }`;
  });
  const expiry =
    expiresAt === null ? '$null' : `New-Object DateTime ${expiresAt.split(/[-T:]/).map(Number).join(', ')}, 0`;
  return [
    "$ErrorActionPreference = 'Stop'",
    `$State = ${powershellString(stateKey(measure))}`,
    `$EndedKey = ${powershellString(ENDED_KEY)}`,
    `$Measure = ${powershellString(name)}`,
    `$TaskName = ${powershellString(baseName(measure))}`,
    `$Expiry = ${expiry}`,
    `$ExpiryText = ${powershellString(expiresAt ?? '')}`,
    '$Changes = @(',
    ...rows,
    ')',
    `$TaskBefore = ${list(task?.before ?? [])}`,
    `$TaskAfter = ${list(task?.after ?? [])}`,
  ];
}

function list(lines: readonly string[]): string {
  return `@(${lines.map(powershellString).join(', ')})`;
}

function says(words: FormWords): readonly string[] {
  const entries = Object.entries(words.says) as readonly (readonly [ScriptSays, string])[];
  return ['$Says = @{', ...entries.map(([code, text]) => `  ${code} = ${powershellString(text)}`), '}'];
}

const READING = [
  'function Say($Code, $Name, $Value) { Write-Host ($Says[$Code] -f $Name, $Value, $ExpiryText) }',
  'function Open-Machine { [Microsoft.Win32.RegistryKey]::OpenBaseKey([Microsoft.Win32.RegistryHive]::LocalMachine, [Microsoft.Win32.RegistryView]::Registry64) }',
  '# A number; the text absent; the text other for what is no REG_DWORD.',
  'function Read-Value($Key, $Name) {',
  '  $opened = (Open-Machine).OpenSubKey($Key)',
  "  if ($null -eq $opened) { return 'absent' }",
  '  try {',
  "    if ($opened.GetValueNames() -notcontains $Name) { return 'absent' }",
  "    if ($opened.GetValueKind($Name) -ne [Microsoft.Win32.RegistryValueKind]::DWord) { return 'other' }",
  '    return $opened.GetValue($Name)',
  '  } finally { $opened.Close() }',
  '}',
  'function Write-Value($Key, $Name, $Value) {',
  '  $opened = (Open-Machine).CreateSubKey($Key)',
  '  try {',
  '    if ($Value -is [string]) { $opened.DeleteValue($Name, $false) } else { $opened.SetValue($Name, $Value, [Microsoft.Win32.RegistryValueKind]::DWord) }',
  '  } finally { $opened.Close() }',
  '}',
  '# What an earlier run kept; $null when it kept nothing.',
  'function Read-Kept($Name) {',
  '  $opened = (Open-Machine).OpenSubKey($State)',
  '  if ($null -eq $opened) { return $null }',
  '  try { return $opened.GetValue($Name, $null) } finally { $opened.Close() }',
  '}',
  'function Write-Kept($Name, $Value) {',
  '  $opened = (Open-Machine).CreateSubKey($State)',
  '  try {',
  '    $kind = if ($Value -is [string]) { [Microsoft.Win32.RegistryValueKind]::String } else { [Microsoft.Win32.RegistryValueKind]::DWord }',
  '    $opened.SetValue($Name, $Value, $kind)',
  '  } finally { $opened.Close() }',
  '}',
  'function Test-Expired {',
  '  if ($null -eq $Expiry) { return $false }',
  '  if ((Get-Date) -ge $Expiry) { return $true }',
  '  $opened = (Open-Machine).OpenSubKey($EndedKey)',
  '  if ($null -eq $opened) { return $false }',
  '  try { return ($opened.GetValue($Measure, $null) -eq $ExpiryText) } finally { $opened.Close() }',
  '}',
  "function Get-Wanted($Change) { if ($null -eq $Change.To) { 'absent' } else { $Change.To } }",
] as const;

/** The previous value is a number here, or the other list is taken: nothing from the registry becomes text of a command. */
const TASK = [
  'function Register-Ending($Previous) {',
  '  $middle = foreach ($change in $Changes) {',
  '    if (-not $Previous.ContainsKey($change.Name)) { continue }',
  '    $value = $Previous[$change.Name]',
  "    if ($value -is [string]) { $change.WhenAbsent } else { $change.WhenNumber | ForEach-Object { $_.Replace('PREVIOUS', ([int64]$value -band 4294967295).ToString()) } }",
  '  }',
  '  $xml = (@($TaskBefore) + @($middle) + @($TaskAfter)) -join "`r`n"',
  '  Register-ScheduledTask -TaskName $TaskName -Xml $xml -Force | Out-Null',
  '}',
] as const;

const APPLY = [
  'function Invoke-Apply {',
  "  if (Test-Expired) { Say 'expired'; return 6 }",
  '  $previous = @{}',
  '  foreach ($change in $Changes) {',
  '    $now = Read-Value $change.Key $change.Name',
  '    $kept = Read-Kept $change.Name',
  '    $wanted = Get-Wanted $change',
  "    if ($now -eq 'other') { Say 'otherType' $change.Name; return 4 }",
  "    if ($null -ne $kept -and $now -ne $kept -and $now -ne $wanted) { Say 'changedSince' $change.Name $now; return 5 }",
  '    if ($null -ne $kept) { $previous[$change.Name] = $kept } elseif ($now -ne $wanted) { $previous[$change.Name] = $now }',
  '  }',
  "  if ($previous.Count -eq 0) { Say 'alreadySo'; return 0 }",
  '  foreach ($name in @($previous.Keys)) { if ($null -eq (Read-Kept $name)) { Write-Kept $name $previous[$name] } }',
  '  if ($null -ne $Expiry) { Register-Ending $previous }',
  '  foreach ($change in $Changes) { if ($previous.ContainsKey($change.Name)) { Write-Value $change.Key $change.Name (Get-Wanted $change) } }',
  "  Say 'applied'",
  '  return 0',
  '}',
] as const;

const VERIFY = [
  'function Invoke-Verify {',
  '  $code = 0',
  '  $ours = $false',
  '  foreach ($change in $Changes) {',
  '    $now = Read-Value $change.Key $change.Name',
  "    Say 'valueNow' $change.Name $now",
  '    if ($now -ne (Get-Wanted $change)) { $code = 1 }',
  '    if ($null -ne (Read-Kept $change.Name)) { $ours = $true }',
  '  }',
  '  if ($ours -and $null -ne $Expiry) {',
  "    if (Get-ScheduledTask -TaskName $TaskName -ErrorAction SilentlyContinue) { Say 'taskThere' } else { Say 'taskMissing'; $code = 1 }",
  '  }',
  "  if ($code -eq 0) { Say 'asAsked' } else { Say 'notAsAsked' }",
  '  return $code',
  '}',
] as const;

const UNDO = [
  'function Invoke-Undo {',
  '  $ours = $false',
  '  foreach ($change in $Changes) {',
  '    $kept = Read-Kept $change.Name',
  '    if ($null -eq $kept) { continue }',
  '    $ours = $true',
  '    $now = Read-Value $change.Key $change.Name',
  '    if ($now -eq $kept) { continue }',
  "    if ($now -ne (Get-Wanted $change)) { Say 'leftAlone' $change.Name $now; continue }",
  '    Write-Value $change.Key $change.Name $kept',
  '  }',
  '  Unregister-ScheduledTask -TaskName $TaskName -Confirm:$false -ErrorAction SilentlyContinue',
  '  (Open-Machine).DeleteSubKey($State, $false)',
  "  if ($ours) { Say 'undone' } else { Say 'nothingToUndo' }",
  '  return 0',
  '}',
] as const;
