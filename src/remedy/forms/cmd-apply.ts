/** The part of the batch file that applies: keep what was there, register the task that ends it, then change. */
import type { TimedMeasure } from '../measure.ts';
import type { RegistryChange } from '../registry-change.ts';
import { lookAll, shown } from './cmd-look.ts';
import { cmdEcho, cmdQuoted } from './cmd-quoting.ts';
import { endingTask } from './ending-task.ts';

/**
 * A value is ours when it was kept by an earlier run, or when it still has to be changed. One that was as asked before we came is not:
 * it is neither changed nor ever put back.
 */
export function applyLines(measure: TimedMeasure): readonly string[] {
  const { changes, expiresAt } = measure;
  return [
    ':apply',
    ...(expiresAt === null ? [] : expired(measure, expiresAt)),
    ...lookAll(measure),
    ...changes.flatMap(refuse),
    'set "OURS="',
    'set "KEPT_BEFORE="',
    ...changes.flatMap(keep),
    'if not defined OURS echo It was so already: nothing was changed, and nothing will be put back.',
    'if not defined OURS exit /b 0',
    ...(expiresAt === null ? [] : register(measure)),
    ...changes.flatMap(change),
    `echo Applied. ${expiresAt === null ? 'It has no expiry: run "undo" by hand.' : `It ends at ${expiresAt}; "undo" ends it before.`}`,
    'exit /b 0',
    ':denied',
    'echo The registry can not be written: run this as administrator.',
    'exit /b 3',
  ];
}

/**
 * Dates in cmd.exe depend on the language of Windows, so PowerShell is asked; where it answers nothing, the task, which runs every
 * quarter of an hour after its time, ends what was applied too late. `Ended` keeps a start-up script from beginning anew.
 */
function expired({ name }: TimedMeasure, expiresAt: string): readonly string[] {
  const numbers = expiresAt.split(/[-T:]/).map(Number).join(',');
  const ask = `if((Get-Date) -ge (New-Object DateTime ${numbers},0)){1}else{0}`;
  return [
    'set "EXPIRED="',
    `for /f %%A in ('%SystemRoot%\\System32\\WindowsPowerShell\\v1.0\\powershell.exe -NoProfile -Command "${ask}" 2^>nul') do if "%%A"=="1" set "EXPIRED=1"`,
    `%REG% query "%ENDED%" /v ${name} /reg:64 2>nul | %FIND% "${expiresAt}" >nul`,
    'if not errorlevel 1 set "EXPIRED=1"',
    `if defined EXPIRED echo This file expired at ${expiresAt}. Nothing was changed; "undo" still works.`,
    'if defined EXPIRED exit /b 6',
  ];
}

function refuse({ name, to }: RegistryChange, index: number): readonly string[] {
  const n = index + 1;
  return [
    `if "%NOW_${n}%"=="other" echo ${name} is no REG_DWORD: nothing was changed.`,
    `if "%NOW_${n}%"=="other" exit /b 4`,
    'set "FOREIGN="',
    `if defined SAVED_${n} if not "%NOW_${n}%"=="%SAVED_${n}%" if not "%NOW_${n}%"=="${shown(to)}" set "FOREIGN=1"`,
    `if defined FOREIGN echo ${name} was changed by somebody else since: run "undo" first, then look.`,
    'if defined FOREIGN exit /b 5',
  ];
}

/** What an earlier run kept is never written over. */
function keep({ name, to }: RegistryChange, index: number): readonly string[] {
  const n = index + 1;
  const skip = `:kept_${n}`;
  return [
    `set "PREVIOUS_${n}=%SAVED_${n}%"`,
    `if defined SAVED_${n} set "OURS=1"`,
    `if defined SAVED_${n} set "KEPT_BEFORE=1"`,
    `if defined SAVED_${n} goto ${skip.slice(1)}`,
    `if "%NOW_${n}%"=="${shown(to)}" goto ${skip.slice(1)}`,
    `set "KIND_${n}=REG_DWORD /d %NOW_${n}%"`,
    `if "%NOW_${n}%"=="absent" set "KIND_${n}=REG_SZ /d absent"`,
    `%REG% add "%STATE%" /v ${name} /t %KIND_${n}% /f /reg:64 >nul 2>nul`,
    'if errorlevel 1 goto denied',
    `set "PREVIOUS_${n}=%NOW_${n}%"`,
    'set "OURS=1"',
    skip,
  ];
}

/** The document is written line by line, with the previous values in it, where only administrators can write. */
function register(measure: TimedMeasure): readonly string[] {
  const { changes } = measure;
  const { before, after, forChange } = endingTask(measure);
  const write = (line: string) => `>>"%TASKFILE%" echo ${line}`;
  const middle = changes.flatMap((each, index) => {
    const n = index + 1;
    const { absent, number } = forChange(each);
    const withNumber = number.map((line) => write(cmdEcho(line).replace('PREVIOUS', `%PREVIOUS_${n}%`)));
    return [
      `if not defined PREVIOUS_${n} goto written_${n}`,
      `if "%PREVIOUS_${n}%"=="absent" goto absent_${n}`,
      ...withNumber,
      `goto written_${n}`,
      `:absent_${n}`,
      ...absent.map((line) => write(cmdEcho(line))),
      `:written_${n}`,
    ];
  });
  return [
    'if exist "%TASKFILE%" del /f /q "%TASKFILE%"',
    ...before.map((line) => write(cmdEcho(line))),
    ...middle,
    ...after.map((line) => write(cmdEcho(line))),
    '%SCHTASKS% /create /tn "%TASK%" /xml "%TASKFILE%" /f >nul',
    'set "CREATED=%errorlevel%"',
    'del /f /q "%TASKFILE%"',
    'if "%CREATED%"=="0" goto created',
    // What only this run kept is in nobody's way back.
    'if not defined KEPT_BEFORE %REG% delete "%STATE%" /f /reg:64 >nul 2>nul',
    'echo The task that would end it can not be registered: nothing was changed.',
    'exit /b 7',
    ':created',
  ];
}

function change({ key, name, to }: RegistryChange, index: number): readonly string[] {
  const at = `${cmdQuoted(`HKLM\\${key}`)} /v ${name}`;
  const command = to === null ? `%REG% delete ${at} /f /reg:64` : `%REG% add ${at} /t REG_DWORD /d ${to} /f /reg:64`;
  const n = index + 1;
  return [
    `if not defined PREVIOUS_${n} goto changed_${n}`,
    `if "%NOW_${n}%"=="${shown(to)}" goto changed_${n}`,
    `${command} >nul`,
    'if errorlevel 1 goto denied',
    `:changed_${n}`,
  ];
}
