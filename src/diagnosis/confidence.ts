/** Confidence of a judgement that rests on several others. */
import type { Confidence } from './finding.ts';

const RISING: readonly Confidence[] = ['low', 'medium', 'high'];

/** A chain is as strong as its weakest link. */
export function lowest(first: Confidence, ...others: readonly Confidence[]): Confidence {
  return others.reduce((weakest, next) => (RISING.indexOf(next) < RISING.indexOf(weakest) ? next : weakest), first);
}
