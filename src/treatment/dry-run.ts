/** A machine that reads as another does and changes nothing: what would have been done is written down, and read back as if it were. */
import type { DwordOrAbsent, RegistryValue } from '../remedy/registry-change.ts';
import type { TreatStep } from '../remedy/treatment.ts';
import { decodeLine } from './journal-line.ts';
import type { JournalFile, Machine, Registry, Scheduler } from './machine.ts';

export interface DryRun {
  readonly machine: Machine;
  /** Grows while the machine is used. */
  readonly steps: readonly TreatStep[];
}

export function dryRunOf(machine: Machine): DryRun {
  const steps: TreatStep[] = [];
  const note = (step: TreatStep) => void steps.push(step);
  return {
    machine: {
      ...machine,
      registry: dryRegistry(machine.registry, note),
      scheduler: dryScheduler(machine.scheduler, note),
      journal: dryJournal(machine.journal, note),
    },
    steps,
  };
}

type Note = (step: TreatStep) => void;

function dryRegistry(registry: Registry, note: Note): Registry {
  const written = new Map<string, DwordOrAbsent>();
  const placeOf = ({ key, name }: RegistryValue) => `${key}\\${name}`;
  return {
    read: async (value) => {
      const now = written.get(placeOf(value));
      return now === undefined ? await registry.read(value) : now;
    },
    write: async ({ key, name }, to) => {
      written.set(placeOf({ key, name }), to);
      note({ kind: 'write', value: { key, name }, to });
    },
  };
}

function dryScheduler(scheduler: Scheduler, note: Note): Scheduler {
  const tasks = new Map<string, 'there' | 'missing'>();
  return {
    create: async ({ name, at }) => {
      tasks.set(name, 'there');
      note({ kind: 'schedule', task: name, at });
    },
    remove: async (name) => {
      tasks.set(name, 'missing');
      note({ kind: 'unschedule', task: name });
    },
    look: async (name) => tasks.get(name) ?? (await scheduler.look(name)),
  };
}

/** Opened once and read once, so that its lines need not be kept. */
function dryJournal(journal: JournalFile, note: Note): JournalFile {
  return {
    path: journal.path,
    read: () => journal.read(),
    append: async (bytes) => {
      const entry = decodeLine(Buffer.from(bytes).toString('utf8').trimEnd());
      if (typeof entry === 'string') throw new TypeError('dryJournal: not a line of a journal');
      note({ kind: 'journal', entry: entry.kind });
    },
    truncate: async () => undefined,
  };
}
