/** When a measure ends: the few answers a person chooses from, as `--expires` of the command line takes them. Pure. */
import type { ExpiryChoice } from '../../../messages/page/cures-words.ts';
import { localTime, readExpiry, usualExpiry } from '../../../remedy/expiry-date.ts';
import type { FormName } from '../../../remedy/form-name.ts';
import { MEASURES, type MeasureName } from '../../../remedy/measure.ts';

export const EXPIRY_CHOICES: readonly ExpiryChoice[] = ['halfHour', 'tonight', 'day', 'week', 'month', 'date', 'never'];

const TYPED: Readonly<Record<Exclude<ExpiryChoice, 'tonight' | 'date'>, string>> = {
  halfHour: '30m',
  day: '1d',
  week: '7d',
  month: '30d',
  never: 'never',
};

/** What only says when: no task goes with it, or it is read by people. */
const WITHOUT_TASK: readonly FormName[] = ['reg', 'gpo', 'intune', 'changeRequest'];

export function endsByItself(form: FormName): boolean {
  return !WITHOUT_TASK.includes(form);
}

export interface ChosenExpiry {
  readonly choice: ExpiryChoice;
  /** `YYYY-MM-DD`, where the choice is a day. */
  readonly day: string;
  /** For a measure that lowers security and never ends. */
  readonly isConfirmed: boolean;
}

export type ExpiryRead =
  | { readonly kind: 'ends'; readonly at: string | null }
  | { readonly kind: 'badDate' }
  | { readonly kind: 'toConfirm' };

/** `days`: as the plan has it. */
export function usualChoice(measure: MeasureName, days: number | null): ExpiryChoice {
  const usual = usualExpiry(measure, days);
  return (
    EXPIRY_CHOICES.find((choice) => choice !== 'tonight' && choice !== 'date' && TYPED[choice] === usual) ?? 'week'
  );
}

export function readChosen({ choice, day, isConfirmed }: ChosenExpiry, measure: MeasureName, now: Date): ExpiryRead {
  if (choice === 'never' && MEASURES[measure].loosens && !isConfirmed) return { kind: 'toConfirm' };
  const at = readExpiry(typedFor(choice, day, now), now);
  return at === undefined ? { kind: 'badDate' } : { kind: 'ends', at };
}

function typedFor(choice: ExpiryChoice, day: string, now: Date): string {
  if (choice === 'date') return day;
  return choice === 'tonight' ? tonight(now) : TYPED[choice];
}

/** In the last minute of a day, that of the next one. */
function tonight(now: Date): string {
  const soon = new Date(now.getTime() + 60_000);
  return localTime(soon).slice(0, 'YYYY-MM-DD'.length);
}
