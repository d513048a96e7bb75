/** What the version decides ([MS-CSSP] 2.2.1): each side works with the lower of the two, and never changes its own. */

/** The first version that binds by a hash over a nonce. */
export const FIRST_HASHED_VERSION = 5;

export function effectiveVersion(own: number, peer: number): number {
  return Math.min(own, peer);
}

export function bindsByHash(effective: number): boolean {
  return effective >= FIRST_HASHED_VERSION;
}

/** Versions 3, 4 and 6 report an NTSTATUS; 2 and 5 only close. */
export function reportsErrors(effective: number): boolean {
  return effective === 3 || effective === 4 || effective >= 6;
}
