/** The parts of the batch file that look, and that put back before the time. */
import type { TimedMeasure } from '../measure.ts';
import type { RegistryChange } from '../registry-change.ts';
import { lookAll, shown } from './cmd-look.ts';
import { cmdQuoted } from './cmd-quoting.ts';

/** Exit code 0: all values are as asked, and what is to end by itself has its task. */
export function verifyLines(measure: TimedMeasure): readonly string[] {
  const { changes, expiresAt } = measure;
  return [
    ':verify',
    ...lookAll(measure),
    'set "CODE=0"',
    'set "OURS="',
    ...changes.flatMap(({ name, to }, index) => [
      `echo ${name}: now %NOW_${index + 1}%, asked for ${shown(to)}`,
      `if defined SAVED_${index + 1} echo ${name}: %SAVED_${index + 1}% before, to be put back`,
      `if not "%NOW_${index + 1}%"=="${shown(to)}" set "CODE=1"`,
      `if defined SAVED_${index + 1} set "OURS=1"`,
    ]),
    ...(expiresAt === null ? [] : verifyTask(expiresAt)),
    'if "%CODE%"=="0" echo As asked.',
    'if not "%CODE%"=="0" echo NOT as asked.',
    'exit /b %CODE%',
  ];
}

function verifyTask(expiresAt: string): readonly string[] {
  return [
    'if not defined OURS goto verified',
    '%SCHTASKS% /query /tn "%TASK%" >nul 2>nul',
    'if errorlevel 1 goto no_task',
    `echo The task that ends it at ${expiresAt} is there.`,
    'goto verified',
    ':no_task',
    'echo The task that ends it is MISSING: nothing will put the values back.',
    'set "CODE=1"',
    ':verified',
  ];
}

/** A value that is not ours any more stays as somebody else set it. */
export function undoLines(measure: TimedMeasure): readonly string[] {
  const { changes } = measure;
  return [
    ':undo',
    ...lookAll(measure),
    'set "OURS="',
    ...changes.toReversed().flatMap((each) => putBack(each, changes.indexOf(each) + 1)),
    '%SCHTASKS% /delete /tn "%TASK%" /f >nul 2>nul',
    '%REG% delete "%STATE%" /f /reg:64 >nul 2>nul',
    'if not defined OURS echo Nothing of this file is in force: nothing to undo.',
    'if defined OURS echo Undone.',
    'exit /b 0',
  ];
}

function putBack({ key, name, to }: RegistryChange, n: number): readonly string[] {
  const at = `${cmdQuoted(`HKLM\\${key}`)} /v ${name}`;
  return [
    `if not defined SAVED_${n} goto back_${n}`,
    'set "OURS=1"',
    `if "%NOW_${n}%"=="%SAVED_${n}%" goto back_${n}`,
    `if not "%NOW_${n}%"=="${shown(to)}" echo ${name} was changed by somebody else since: left as it is.`,
    `if not "%NOW_${n}%"=="${shown(to)}" goto back_${n}`,
    `if "%SAVED_${n}%"=="absent" %REG% delete ${at} /f /reg:64 >nul`,
    `if not "%SAVED_${n}%"=="absent" %REG% add ${at} /t REG_DWORD /d %SAVED_${n}% /f /reg:64 >nul`,
    'if errorlevel 1 goto denied',
    `:back_${n}`,
  ];
}
