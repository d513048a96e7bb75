/** The part of the batch file that looks: at a value, and at what an earlier run kept of it. */
import type { TimedMeasure } from '../measure.ts';
import { cmdQuoted } from './cmd-quoting.ts';

/**
 * `call :look KEY NAME N`: what is there (`NOW_N`: a decimal number, `absent`, `other`) and what was kept (`SAVED_N`). `set /a` makes a
 * number of whatever reg.exe prints, so that nothing from the registry becomes part of a command.
 */
export const LOOK = [
  ':look',
  'set "NOW_%3=absent"',
  'set "SAVED_%3="',
  'set "SAVED_KIND="',
  '%REG% query %1 /v %2 /reg:64 >nul 2>nul',
  'if errorlevel 1 goto looked',
  'set "NOW_%3=other"',
  `for /f "tokens=3" %%A in ('%REG% query %1 /v %2 /reg:64 2^>nul ^| %FIND% "REG_DWORD "') do set /a "NOW_%3=%%A" >nul`,
  ':looked',
  `for /f "tokens=2" %%A in ('%REG% query "%STATE%" /v %2 /reg:64 2^>nul ^| %FIND% "REG_"') do set "SAVED_KIND=%%A"`,
  'if not defined SAVED_KIND exit /b 0',
  'set "SAVED_%3=absent"',
  'if not "%SAVED_KIND%"=="REG_DWORD" exit /b 0',
  `for /f "tokens=3" %%A in ('%REG% query "%STATE%" /v %2 /reg:64 2^>nul ^| %FIND% "REG_DWORD "') do set /a "SAVED_%3=%%A" >nul`,
  'exit /b 0',
] as const;

/** `call :look` for every value. */
export function lookAll({ changes }: TimedMeasure): readonly string[] {
  return changes.map(({ key, name }, index) => `call :look ${cmdQuoted(`HKLM\\${key}`)} ${name} ${index + 1}`);
}

/** A value as the variables of the script have it. */
export function shown(value: number | null): string {
  return value === null ? 'absent' : String(value);
}
