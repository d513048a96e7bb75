/**
 * The scheduled task that ends a change: at its time it puts the previous values back, with nothing but programs of Windows, so that
 * it works when rdp-doctor is gone. Written as the XML that `schtasks /create /xml` takes ([MS-TSCH] 2.5).
 */
import type { DwordOrAbsent, ReversibleChange } from '../registry-change.ts';

export interface UndoTask {
  /** As in the Task Scheduler: letters, digits, spaces, hyphens and dots. */
  readonly name: string;
  /** Local time of the machine, `YYYY-MM-DDTHH:MM`. */
  readonly at: string;
  /** For the person who finds the task. */
  readonly description: string;
  readonly changes: readonly ReversibleChange[];
}

/**
 * To be saved as UTF-16 with a byte order mark. The task runs as SYSTEM, later if the machine was off, and deletes itself unless a
 * value is still to be put back. It has no end: one that expired while the machine was off would never run.
 */
export function undoTaskXml(task: UndoTask): string {
  const lines = [...task.changes.toReversed().map(putBack), removeSelf(task)];
  return [
    '<?xml version="1.0" encoding="UTF-16"?>',
    '<Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">',
    `  <RegistrationInfo><Author>rdp-doctor</Author><Description>${inXml(task.description)}</Description></RegistrationInfo>`,
    `  <Triggers><TimeTrigger><StartBoundary>${localTime(task.at)}:00</StartBoundary><Enabled>true</Enabled></TimeTrigger></Triggers>`,
    '  <Principals><Principal id="Author"><UserId>S-1-5-18</UserId><RunLevel>HighestAvailable</RunLevel></Principal></Principals>',
    '  <Settings>',
    '    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>',
    '    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>',
    '    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>',
    '    <StartWhenAvailable>true</StartWhenAvailable>',
    '    <WakeToRun>false</WakeToRun>',
    '    <ExecutionTimeLimit>PT10M</ExecutionTimeLimit>',
    '    <Enabled>true</Enabled>',
    '  </Settings>',
    '  <Actions Context="Author">',
    ...lines.map(execution),
    '  </Actions>',
    '</Task>',
    '',
  ].join('\r\n');
}

const SYSTEM32 = '%SystemRoot%\\System32';

function execution(line: string): string {
  return `    <Exec><Command>${SYSTEM32}\\cmd.exe</Command><Arguments>/d /s /c "${inXml(line)}"</Arguments></Exec>`;
}

/** Only a value that is still the one we set: what somebody else chose since is theirs. */
function putBack(change: ReversibleChange): string {
  return `${isStill(change)} ${change.to === null ? '||' : '&&'} ${reg(change, change.from)}`;
}

function removeSelf({ name, changes }: UndoTask): string {
  if (!/^[\w .-]+$/.test(name)) throw new TypeError(`undoTaskXml: not a name for a task: ${name}`);
  const remove = `${SYSTEM32}\\schtasks.exe /delete /tn "${name}" /f`;
  // A value that must be there again can not be told from one that is still missing: such a task removes itself in any case.
  const still = changes.filter(({ to }) => to !== null).map(isStill);
  return [...still, remove].join(' || ');
}

/** Succeeds while the value is ours. reg.exe prints it in hexadecimal, in every language; none of ours begins as another does. */
function isStill({ to, ...value }: ReversibleChange): string {
  const query = `${SYSTEM32}\\reg.exe query "HKLM\\${value.key}" /v ${value.name} /reg:64`;
  return to === null ? query : `${query} | ${SYSTEM32}\\find.exe "0x${to.toString(16)}"`;
}

function reg({ key, name }: ReversibleChange, to: DwordOrAbsent): string {
  const at = `"HKLM\\${key}" /v ${name}`;
  return to === null
    ? `${SYSTEM32}\\reg.exe delete ${at} /f /reg:64`
    : `${SYSTEM32}\\reg.exe add ${at} /t REG_DWORD /d ${to} /f /reg:64`;
}

function localTime(text: string): string {
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text)) return text;
  throw new TypeError(`undoTaskXml: not a local time: ${text}`);
}

const XML: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What XML 1.0 can not hold is left out. */
function inXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, (c) => XML[c] ?? c);
}
