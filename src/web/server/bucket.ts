/** A token bucket: so many at once, then as many as flow in. */
import { performance } from 'node:perf_hooks';
import type { Rate } from './limits.ts';

export interface Bucket {
  /** 0 when it may be done; else after how many seconds to ask again. */
  take(): number;
}

export function fillBucket({ burst, perSecond }: Rate, now: () => number = () => performance.now()): Bucket {
  let held = burst;
  let filledAt = now();
  return {
    take() {
      const at = now();
      held = Math.min(burst, held + ((at - filledAt) / 1_000) * perSecond);
      filledAt = at;
      if (held < 1) return Math.max(1, Math.ceil((1 - held) / perSecond));
      held -= 1;
      return 0;
    },
  };
}
