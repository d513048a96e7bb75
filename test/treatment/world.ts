/** A machine in memory that outlives the processes which treat it, and can end them, or fill its disk, before or after any call. */

import type { UndoTask } from '../../src/remedy/forms/task-xml.ts';
import type { RegistryValue } from '../../src/remedy/registry-change.ts';
import type { PolicySetting, SeenNow } from '../../src/remedy/treatment.ts';
import type { Machine } from '../../src/treatment/machine.ts';

export interface World {
  readonly values: Map<string, SeenNow>;
  readonly tasks: Map<string, UndoTask>;
  readonly policies: Map<string, readonly PolicySetting[]>;
  journal: Buffer;
  utc: string;
  local: string;
}

export function newWorld(values: Readonly<Record<string, SeenNow>> = {}): World {
  return {
    values: new Map(Object.entries(values)),
    tasks: new Map(),
    policies: new Map(),
    journal: Buffer.alloc(0),
    utc: '2026-05-09T01:02:03.004Z',
    local: '2026-05-09T10:02',
  };
}

/** All of it, to be compared with another moment. */
export function pictureOf({ values, tasks, journal, utc, local }: World) {
  return { values: [...values], tasks: [...tasks.keys()], journal: journal.toString(), utc, local };
}

/** The process was ended: nothing it does afterwards happens. */
export class Killed extends Error {
  override readonly name = 'Killed';
}

export interface Fate {
  /** How many calls to the machine are made before it ends the process; the next one is made by half, or not at all. */
  readonly killAfter?: number;
  /** How much of the last call's bytes still reach the journal, as a fraction. */
  readonly torn?: number;
  /** Which append finds the disk full, counted from 0; those after it do as well. */
  readonly diskFullFrom?: number;
  /** Runs before the call with this number: somebody else is at the machine. */
  readonly meanwhile?: { readonly before: number; readonly act: (world: World) => void };
}

export const placeOf = ({ key, name }: RegistryValue): string => `${key}\\${name}`;

/** The world as one process sees it. */
export function machineIn(world: World, fate: Fate = {}): Machine & { readonly calls: () => number } {
  let calls = 0;
  let appends = 0;
  const call = <T>(act: () => T, byHalf: () => void = () => undefined): Promise<T> =>
    new Promise((settle, fail) => {
      const number = calls++;
      if (fate.meanwhile?.before === number) fate.meanwhile.act(world);
      if (fate.killAfter !== undefined && number >= fate.killAfter) {
        if (number === fate.killAfter) byHalf();
        fail(new Killed());
      } else {
        try {
          settle(act());
        } catch (error) {
          fail(error);
        }
      }
    });
  const read = (value: RegistryValue): SeenNow => world.values.get(placeOf(value)) ?? null;
  const add = (bytes: Uint8Array) => {
    world.journal = Buffer.concat([world.journal, bytes]);
  };
  return {
    calls: () => calls,
    user: 'HOSPITAL\\山田',
    computer: 'WARD-7',
    clock: { now: () => ({ utc: world.utc, local: world.local }) },
    policies: { about: async (value) => world.policies.get(placeOf(value)) ?? [] },
    registry: {
      read: (value) => call(() => read(value)),
      write: (value, to) =>
        call(() => {
          if (to === null) world.values.delete(placeOf(value));
          else world.values.set(placeOf(value), to);
        }),
    },
    scheduler: {
      create: (task) => call(() => void world.tasks.set(task.name, task)),
      remove: (name) => call(() => void world.tasks.delete(name)),
      look: async (name) => (world.tasks.has(name) ? 'there' : 'missing'),
    },
    journal: {
      path: 'journal',
      read: () => call(() => new Uint8Array(world.journal)),
      append: (bytes) => {
        const part = () => add(bytes.subarray(0, Math.floor(bytes.length * (fate.torn ?? 0))));
        return call(() => {
          if (fate.diskFullFrom !== undefined && appends++ >= fate.diskFullFrom) {
            part();
            throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
          }
          add(bytes);
        }, part);
      },
      truncate: (length) =>
        call(() => {
          world.journal = world.journal.subarray(0, length);
        }),
    },
  };
}

/** What the Task Scheduler does at a task's time, as its XML has it. */
export function runTasks(world: World): void {
  for (const { name, changes } of world.tasks.values()) {
    for (const change of changes) {
      if ((world.values.get(placeOf(change)) ?? null) !== change.to) continue;
      if (change.from === null) world.values.delete(placeOf(change));
      else world.values.set(placeOf(change), change.from);
    }
    world.tasks.delete(name);
  }
}
