/**
 * Encryption Oracle Remediation: the policy that came with the fix for CVE-2018-0886 ([MS-CSSP] 2.2.1 note 11, 5.1), for both
 * roles. Without the fix a machine speaks CredSSP 2 to 4 and knows no policy; with it, 5 or 6, and AllowEncryptionOracle says
 * whom it still speaks with.
 */
import { FIRST_HASHED_VERSION } from '../protocol/credssp/version.ts';

/** AllowEncryptionOracle by name: 0, 1, 2. */
export type RemediationPolicy = 'forceUpdatedClients' | 'mitigated' | 'vulnerable';

/** AllowEncryptionOracle as it stands in the registry. */
export const POLICY_VALUES = [
  'forceUpdatedClients',
  'mitigated',
  'vulnerable',
] as const satisfies readonly RemediationPolicy[];

/** The version it announces in every message, and the policy when it has the fix. */
export type PatchLevel =
  | { readonly patched: false; readonly version: 2 | 3 | 4 }
  | { readonly patched: true; readonly version: 5 | 6; readonly policy: RemediationPolicy };

/** The lowest version that binds with a hash over a fresh nonce, and so the lowest that is safe. */
export const FIRST_FIXED_VERSION = FIRST_HASHED_VERSION;
const LOWEST_VERSION = 2;

/** The lowest version a client goes on with: it stops *before* AUTHENTICATE where a server has less. */
export function lowestForClient(level: PatchLevel): number {
  return level.patched && level.policy !== 'vulnerable' ? FIRST_FIXED_VERSION : LOWEST_VERSION;
}

/** The lowest version a server goes on with. */
export function lowestForServer(level: PatchLevel): number {
  return level.patched && level.policy === 'forceUpdatedClients' ? FIRST_FIXED_VERSION : LOWEST_VERSION;
}

/** The day on which the default changed from Vulnerable to Mitigated. */
const MITIGATED_BY_DEFAULT_SINCE = '2018-05-08';

/** What a machine with the fix does while no value is set; `updatedOn` is the date of its latest update, YYYY-MM-DD. */
export function policyWhenUnset(updatedOn: string): RemediationPolicy {
  return updatedOn < MITIGATED_BY_DEFAULT_SINCE ? 'vulnerable' : 'mitigated';
}
