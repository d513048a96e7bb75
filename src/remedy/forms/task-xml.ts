/**
 * The scheduled task that ends a change: at its time it puts the previous values back, with nothing but programs of Windows, so that
 * it works when rdp-doctor is gone. Written as the XML that `schtasks /create /xml` takes ([MS-TSCH] 2.5).
 */
import type { DwordOrAbsent, RegistryChange, RegistryValue, ReversibleChange } from '../registry-change.ts';
import { inXml } from './xml-quoting.ts';

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
 * To be saved as UTF-16 with a byte order mark. The task runs as SYSTEM and deletes itself unless a value is still to be put back.
 */
export function undoTaskXml(task: UndoTask): string {
  const lines = [...task.changes.toReversed().map((change) => putBack(change, change.from)), removeSelf(task)];
  return ['<?xml version="1.0" encoding="UTF-16"?>', ...taskLines(task, lines.map(execution)), ''].join('\r\n');
}

/**
 * The document without its declaration. From its time on the task runs again at every start of Windows and every quarter of an hour, as
 * long as it is there: so one that was missed, that failed, or that was registered after its time still does its work. It has no end:
 * one that expired while the machine was off would never run.
 */
export function taskLines(
  { at, description }: Pick<UndoTask, 'at' | 'description'>,
  executions: readonly string[],
): readonly string[] {
  const from = `<StartBoundary>${localTime(at)}:00</StartBoundary><Enabled>true</Enabled>`;
  const again = '<Repetition><Interval>PT15M</Interval><StopAtDurationEnd>false</StopAtDurationEnd></Repetition>';
  return [
    '<Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">',
    `  <RegistrationInfo><Author>rdp-doctor</Author><Description>${inXml(description)}</Description></RegistrationInfo>`,
    '  <Triggers>',
    `    <TimeTrigger>${again}${from}</TimeTrigger>`,
    `    <BootTrigger>${from}</BootTrigger>`,
    '  </Triggers>',
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
    ...executions,
    '  </Actions>',
    '</Task>',
  ];
}

export const SYSTEM32 = '%SystemRoot%\\System32';

/** One action of a task: a command line for cmd.exe. */
export function execution(line: string): string {
  return `    <Exec><Command>${SYSTEM32}\\cmd.exe</Command><Arguments>/d /s /c "${inXml(line)}"</Arguments></Exec>`;
}

/** Only a value that is still the one we set: what somebody else chose since is theirs. `from` may be a text that becomes a number. */
export function putBack(change: RegistryChange, from: DwordOrAbsent | string): string {
  return `${isStill(change)} ${change.to === null ? '||' : '&&'} ${reg(change, from)}`;
}

function removeSelf({ name, changes }: UndoTask): string {
  // A value that must be there again can not be told from one that is still missing: such a task removes itself in any case.
  const still = changes.filter(({ to }) => to !== null).map(isStill);
  return [...still, removeTask(name)].join(' || ');
}

export function removeTask(name: string): string {
  if (!/^[\w .-]+$/.test(name)) throw new TypeError(`removeTask: not a name for a task: ${name}`);
  return `${SYSTEM32}\\schtasks.exe /delete /tn "${name}" /f`;
}

/** Succeeds while the value is ours. reg.exe prints it in hexadecimal, in every language; none of ours begins as another does. */
export function isStill({ to, ...value }: RegistryChange): string {
  const query = `${SYSTEM32}\\reg.exe query "HKLM\\${value.key}" /v ${value.name} /reg:64`;
  return to === null ? query : `${query} | ${SYSTEM32}\\find.exe "0x${to.toString(16)}"`;
}

function reg({ key, name }: RegistryValue, to: DwordOrAbsent | string): string {
  const at = `"HKLM\\${key}" /v ${name}`;
  return to === null
    ? `${SYSTEM32}\\reg.exe delete ${at} /f /reg:64`
    : `${SYSTEM32}\\reg.exe add ${at} /t REG_DWORD /d ${to} /f /reg:64`;
}

function localTime(text: string): string {
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text)) return text;
  throw new TypeError(`undoTaskXml: not a local time: ${text}`);
}
