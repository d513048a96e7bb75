/** Until when a person wants a measure, and the time as people read it off the wall. */
import { MEASURES, type MeasureName } from './measure.ts';

/** `YYYY-MM-DDTHH:MM` of the clock on the wall. */
export function localTime(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** What lowers security ends after as many days as its plan gives it, or after a week, unless the person says otherwise. */
export function usualExpiry(measure: MeasureName, days: number | null = null): string {
  return MEASURES[measure].loosens ? `${days ?? 7}d` : 'never';
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
