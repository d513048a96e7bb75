/**
 * The machine this runs on, as far as a treatment needs it. On Windows it is the real one, by its own programs; elsewhere there is
 * nothing to treat: a journal can be read and a dry run made.
 */
import { readFile } from 'node:fs/promises';
import { hostname, userInfo } from 'node:os';
import { win32 } from 'node:path';
import { systemFolder } from '../machine/run-command.ts';
import { localTime } from '../remedy/expiry-date.ts';
import { journalFile } from './journal-file.ts';
import type { Clock, Machine, Policies } from './machine.ts';
import { policyIn } from './registry-pol.ts';
import { isElevated } from './windows/elevation.ts';
import { beAlone, ownFolder, secure } from './windows/own-folder.ts';
import { windowsRegistry } from './windows/registry.ts';
import { windowsScheduler } from './windows/scheduler.ts';

export interface OpenedMachine {
  readonly machine: Machine;
  readonly isWindows: boolean;
  /** Undefined where it can not be told. */
  elevated(): Promise<boolean | undefined>;
  /** Before anything is changed: alone, in a folder that nobody else can write to. Gives the way to let go. */
  enter(): Promise<() => Promise<void>>;
}

/** Without a file of the person's own, the journal is in %ProgramData%. */
export function openMachine(file: string | undefined): OpenedMachine {
  return process.platform === 'win32' ? windowsMachine(file) : elsewhere(file);
}

function windowsMachine(file: string | undefined): OpenedMachine {
  const path = file === undefined ? win32.join(ownFolder(), JOURNAL) : win32.resolve(file);
  const folder = win32.dirname(path);
  const machine: Machine = {
    registry: windowsRegistry,
    scheduler: windowsScheduler(folder),
    journal: journalFile(path),
    policies: localPolicy,
    clock,
    user: process.env.USERDOMAIN ? `${process.env.USERDOMAIN}\\${userInfo().username}` : userInfo().username,
    computer: hostname(),
  };
  const enter = async () => {
    if (file === undefined) await secure(folder);
    return await beAlone(folder);
  };
  return { machine, isWindows: true, elevated: isElevated, enter };
}

const JOURNAL = 'treatments.jsonl';

function elsewhere(file: string | undefined): OpenedMachine {
  const refuse = (): never => {
    throw new TypeError('openMachine: there is nothing to treat here');
  };
  const journal =
    file === undefined
      ? { path: `%ProgramData%\\rdp-doctor\\${JOURNAL}`, read: async () => new Uint8Array() }
      : journalFile(file);
  const machine: Machine = {
    registry: { read: async () => 'unknown', write: refuse },
    scheduler: { create: refuse, remove: refuse, look: async () => 'unknown' },
    journal: { ...journal, append: refuse, truncate: refuse },
    policies: { about: async () => [] },
    clock,
    user: userInfo().username,
    computer: hostname(),
  };
  return { machine, isWindows: false, elevated: async () => false, enter: refuse };
}

/** The local group policy of the computer; what a domain says is not in a file here. */
const localPolicy: Policies = {
  about: async (value) => {
    const file = await readFile(win32.join(systemFolder(), 'GroupPolicy', 'Machine', 'Registry.pol')).catch(() => null);
    const to = file === null ? undefined : policyIn(file, value);
    return to === undefined ? [] : [{ by: 'localPolicy', to }];
  },
};

const clock: Clock = {
  now: () => {
    const now = new Date();
    return { utc: now.toISOString(), local: localTime(now) };
  },
};
