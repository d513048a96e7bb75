/** FILETIME ([MS-DTYP] 2.3.3): 100-nanosecond steps since 1601-01-01T00:00:00Z. */

const UNIX_EPOCH = 116_444_736_000_000_000n;
const PER_MILLISECOND = 10_000n;

/** Milliseconds since 1970, rounded down. Every 64-bit FILETIME, up to the year 60056, fits a JavaScript date. */
export function fromFiletime(filetime: bigint): number {
  return Number(filetime / PER_MILLISECOND - UNIX_EPOCH / PER_MILLISECOND);
}

/** Parts of a millisecond are dropped. */
export function toFiletime(unixMs: number): bigint {
  return BigInt(Math.floor(unixMs)) * PER_MILLISECOND + UNIX_EPOCH;
}
