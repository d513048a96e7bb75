/** Who asks too often: each session by itself, strangers together, and who tries passwords by his address. */
import { type Bucket, fillBucket } from './bucket.ts';
import type { Limits } from './limits.ts';

export interface Rates {
  /** 0, or after how many seconds to ask again. */
  readonly strangers: Bucket;
  passwordsFrom(address: string): Bucket;
}

/** More at once is somebody with many addresses, who then shares with others. */
const MOST_ADDRESSES = 1_000;

export function keepRates(limits: Limits): Rates {
  const passwords = new Map<string, Bucket>();
  return {
    strangers: fillBucket(limits.strangers),
    passwordsFrom(address) {
      const bucket = passwords.get(address) ?? fillBucket(limits.passwords);
      const [eldest] = passwords.keys();
      if (passwords.size >= MOST_ADDRESSES && eldest !== undefined) passwords.delete(eldest);
      passwords.set(address, bucket);
      return bucket;
    },
  };
}
