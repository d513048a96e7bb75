/**
 * The journal: written before each act, so that after a crash it tells what was meant. It only grows. A torn end is what a crash or a
 * full disk leaves of a line that was never finished; it is cut off before the next line. Anything else that is wrong stops everything.
 */
import type { Treatment, TreatmentStage } from '../remedy/treatment.ts';
import { decodeLine, encodeLine, type JournalEntry } from './journal-line.ts';
import type { JournalFile } from './machine.ts';
import { TreatProblem } from './treat-problem.ts';

export class Journal {
  readonly #file: JournalFile;
  readonly #treatments = new Map<string, Treatment>();
  /** Up to here it is whole. */
  #length = 0;
  #hasTornEnd = false;

  private constructor(file: JournalFile) {
    this.#file = file;
  }

  static async open(file: JournalFile): Promise<Journal> {
    const journal = new Journal(file);
    const bytes = await file.read().catch((error: unknown) => fail('journalUnreadable', error));
    journal.#replay(Buffer.from(bytes));
    return journal;
  }

  /** Oldest first. */
  get treatments(): readonly Treatment[] {
    return [...this.#treatments.values()];
  }

  get open(): readonly Treatment[] {
    return this.treatments.filter(({ stage }) => stage.kind !== 'over');
  }

  /** Throws `TreatProblem`, and then nothing more was written than before. */
  async write(entry: JournalEntry): Promise<void> {
    const line = Buffer.from(encodeLine(entry));
    try {
      if (this.#hasTornEnd) await this.#file.truncate(this.#length);
      this.#hasTornEnd = true;
      await this.#file.append(line);
    } catch (error) {
      fail('journalUnwritable', error);
    }
    this.#hasTornEnd = false;
    this.#length += line.length;
    this.#take(entry);
  }

  treatment(id: string): Treatment {
    const found = this.#treatments.get(id);
    if (found === undefined) throw new TypeError(`Journal: there is no treatment ${id}`);
    return found;
  }

  #replay(bytes: Buffer): void {
    for (let line = 1; this.#length < bytes.length; line++) {
      const lineFeed = bytes.indexOf(0x0a, this.#length);
      const end = lineFeed < 0 ? bytes.length : lineFeed;
      const entry = decodeLine(bytes.toString('utf8', this.#length, end));
      if (entry === 'foreign') throw new TreatProblem('journalNewer', String(line));
      if (entry === 'torn' || lineFeed < 0) {
        this.#endTorn(bytes.subarray(lineFeed < 0 ? end : end + 1), line);
        return;
      }
      if (!this.#fits(entry)) throw new TreatProblem('journalDamaged', String(line));
      this.#take(entry);
      this.#length = end + 1;
    }
  }

  /** Nothing may follow a torn line but the zeros that a file system may leave after a loss of power. */
  #endTorn(rest: Buffer, line: number): void {
    if (rest.some((byte) => byte !== 0)) throw new TreatProblem('journalDamaged', String(line));
    this.#hasTornEnd = true;
  }

  /** Whether it can follow what was before. */
  #fits(entry: JournalEntry): boolean {
    if (entry.kind === 'begin') return !this.#treatments.has(entry.treatment.id);
    const stage = this.#treatments.get(entry.id)?.stage.kind;
    if (entry.kind === 'over') return stage !== undefined && stage !== 'over';
    return stage === (entry.kind === 'on' ? 'begun' : 'on');
  }

  #take(entry: JournalEntry): void {
    const before = entry.kind === 'begin' ? entry.treatment : this.treatment(entry.id);
    this.#treatments.set(before.id, { ...before, stage: stageAfter(entry) });
  }
}

function stageAfter(entry: JournalEntry): TreatmentStage {
  switch (entry.kind) {
    case 'begin':
      return { kind: 'begun' };
    case 'on':
      return { kind: 'on', since: entry.at };
    case 'end':
      return { kind: 'ending', forced: entry.forced };
    case 'over':
      return { kind: 'over', how: entry.how, at: entry.at, leftAlone: entry.leftAlone };
    default:
      return entry satisfies never;
  }
}

function fail(problem: 'journalUnreadable' | 'journalUnwritable', error: unknown): never {
  if (error instanceof TreatProblem) throw error;
  const code = (error as NodeJS.ErrnoException).code;
  if (code === undefined) throw error;
  throw new TreatProblem(problem, code);
}
