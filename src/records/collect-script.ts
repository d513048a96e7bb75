/**
 * `collect.cmd`: the facts of a machine on which nothing may be installed, gathered by what every Windows since 7 has: `cmd`, `reg`,
 * `wevtutil`, and for the numbers of a file one of `cscript`, `wmic` and PowerShell. It changes nothing, wants no administrator and
 * writes one text file, which `collected.ts` reads.
 */
import {
  ABSENT_KEY,
  ABSENT_VALUE,
  QUERY_NAMES,
  type QueryName,
  REGISTRY_QUERIES,
  RESTART_KEY_NAMES,
  RESTART_KEYS,
} from './registry-queries.ts';

/** The first line of what it writes. */
export const COLLECTED_TITLE = 'rdp-doctor facts';
export const COLLECTED_VERSION = 1;

export const EVENT_QUERY = "*[System[Provider[@Name='LsaSrv'] and (EventID=6041)]]";
/** Newest first: older ones than these say nothing of today. */
export const MOST_EVENTS = 1000;

/** ASCII, with the line breaks that `cmd` wants. */
export function writeCollectScript(): string {
  return `${[HEAD, ...values(), FILES, EVENTS, PARTS].join('\n').replaceAll('\n', '\r\n')}\r\n`;
}

const HEAD = `@echo off
rem  collect.cmd: what this computer says of itself, for rdp-doctor.
rem
rem  It changes nothing and asks for no administrator. It writes one text file next to itself, which you can read before you hand
rem  it on: the version of Windows, the settings of Remote Desktop, the policy "Encryption Oracle Remediation", the versions of two
rem  files, and the servers that Remote Desktop refused for it (event 6041). No passwords, no account names.
rem
rem      collect.cmd        gathers, then waits for a key
rem      collect.cmd /q     gathers and ends
rem      rdp-doctor facts rdp-doctor-facts-NAME.txt      on any computer, reads the file
setlocal DisableDelayedExpansion

rem  A 32-bit program that starts this script on a 64-bit Windows would see the wrong registry and folder.
set "SYS=%SystemRoot%\\System32"
if defined PROCESSOR_ARCHITEW6432 set "SYS=%SystemRoot%\\Sysnative"
set "VIEW=/reg:64"
if /i "%PROCESSOR_ARCHITECTURE%"=="x86" if not defined PROCESSOR_ARCHITEW6432 set "VIEW="

rem  The file stands next to this script, or in the folder for temporary files when that can not be written.
set "OUT=%~dp0rdp-doctor-facts-%COMPUTERNAME%.txt"
if exist "%OUT%" del "%OUT%"
>"%OUT%" echo ${COLLECTED_TITLE}
if not exist "%OUT%" set "OUT=%TEMP%\\rdp-doctor-facts-%COMPUTERNAME%.txt"
set "JS=%TEMP%\\rdp-doctor-collect-%RANDOM%.js"
call :gather >"%OUT%" 2>&1
echo Written: "%OUT%"
if /i not "%~1"=="/q" pause
exit /b 0

rem  Everything below is written into the file. "-- 0" says that a command ended well.
:gather
echo ${COLLECTED_TITLE} ${COLLECTED_VERSION}

rem  In which code page the words are written.
echo == codepage
chcp
echo -- %errorlevel%
`;

/** One call each: all of them read only. */
function values(): readonly string[] {
  const value = (name: QueryName) => {
    const { key, name: valueName } = REGISTRY_QUERIES[name];
    return `call :value ${name} "HKLM\\${key}" ${valueName}`;
  };
  return [
    'rem  What reg.exe says in this language of what is not there.',
    `call :key absentKey "HKLM\\${ABSENT_KEY}"`,
    `call :value absentValue "HKLM\\${ABSENT_VALUE.key}" ${ABSENT_VALUE.name}`,
    '',
    'rem  The settings, one by one.',
    ...QUERY_NAMES.map(value),
    '',
    'rem  Keys that are there while an update waits for a restart.',
    ...RESTART_KEY_NAMES.map((name) => `call :key ${name} "HKLM\\${RESTART_KEYS[name]}"`),
  ];
}

const FILES = `
rem  The time, the versions of two files, and whether a policy file names the setting: by a few lines of JScript.
rem  53 and 76 are its numbers for a file or folder that is not there.
>"%JS%" echo var files = new ActiveXObject("Scripting.FileSystemObject"), what = WScript.Arguments(0);
>>"%JS%" echo try {
>>"%JS%" echo   if (what == "clock") WScript.Echo((new Date).getTime());
>>"%JS%" echo   else if (what == "version") WScript.Echo(files.GetFileVersion(files.GetFile(WScript.Arguments(1)).Path));
>>"%JS%" echo   else {
>>"%JS%" echo     var text = files.OpenTextFile(WScript.Arguments(1), 1, false, -1).ReadAll().toLowerCase();
>>"%JS%" echo     WScript.Echo(text.indexOf("allowencryptionoracle") == -1 ? "not named" : "named");
>>"%JS%" echo   }
>>"%JS%" echo } catch (error) {
>>"%JS%" echo   var code = error.number ^& 65535;
>>"%JS%" echo   if (code != 53) if (code != 76) WScript.Quit(1);
>>"%JS%" echo   WScript.Echo("absent");
>>"%JS%" echo }
echo == clock
"%SYS%\\cscript.exe" //nologo "%JS%" clock
echo -- %errorlevel%
call :file tspkg "%SystemRoot%\\System32\\tspkg.dll"
call :file mstsc "%SystemRoot%\\System32\\mstsc.exe"

rem  What group policy has set: the policies of this computer, and the record of all that were applied to it.
call :policy localPolicy "%SystemRoot%\\System32\\GroupPolicy\\Machine\\Registry.pol"
call :policy appliedPolicy "%ALLUSERSPROFILE%\\ntuser.pol"
del "%JS%"
`;

const EVENTS = `rem  Servers that were refused: event 6041 of LsaSrv in the log System, the newest ${MOST_EVENTS}.
echo == events
"%SYS%\\wevtutil.exe" qe System "/q:${EVENT_QUERY}" /f:xml /rd:true /c:${MOST_EVENTS}
set "CODE=%errorlevel%"
echo.
echo -- %CODE%
echo == end
goto :eof
`;

const PARTS = String.raw`rem  :value NAME KEY VALUE
:value
echo == value %1
"%SYS%\reg.exe" query %2 /v %3 %VIEW%
echo -- %errorlevel%
goto :eof

rem  :key NAME KEY       is it there?
:key
echo == key %1
"%SYS%\reg.exe" query %2 %VIEW%
echo -- %errorlevel%
goto :eof

rem  :file NAME PATH     its version; wmic and PowerShell are asked only where scripts are switched off
:file
echo == file %1
"%SYS%\cscript.exe" //nologo "%JS%" version %2
if not errorlevel 1 goto :done
set "FILE=%~2"
for /f "tokens=2 delims==" %%v in ('wmic datafile where "name='%FILE:\=\\%'" get Version /value 2^>nul') do echo %%v
"%SYS%\WindowsPowerShell\v1.0\powershell.exe" -NoProfile -Command "$v = (Get-Item -LiteralPath $env:FILE).VersionInfo; '{0}.{1}.{2}.{3}' -f $v.FileMajorPart, $v.FileMinorPart, $v.FileBuildPart, $v.FilePrivatePart"
:done
echo -- %errorlevel%
goto :eof

rem  :policy NAME PATH   does a policy file name the setting?
:policy
echo == policy %1
"%SYS%\cscript.exe" //nologo "%JS%" policy %2
echo -- %errorlevel%
goto :eof`;
