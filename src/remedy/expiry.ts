/** How long something that lowers security may last: until the cure is possible, and never without an end. */
import type { Situation } from './situation.ts';

const DAYS: Readonly<Record<Situation['serverRestart'], number>> = {
  now: 1,
  tonight: 1,
  rarely: 30,
  never: 30,
  unknown: 7,
};

/** In days. Reachable from the internet, a week at most. */
export function expiryOf({ serverTouch, serverRestart, exposed }: Situation): number {
  const noCureYet = serverTouch === 'no' || serverTouch === 'settingsOnly';
  const days = noCureYet ? DAYS.never : DAYS[serverRestart];
  return exposed === 'internet' ? Math.min(days, 7) : days;
}
