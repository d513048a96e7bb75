/** Whether a Windows of this build can have answered with this CredSSP version. */
import { CREDSSP_VERSIONS, findWindowsCredssp } from '../knowledge/index.ts';
import type { ChallengeObservation } from '../observation/credssp.ts';

type NtlmVersion = NonNullable<ChallengeObservation['version']>;

const HIGHEST_KNOWN = Math.max(...CREDSSP_VERSIONS.map(({ version }) => version));

/** Undefined where it can not be told: a build that never had a CredSSP server, or a version newer than this knowledge. */
export function fitsBuild(credsspVersion: number, { major, minor, build }: NtlmVersion): boolean | undefined {
  const row = findWindowsCredssp(major, minor, build);
  if (!row || credsspVersion > HIGHEST_KNOWN) return undefined;
  return row.unpatched.includes(credsspVersion) || row.patched.includes(credsspVersion);
}
