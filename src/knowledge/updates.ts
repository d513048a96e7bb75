/**
 * The updates of Windows that matter for CVE-2018-0886, by product: those of March, April and May 2018, and those that people
 * install in the belief that they help. Any later rollup or cumulative update contains the fix; a security-only update contains
 * its own month and nothing else.
 */
import type { Attested } from './sources.ts';
import type { UpdateProductId } from './update-products.ts';
import { UPDATES_BEFORE_10 } from './updates-before-10.ts';
import { UPDATES_OF_10 } from './updates-of-10.ts';

/** The number of an article in Microsoft's knowledge base, which is also that of the update. */
export type Kb = `KB${number}`;

/** `outOfBand`: a cumulative update besides the one of the month's second Tuesday. `standalone`: this fix and nothing else. */
export type UpdateKind = 'monthlyRollup' | 'securityOnly' | 'preview' | 'cumulative' | 'outOfBand' | 'standalone';

/** What else there is to say of an update. */
export type UpdateNote =
  /** Not for Windows RT 8.1. */
  | 'notForRt'
  /** Brings the longer text of the dialog, the one that names CredSSP. */
  | 'longerDialog'
  /** Named for other vulnerabilities; that it is cumulative makes it count. */
  | 'listedForOthers'
  /** Named for this one in 2020, although its Windows was released with the fix. */
  | 'listedAfterRelease'
  /** Its Windows was released with the fix; this update turns the default to Mitigated. */
  | 'turnsDefaultOnly'
  /** The build revision is remembered, not looked up. */
  | 'revisionFromMemory'
  /** Clients with it asked twice for the credentials, until the server had the update of June 2018. */
  | 'endsAskingTwice';

export interface UpdateRow extends Attested {
  readonly kb: Kb;
  readonly product: UpdateProductId;
  readonly kind: UpdateKind;
  /** YYYY-MM. */
  readonly month: string;
  /** `no`: its maker says that it lacks the fix. `notCounted`: nobody says so, but it holds another month only. */
  readonly carriesFix: 'yes' | 'no' | 'notCounted';
  /** The last part of the build afterwards (UBR), where it is known; null before Windows 10, where it says nothing. */
  readonly ubr: number | null;
  /** YYYY-MM-DD, where it is not the month's second Tuesday. */
  readonly released: string | null;
  readonly notes: readonly UpdateNote[];
}

/** By product, then by time. */
export const UPDATES: readonly UpdateRow[] = [...UPDATES_BEFORE_10, ...UPDATES_OF_10];

/** From this month on an update also changes what a machine does without the policy: Mitigated in place of Vulnerable. */
export const DEFAULT_TURNED = '2018-05';

/** Undefined for a number that is not in the table. */
export function findUpdate(kb: Kb): UpdateRow | undefined {
  return UPDATES.find((row) => row.kb === kb);
}

/** In order of time. */
export function updatesFor(product: UpdateProductId): readonly UpdateRow[] {
  return UPDATES.filter((row) => row.product === product);
}
