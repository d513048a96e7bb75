/**
 * A batch file for a person at the machine, or for the start-up script of a group policy: `apply`, `verify`, `undo`. It keeps the
 * previous values in the registry before it changes any, and registers the task that puts them back before that too, so that no
 * change stands without its end. English and ASCII only: cmd.exe reads a batch file in the code page of its console, which nobody can
 * know in advance, and switching it with `chcp` breaks the reading of batch files on older Windows.
 */
import type { TimedMeasure } from '../measure.ts';
import { applyLines } from './cmd-apply.ts';
import { LOOK } from './cmd-look.ts';
import { cmdEcho } from './cmd-quoting.ts';
import { undoLines, verifyLines } from './cmd-undo.ts';
import { baseName, ENDED_KEY, type FormContext, stateKey } from './form-context.ts';
import { asciiFile, type FormFile, utf8File } from './form-file.ts';
import { asciiLine } from './one-line.ts';

export function writeCmd(measure: TimedMeasure, context: FormContext): readonly FormFile[] {
  const path = `${baseName(measure)}.cmd`;
  return [asciiFile(path, script(measure, context, 'usage')), ...explanation(measure, context, path, 'cmd')];
}

/** The same, but what it does when it is told nothing is `apply`: so it can be a start-up script, and be run at every start. */
export function writeStartupScript(measure: TimedMeasure, context: FormContext): readonly FormFile[] {
  const path = `${baseName(measure)}-startup.cmd`;
  return [asciiFile(path, script(measure, context, 'apply')), ...explanation(measure, context, path, 'startupScript')];
}

/** What can not be said in ASCII is said beside it. */
function explanation(
  measure: TimedMeasure,
  { words }: FormContext,
  path: string,
  form: 'cmd' | 'startupScript',
): readonly FormFile[] {
  if (words.language === 'en' && form === 'cmd') return [];
  const lines = [...words.head(measure), ...words.tried[form], ...words.batch(path, form)];
  return [utf8File(`${baseName(measure)}-readme.txt`, lines, 'windows')];
}

function script(measure: TimedMeasure, context: FormContext, untold: 'usage' | 'apply'): readonly string[] {
  return [
    '@echo off',
    ...remarks(measure, untold).map((line) => `rem ${line}`),
    'setlocal EnableExtensions DisableDelayedExpansion',
    'set "REG=%SystemRoot%\\System32\\reg.exe"',
    'set "FIND=%SystemRoot%\\System32\\find.exe"',
    'set "SCHTASKS=%SystemRoot%\\System32\\schtasks.exe"',
    `set "STATE=HKLM\\${stateKey(measure)}"`,
    `set "ENDED=HKLM\\${ENDED_KEY}"`,
    `set "TASK=${baseName(measure)}"`,
    `set "TASKFILE=%SystemRoot%\\${baseName(measure)}.xml"`,
    'if /i "%~1"=="apply" goto apply',
    'if /i "%~1"=="verify" goto verify',
    'if /i "%~1"=="undo" goto undo',
    ...(untold === 'apply' ? ['if "%~1"=="" goto apply'] : []),
    ...usage(context),
    'exit /b 2',
    '',
    ...applyLines(measure),
    '',
    ...verifyLines(measure),
    '',
    ...undoLines(measure),
    '',
    ...LOOK,
  ];
}

function remarks({ name, machine, expiresAt, loosens }: TimedMeasure, untold: 'usage' | 'apply'): readonly string[] {
  return [
    `rdp-doctor: ${name}, for the ${machine}.`,
    ...(loosens ? ['CAUTION: this LOWERS the security of this computer (CVE-2018-0886).'] : []),
    expiresAt === null
      ? 'It has NO expiry: undo it by hand.'
      : `It ends by itself at ${expiresAt} local time: a scheduled task puts the previous values back.`,
    ...(untold === 'apply' ? ['As a COMPUTER start-up script; a user logon script may not write these values.'] : []),
    'Tried under Wine 8.0: applied, verified, undone, and the commands of the task. Not seen on real Windows:',
    'that the Task Scheduler takes the task and runs it at its time.',
    'Exit codes: 0 done, 1 not as asked, 2 usage, 3 not allowed (run as administrator),',
    '4 a value is no REG_DWORD, 5 changed by somebody else since, 6 this file has expired, 7 no task, nothing changed.',
  ];
}

/** `Written for:` begins the line, so that nothing that follows can be a switch of echo. */
function usage({ computer, server }: FormContext): readonly string[] {
  return [
    'echo Usage: %~nx0 apply, verify or undo; as administrator.',
    ...(computer === null ? [] : [`echo Written for: ${cmdEcho(asciiLine(computer))}`]),
    ...(server === null ? [] : [`echo Server: ${cmdEcho(asciiLine(server))}`]),
  ];
}
