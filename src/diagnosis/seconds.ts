/** Durations as sentences tell them. */

/** Milliseconds to seconds, to the tenth. */
export function inSeconds(ms: number): number {
  return Math.round(ms / 100) / 10;
}
