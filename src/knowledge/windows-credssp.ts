/**
 * Which CredSSP version a Windows server answers with, before and after the update of March 2018 for CVE-2018-0886. From
 * 1803 on Windows was never shipped without it. Microsoft does not publish this table; it is what servers were seen to send.
 */
import type { Sourced } from './sources.ts';

export interface WindowsCredssp extends Sourced {
  readonly major: number;
  readonly minor: number;
  /** The row holds from this build up to the next row of the same version. */
  readonly fromBuild: number;
  /** More than one where the border is not known. Empty where no server ever answered so. */
  readonly unpatched: readonly number[];
  readonly patched: readonly number[];
}

const SPECIFIED = { source: 'msCssp', checkedOn: '2026-08-22' } as const;
const SEEN = { source: 'freerdp', checkedOn: '2026-08-22' } as const;
const DESCRIBED = { source: 'pyspnego', checkedOn: '2026-08-22' } as const;

/** By version, then by build. */
export const WINDOWS_CREDSSP: readonly WindowsCredssp[] = [
  { major: 6, minor: 0, fromBuild: 0, unpatched: [2], patched: [5], ...SEEN },
  { major: 6, minor: 1, fromBuild: 0, unpatched: [2], patched: [5], ...SEEN },
  { major: 6, minor: 2, fromBuild: 0, unpatched: [2], patched: [5, 6], ...SEEN },
  { major: 6, minor: 3, fromBuild: 0, unpatched: [3], patched: [6], ...DESCRIBED },
  { major: 10, minor: 0, fromBuild: 0, unpatched: [3, 4], patched: [6], ...DESCRIBED },
  { major: 10, minor: 0, fromBuild: 17134, unpatched: [], patched: [6], ...SPECIFIED },
];

/** The row for an NTLM version; undefined for versions that never had a CredSSP server. */
export function findWindowsCredssp(major: number, minor: number, build: number): WindowsCredssp | undefined {
  return WINDOWS_CREDSSP.findLast((row) => row.major === major && row.minor === minor && row.fromBuild <= build);
}
