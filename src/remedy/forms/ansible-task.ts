/** The part of the playbook that registers the ending task, with the same command lines as every other form. */
import type { TimedMeasure } from '../measure.ts';
import { describeEnd, endingCommands } from './ending-task.ts';
import { yamlString } from './yaml-quoting.ts';

/**
 * Actions of values that are not ours do nothing. Previous values are numbers or the word `absent`, so nothing from the registry becomes
 * part of a command.
 */
export function endingTasks(measure: TimedMeasure): readonly string[] {
  const { at, forChange, last } = endingCommands(measure);
  const actions = measure.changes.flatMap((change, index) => {
    const n = index + 1;
    const { absent, number } = forChange(change);
    return absent.map((line, i) => conditional(n, isOurs(change.to, n), line, number[i] as string));
  });
  const anyOurs = measure.changes.map(({ to }, index) => isOurs(to, index + 1)).join(' or ');
  return [
    '- name: register the task that puts the previous values back',
    '  community.windows.win_scheduled_task:',
    '    name: "{{ task_name }}"',
    `    description: ${yamlString(describeEnd(measure))}`,
    '    username: SYSTEM',
    '    run_level: highest',
    '    start_when_available: true',
    '    disallow_start_if_on_batteries: false',
    '    stop_if_going_on_batteries: false',
    '    triggers:',
    `      - { type: time, enabled: true, start_boundary: "${at}:00", repetition: { interval: PT15M, stop_at_duration_end: false } }`,
    `      - { type: boot, enabled: true, start_boundary: "${at}:00" }`,
    '    actions:',
    ...actions.flatMap(action),
    ...last.flatMap((line) => action(yamlString(argumentsOf(line)))),
    `  when: ${anyOurs}`,
  ];
}

function action(argument: string): readonly string[] {
  return ['      - path: "%SystemRoot%\\\\System32\\\\cmd.exe"', `        arguments: ${argument}`];
}

function argumentsOf(line: string): string {
  return `/d /s /c "${line}"`;
}

/** An expression of Jinja in a scalar of YAML: its strings are quoted for Jinja first, then all of it for YAML. */
function conditional(n: number, ours: string, absent: string, number: string): string {
  const [nothing, whenAbsent, whenNumber] = ['exit', absent, number].map((line) => inJinja(argumentsOf(line)));
  const chosen = `(${whenAbsent} if previous_${n} == 'absent' else ${whenNumber} | replace('PREVIOUS', previous_${n}))`;
  return JSON.stringify(`{{ ${chosen} if ${ours} else ${nothing} }}`);
}

function inJinja(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}

/** Kept by an earlier run, or still to be changed. */
export function isOurs(to: number | null, n: number): string {
  return `(kept_${n}.exists or (value_${n} | string) != '${to ?? 'absent'}')`;
}
