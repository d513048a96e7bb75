/** The answers to the question which update a Windows needs for CVE-2018-0886. */
import type { ConflictCode } from '../knowledge/conflicts.ts';
import type { LatestUpdate } from '../knowledge/later-updates.ts';
import type { Prerequisite, UpdateIssue, UpdatePackage, WithoutPackage } from '../knowledge/update-circumstances.ts';
import type { UpdateProduct, UpdateProductId } from '../knowledge/update-products.ts';
import type { UpdateRow } from '../knowledge/updates.ts';
import type { WindowsBuild, WindowsRelease } from '../knowledge/windows-builds.ts';

/** A Windows as it is known: by its build, and, as far as somebody said so, by its revision and its name. */
export interface WindowsAsked {
  readonly major: number;
  readonly minor: number;
  readonly build: number;
  /** The last part of the build (UBR). It tells of updates from Windows 10 on, and of nothing before. */
  readonly ubr?: number | null;
  /** A name in `WINDOWS_BUILDS`, where several releases share the build. */
  readonly release?: string | null;
}

export type UpdateChoice = InstallUpdate | NothingToInstall | NoPackage | NeverExisted | UnknownBuild;

export interface InstallUpdate {
  readonly kind: 'install';
  readonly product: UpdateProductId;
  readonly releases: readonly WindowsRelease[];
  /** `shown`: the revision is below the fixing one. `notTold`: the build alone does not tell. */
  readonly missing: 'shown' | 'notTold';
  /** Each is enough alone; the smallest change first. */
  readonly offers: readonly UpdateOffer[];
  readonly later: UpdateProduct['later'];
  readonly newest: readonly NewestUpdate[];
  readonly doNotCount: readonly UpdateRow[];
  /** UBR from which on the fix is there. */
  readonly minimumUbr: number | null;
  readonly tspkg: UpdateProduct['tspkg'];
  readonly prerequisites: readonly Prerequisite[];
  readonly issues: readonly UpdateIssue[];
  /** Releases of the same build that have no package. */
  readonly without: readonly WithoutPackage[];
  readonly kin: UpdateProduct['kin'];
  readonly conflicts: readonly ConflictCode[];
  readonly restart: 'yes';
}

/** One update to install. */
export interface UpdateOffer {
  readonly update: UpdateRow;
  /** Its file for 64-bit machines, where its name is known. */
  readonly package: UpdatePackage | null;
}

export interface NewestUpdate {
  readonly update: LatestUpdate;
  /** It came after the end of support, so that a paid programme is needed. */
  readonly needsPaidSupport: boolean;
}

export interface NothingToInstall {
  readonly kind: 'nothingToInstall';
  readonly product: UpdateProductId;
  readonly releases: readonly WindowsRelease[];
  readonly because: 'shippedFixed' | 'revisionHasIt';
  readonly confidence: UpdateProduct['confidence'];
  /** What the machine does while the policy is not set; null where the revision would tell and is not known. */
  readonly actsUnsetAs: 'mitigated' | 'vulnerable' | null;
  /** The update that turns the default to Mitigated, where it came after the fix. */
  readonly defaultTurnedBy: UpdateRow | null;
  readonly newest: readonly NewestUpdate[];
  readonly conflicts: readonly ConflictCode[];
}

export interface NoPackage {
  readonly kind: 'noPackage';
  readonly releases: readonly WindowsRelease[];
  /** What can be done instead, a row for each release it may be. */
  readonly ways: readonly WithoutPackage[];
  /** The updates that fit after the service pack or the upgrade. */
  readonly afterwards: readonly UpdateOffer[];
}

/** No Windows was released with this build; previews aside. */
export interface NeverExisted {
  readonly kind: 'neverExisted';
  readonly nearest: readonly WindowsBuild[];
}

export interface UnknownBuild {
  readonly kind: 'unknown';
  readonly because: 'newerThanTable' | 'olderThanTable';
  readonly nearest: readonly WindowsBuild[];
}
