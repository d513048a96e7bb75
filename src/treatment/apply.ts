/**
 * Carries a measure out: announced in the journal, its end scheduled, then changed, read back, and confirmed. Whatever stops it on the
 * way, the next run undoes it; and when nothing stopped it but a refusal, it undoes it itself.
 */
import { MEASURES, type MeasureName, type TimedMeasure } from '../remedy/measure.ts';
import type { RegistryChange, RegistryValue, ReversibleChange } from '../remedy/registry-change.ts';
import type { SeenChange, Treatment, TreatOutcome } from '../remedy/treatment.ts';
import type { Journal } from './journal.ts';
import { taskName } from './journal-line.ts';
import { isOverruled, lookAt, seeValue } from './look.ts';
import type { Machine, Moment } from './machine.ts';
import { undo } from './undo.ts';

export interface Application extends Pick<TimedMeasure, 'name' | 'expiresAt'> {
  readonly reason: string;
}

export async function apply(application: Application, journal: Journal, machine: Machine): Promise<TreatOutcome> {
  const measure = application.name;
  const inTheWay = journal.open.find((treatment) => touchesSame(treatment, measure));
  if (inTheWay !== undefined) {
    const sight = await lookAt(inTheWay, machine);
    return inTheWay.measure === measure ? { kind: 'alreadyOn', sight } : { kind: 'conflict', measure, sight };
  }

  const seen = await seeAll(MEASURES[measure].changes, machine);
  if (seen.some(({ now }) => now === 'otherType')) return { kind: 'otherType', measure, changes: seen };
  if (seen.some(isOverruled)) return { kind: 'overruled', measure, changes: seen };
  const changes = seen.filter(({ from, to }) => from !== to).map(asWritten);
  if (changes.length === 0) return { kind: 'alreadySo', measure };
  return await carryOut(begin(application, changes, journal, machine), journal, machine);
}

function touchesSame({ changes }: Treatment, measure: MeasureName): boolean {
  return MEASURES[measure].changes.some((mine) => changes.some((theirs) => isSame(mine, theirs)));
}

const isSame = (a: RegistryValue, b: RegistryValue): boolean => a.key === b.key && a.name === b.name;

/** Where there is no registry, a dry run takes the values for absent; nothing is ever written then. */
async function seeAll(changes: readonly RegistryChange[], machine: Machine): Promise<readonly SeenChange[]> {
  const seen: SeenChange[] = [];
  for (const change of changes) {
    const { now, policies } = await seeValue(change, machine);
    seen.push({ ...change, from: typeof now === 'number' ? now : null, now, policies });
  }
  return seen;
}

function asWritten({ key, name, from, to }: SeenChange): ReversibleChange {
  return { key, name, from, to };
}

function begin(
  { name: measure, expiresAt, reason }: Application,
  changes: readonly ReversibleChange[],
  journal: Journal,
  { clock, user, computer }: Machine,
): Omit<Treatment, 'stage'> {
  const moment = clock.now();
  const id = unusedId(moment, journal);
  const task = expiresAt === null ? null : taskName(measure, id);
  return { id, measure, changes, reason, by: user, computer, begunAt: moment.utc, expiresAt, task };
}

/** `2026-05-09T01:02:03.004Z` is `20260509-010203-004`; a clock that was set back may have been there before. */
function unusedId({ utc }: Moment, { treatments }: Journal): string {
  for (let milliseconds = Date.parse(utc); ; milliseconds++) {
    const id = new Date(milliseconds).toISOString().replace(/[-:Z]/g, '').replace(/[T.]/g, '-');
    if (treatments.every((treatment) => treatment.id !== id)) return id;
  }
}

async function carryOut(
  announced: Omit<Treatment, 'stage'>,
  journal: Journal,
  machine: Machine,
): Promise<TreatOutcome> {
  await journal.write({ kind: 'begin', at: announced.begunAt, treatment: announced });
  const treatment = journal.treatment(announced.id);
  const stepBack = () => undo(treatment, 'cutOff', false, journal, machine);
  try {
    await schedule(treatment, machine);
    const held = await changeAll(treatment.changes, machine);
    if (held) await journal.write({ kind: 'on', at: machine.clock.now().utc, id: treatment.id });
  } catch (error) {
    // The first trouble is the one to tell. Where stepping back fails as well, the next run does it.
    await stepBack().catch(() => undefined);
    throw error;
  }
  const { changes, ...sight } = await lookAt(journal.treatment(treatment.id), machine);
  if (sight.treatment.stage.kind === 'on') return { kind: 'applied', sight: { ...sight, changes } };
  return { kind: 'didNotHold', treatment: await stepBack(), changes };
}

async function schedule({ task, expiresAt, changes, measure, begunAt }: Treatment, machine: Machine): Promise<void> {
  if (task === null || expiresAt === null) return;
  const description = `rdp-doctor treat apply ${measure}, ${begunAt}: puts the previous value back.`;
  await machine.scheduler.create({ name: task, at: expiresAt, description, changes });
}

/** False when somebody else wrote in between, or a value did not stay. */
async function changeAll(changes: readonly ReversibleChange[], { registry }: Machine): Promise<boolean> {
  for (const change of changes) {
    const now = await registry.read(change);
    if (now !== change.from && now !== 'unknown') return false;
    await registry.write(change, change.to);
  }
  for (const change of changes) {
    const now = await registry.read(change);
    if (now !== change.to && now !== 'unknown') return false;
  }
  return true;
}
