/**
 * A playbook for Ansible: `-e do=apply`, `verify` or `undo`, with the modules of ansible.windows and community.windows. No name from
 * outside stands in it but in comments: hosts come from the inventory, from a group.
 */
import type { TimedMeasure } from '../measure.ts';
import type { RegistryChange } from '../registry-change.ts';
import { endingTasks, isOurs } from './ansible-task.ts';
import { baseName, type FormContext, stateKey } from './form-context.ts';
import { type FormFile, utf8File } from './form-file.ts';
import { yamlComment, yamlString } from './yaml-quoting.ts';

export function writeAnsible(measure: TimedMeasure, context: FormContext): readonly FormFile[] {
  const { words } = context;
  const { changes, expiresAt } = measure;
  const comments = [...words.head(measure), ...words.writtenFor(context), ...words.tried.ansible, words.usage.ansible];
  const lines = [
    ...comments.map(yamlComment),
    '---',
    `- name: ${yamlString(`rdp-doctor: ${words.titles[measure.name]}`)}`,
    '  hosts: rdp_doctor',
    '  gather_facts: false',
    '  vars:',
    '    do: verify',
    `    state_path: ${yamlString(`HKLM:\\${stateKey(measure)}`)}`,
    `    task_name: ${yamlString(baseName(measure))}`,
    `    expires_at: ${yamlString(expiresAt ?? '9999-12-31T23:59')}`,
    '  tasks:',
    ...changes.flatMap((change, index) => look(change, index + 1)),
    ...block('apply', [
      ...changes.flatMap((change, index) => keep(change, index + 1)),
      ...(expiresAt === null ? [] : endingTasks(measure)),
      ...changes.flatMap((change, index) => set(change, index + 1)),
    ]),
    ...block('verify', [...changes.flatMap((change, index) => verify(change, index + 1))]),
    ...block('undo', [
      ...changes.toReversed().flatMap((change) => putBack(change, changes.indexOf(change) + 1)),
      ...forget(),
    ]),
  ];
  return [utf8File(`${baseName(measure)}.yml`, lines, 'plain')];
}

function block(name: 'apply' | 'verify' | 'undo', tasks: readonly string[]): readonly string[] {
  return [
    `    - name: ${name}`,
    `      when: do == '${name}'`,
    '      block:',
    ...tasks.map((line) => `        ${line}`),
  ];
}

/** What is there (`now_N`), and what an earlier run kept (`kept_N`). */
function look({ key, name }: RegistryChange, n: number): readonly string[] {
  return [
    `    - name: look at ${name}`,
    '      ansible.windows.win_reg_stat:',
    `        path: ${yamlString(`HKLM:\\${key}`)}`,
    `        name: ${name}`,
    `      register: now_${n}`,
    `    - name: look at what was kept of ${name}`,
    '      ansible.windows.win_reg_stat:',
    '        path: "{{ state_path }}"',
    `        name: ${name}`,
    `      register: kept_${n}`,
    '    - name: put both into words',
    '      ansible.builtin.set_fact:',
    `        value_${n}: "{{ now_${n}.raw_value if now_${n}.exists else 'absent' }}"`,
    `        previous_${n}: "{{ (kept_${n}.raw_value if kept_${n}.exists else (now_${n}.raw_value if now_${n}.exists else 'absent')) | string }}"`,
  ];
}

function keep({ name, to }: RegistryChange, n: number): readonly string[] {
  return [
    `- name: refuse when ${name} is no REG_DWORD, was changed since, or the time is over`,
    '  ansible.builtin.assert:',
    '    that:',
    `      - not now_${n}.exists or now_${n}.type == 'REG_DWORD'`,
    `      - not kept_${n}.exists or (value_${n} | string) in [previous_${n}, '${to ?? 'absent'}']`,
    "      - now(fmt='%Y-%m-%dT%H:%M') < expires_at",
    `- name: keep what ${name} was`,
    '  ansible.windows.win_regedit:',
    '    path: "{{ state_path }}"',
    `    name: ${name}`,
    `    data: "{{ previous_${n} }}"`,
    `    type: "{{ 'string' if previous_${n} == 'absent' else 'dword' }}"`,
    `  when: ${isOurs(to, n)} and not kept_${n}.exists`,
  ];
}

function set({ key, name, to }: RegistryChange, n: number): readonly string[] {
  return [
    `- name: set ${name}`,
    '  ansible.windows.win_regedit:',
    `    path: ${yamlString(`HKLM:\\${key}`)}`,
    `    name: ${name}`,
    ...(to === null ? ['    state: absent'] : [`    data: ${to}`, '    type: dword']),
    `  when: ${isOurs(to, n)}`,
  ];
}

function verify({ name, to }: RegistryChange, n: number): readonly string[] {
  return [
    `- name: ${name} is as asked`,
    '  ansible.builtin.assert:',
    `    that: (value_${n} | string) == '${to ?? 'absent'}'`,
  ];
}

function putBack({ key, name, to }: RegistryChange, n: number): readonly string[] {
  return [
    `- name: put ${name} back, unless somebody else changed it`,
    '  ansible.windows.win_regedit:',
    `    path: ${yamlString(`HKLM:\\${key}`)}`,
    `    name: ${name}`,
    `    data: "{{ omit if previous_${n} == 'absent' else previous_${n} }}"`,
    '    type: dword',
    `    state: "{{ 'absent' if previous_${n} == 'absent' else 'present' }}"`,
    `  when: kept_${n}.exists and (value_${n} | string) == '${to ?? 'absent'}'`,
  ];
}

function forget(): readonly string[] {
  return [
    '- name: remove the task',
    '  community.windows.win_scheduled_task:',
    '    name: "{{ task_name }}"',
    '    state: absent',
    '- name: forget what was kept',
    '  ansible.windows.win_regedit:',
    '    path: "{{ state_path }}"',
    '    state: absent',
    '    delete_key: true',
  ];
}
