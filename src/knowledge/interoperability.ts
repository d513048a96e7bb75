/**
 * Microsoft's interoperability matrix for CVE-2018-0886: which client connects to which server, by update and by the policy
 * Encryption Oracle Remediation (AllowEncryptionOracle 0, 1, 2) on either side.
 */
import type { Sourced } from './sources.ts';

/** `unpatched`: without the update, where the policy does nothing. The others: updated, with the policy at 0, 1, 2. */
export type RemediationLevel = 'unpatched' | 'forceUpdatedClients' | 'mitigated' | 'vulnerable';

export interface InteroperabilityCell extends Sourced {
  readonly client: RemediationLevel;
  readonly server: RemediationLevel;
  readonly outcome: 'allowed' | 'blocked';
  readonly security: 'secure' | 'insecure' | 'secureUnlessDowngraded' | 'notApplicable';
  /** The dialog that a blocked person sees. */
  readonly dialog: 'credsspEncryptionOracle' | 'tokenInvalid' | null;
}

type Verdict = Pick<InteroperabilityCell, 'outcome' | 'security' | 'dialog'>;

const SECURE: Verdict = { outcome: 'allowed', security: 'secure', dialog: null };
const INSECURE: Verdict = { outcome: 'allowed', security: 'insecure', dialog: null };
const DOWNGRADABLE: Verdict = { outcome: 'allowed', security: 'secureUnlessDowngraded', dialog: null };
const CLIENT_BLOCKS: Verdict = { outcome: 'blocked', security: 'notApplicable', dialog: 'credsspEncryptionOracle' };
const SERVER_BLOCKS: Verdict = { outcome: 'blocked', security: 'notApplicable', dialog: 'tokenInvalid' };

const MICROSOFT = { source: 'kb4093492', checkedOn: '2026-08-22' } as const;

/** All sixteen cells. */
export const INTEROPERABILITY: readonly InteroperabilityCell[] = [
  { client: 'unpatched', server: 'unpatched', ...INSECURE, ...MICROSOFT },
  { client: 'unpatched', server: 'forceUpdatedClients', ...SERVER_BLOCKS, ...MICROSOFT },
  { client: 'unpatched', server: 'mitigated', ...INSECURE, ...MICROSOFT },
  { client: 'unpatched', server: 'vulnerable', ...INSECURE, ...MICROSOFT },
  { client: 'forceUpdatedClients', server: 'unpatched', ...CLIENT_BLOCKS, ...MICROSOFT },
  { client: 'forceUpdatedClients', server: 'forceUpdatedClients', ...SECURE, ...MICROSOFT },
  { client: 'forceUpdatedClients', server: 'mitigated', ...SECURE, ...MICROSOFT },
  { client: 'forceUpdatedClients', server: 'vulnerable', ...SECURE, ...MICROSOFT },
  { client: 'mitigated', server: 'unpatched', ...CLIENT_BLOCKS, ...MICROSOFT },
  { client: 'mitigated', server: 'forceUpdatedClients', ...SECURE, ...MICROSOFT },
  { client: 'mitigated', server: 'mitigated', ...SECURE, ...MICROSOFT },
  { client: 'mitigated', server: 'vulnerable', ...SECURE, ...MICROSOFT },
  { client: 'vulnerable', server: 'unpatched', ...INSECURE, ...MICROSOFT },
  { client: 'vulnerable', server: 'forceUpdatedClients', ...DOWNGRADABLE, ...MICROSOFT },
  { client: 'vulnerable', server: 'mitigated', ...DOWNGRADABLE, ...MICROSOFT },
  { client: 'vulnerable', server: 'vulnerable', ...DOWNGRADABLE, ...MICROSOFT },
];

export interface UnsetPolicy extends Sourced {
  readonly state: 'unsetBeforeMay2018' | 'unsetSinceMay2018';
  readonly actsAs: RemediationLevel;
}

/** What an updated machine does when no value is set: the month of its latest update decides. */
export const UNSET_POLICY: readonly UnsetPolicy[] = [
  { state: 'unsetBeforeMay2018', actsAs: 'vulnerable', ...MICROSOFT },
  { state: 'unsetSinceMay2018', actsAs: 'mitigated', ...MICROSOFT },
];

/** Throws `TypeError` only if the table had a hole. */
export function interoperability(client: RemediationLevel, server: RemediationLevel): InteroperabilityCell {
  const cell = INTEROPERABILITY.find((row) => row.client === client && row.server === server);
  if (!cell) throw new TypeError(`interoperability: no row for ${client} and ${server}`);
  return cell;
}
