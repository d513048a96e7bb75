/**
 * What a treatment needs of a machine, as interfaces: a registry, a scheduler, a file for the journal, a clock. Windows has one of
 * each; a dry run writes down what it would do; a test cuts them off between any two calls.
 */
import type { UndoTask } from '../remedy/forms/task-xml.ts';
import type { DwordOrAbsent, RegistryValue } from '../remedy/registry-change.ts';
import type { PolicySetting, SeenNow } from '../remedy/treatment.ts';

export interface Machine {
  readonly registry: Registry;
  readonly scheduler: Scheduler;
  readonly journal: JournalFile;
  readonly policies: Policies;
  readonly clock: Clock;
  readonly user: string;
  readonly computer: string;
}

export interface Registry {
  read(value: RegistryValue): Promise<SeenNow>;
  /** Null removes the value. Has happened when this resolves. */
  write(value: RegistryValue, to: DwordOrAbsent): Promise<void>;
}

export interface Scheduler {
  /** In place of a task of the same name. */
  create(task: UndoTask): Promise<void>;
  /** No complaint about a task that is not there. */
  remove(name: string): Promise<void>;
  look(name: string): Promise<'there' | 'missing' | 'unknown'>;
}

export interface JournalFile {
  /** Shown to people. */
  readonly path: string;
  /** Empty when there is none yet. */
  read(): Promise<Uint8Array>;
  /** On the disk, and not only on its way there, when this resolves. */
  append(bytes: Uint8Array): Promise<void>;
  truncate(length: number): Promise<void>;
}

export interface Policies {
  /** What the local group policy says of this value; empty when it says nothing. */
  about(value: RegistryValue): Promise<readonly PolicySetting[]>;
}

export interface Clock {
  now(): Moment;
}

export interface Moment {
  /** ISO 8601 with milliseconds. */
  readonly utc: string;
  /** `YYYY-MM-DDTHH:MM`. */
  readonly local: string;
}
