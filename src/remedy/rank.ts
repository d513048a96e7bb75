/**
 * The order of a plan. The likeliest cause comes first, and of one cause first what cures, then what lowers security, then what
 * only looks; in each of these the order of `CURES`, from which a remedy departs by its own reasons alone.
 */
import { type CauseCode, REMEDIES, type RemedyName } from '../knowledge/index.ts';
import { CURES, onlyLooks } from './cures.ts';
import type { Need } from './need.ts';
import { type PlanReason, type ReasonCode, reason } from './plan-reason.ts';
import type { Situation } from './situation.ts';
import { weigh } from './weigh.ts';

export interface Ranked {
  readonly name: RemedyName;
  readonly cause: CauseCode;
  readonly reasons: readonly PlanReason[];
}

/** Those that are possible, then those that are not. Each remedy once, for the likeliest cause that it helps with. */
export function rank(need: Need, situation: Situation): readonly Ranked[] {
  const [first] = need.causes;
  const named = need.causes.flatMap((cause) => CURES[cause].map((name) => ({ cause, name })));
  const once = named.filter(({ name }, index) => named.findIndex((other) => other.name === name) === index);
  const weighed = once.map(({ cause, name }) => {
    const reasons = weigh({ name, cause, need, situation });
    const isFirst = cause === first || isExcluded({ reasons });
    return { name, cause, reasons: isFirst ? reasons : [...reasons, reason('ifCause', { cause })] };
  });
  const place = (ranked: Ranked) => [
    Number(isExcluded(ranked)),
    Number(onlyLooks(ranked.name)),
    ...within(ranked, need),
  ];
  const sorted = weighed.toSorted((a, b) => compare(place(a), place(b)));
  return first === undefined || sorted.some((one) => !isExcluded(one)) ? sorted : [lookFurther(first), ...sorted];
}

/** Where nothing is possible, the honest thing that is left. */
function lookFurther(cause: CauseCode): Ranked {
  return { name: 'collect-more', cause, reasons: [] };
}

export function isExcluded({ reasons }: Pick<Ranked, 'reasons'>): boolean {
  return reasons.some(({ effect }) => effect === 'excludes');
}

function within({ name, cause, reasons }: Ranked, { causes }: Need): readonly number[] {
  const usual = CURES[cause].indexOf(name);
  const moves = reasons.map(({ code }) => MOVES[code] ?? 0);
  return [causes.indexOf(cause), Number(REMEDIES[name].weakens), usual + Math.min(0, ...moves) + Math.max(0, ...moves)];
}

/** In places: behind the next one, before all others, before what loosens more. */
const MOVES: Partial<Readonly<Record<ReasonCode, number>>> = {
  bigJump: 1.5,
  severalRestarts: 1.5,
  internet: 1.5,
  restartPending: -10,
  installedNotActive: -10,
  nlaOptional: -10,
};

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (a[at] as number) - (b[at] as number);
}
