/** Carries a measure out on this machine, looks at it, or takes it back; and reads until when a person wants it. */
import { MEASURES, type MeasureName } from '../remedy/measure.ts';
import type { TreatProblemKind, TreatReport } from '../remedy/treatment.ts';
import { localTime } from '../treatment/open-machine.ts';
import { type TreatOptions, type TreatRequest, treat } from '../treatment/treat.ts';
import { TreatProblem } from '../treatment/treat-problem.ts';

export const MEASURE_NAMES = Object.keys(MEASURES) as readonly MeasureName[];

export function isMeasureName(text: string): text is MeasureName {
  return Object.hasOwn(MEASURES, text);
}

export type Treated =
  | { readonly kind: 'report'; readonly report: TreatReport }
  | { readonly kind: 'problem'; readonly problem: TreatProblemKind; readonly detail: string };

/** What the machine puts in the way comes back as a value. */
export async function treatHere(request: TreatRequest, options: TreatOptions): Promise<Treated> {
  try {
    return { kind: 'report', report: await treat(request, options) };
  } catch (error) {
    if (!(error instanceof TreatProblem)) throw error;
    return { kind: 'problem', problem: error.problem, detail: error.detail };
  }
}

/** What lowers security ends after a week unless the person says otherwise. */
export function usualExpiry(measure: MeasureName): string {
  return MEASURES[measure].loosens ? '7d' : 'never';
}

const MINUTES: Readonly<Record<string, number>> = { m: 1, h: 60, d: 1440, w: 10_080 };
/** Longer is `never`, and should be said. */
const LONGEST_MINUTES = 366 * 1440;

/**
 * `30m`, `12h`, `7d`, `2w`, a date (its last minute), a date with a time, or `never`. Gives local time, null for never, and undefined
 * for what is none of these, is no date, is not ahead, or is more than a year ahead.
 */
export function readExpiry(text: string, now: Date): string | null | undefined {
  if (text === 'never') return null;
  const [, count, unit] = /^(\d{1,6})([mhdw])$/.exec(text) ?? [];
  if (count !== undefined && unit !== undefined) return within(Number(count) * (MINUTES[unit] ?? 0), now);
  const [, day, time = '23:59'] = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d))?$/.exec(text) ?? [];
  if (day === undefined) return undefined;
  const then = new Date(`${day}T${time}`);
  // A day that does not exist, such as 31 April, would be taken for another.
  if (Number.isNaN(then.getTime()) || localTime(then) !== `${day}T${time}`) return undefined;
  return within((then.getTime() - now.getTime()) / 60_000, now);
}

function within(minutes: number, now: Date): string | undefined {
  const then = localTime(new Date(now.getTime() + minutes * 60_000));
  return minutes > LONGEST_MINUTES || then <= localTime(now) ? undefined : then;
}
