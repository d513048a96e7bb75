/**
 * What wire and build together say of the fix on a server: active, installed and asleep, shipped with the release, or to be
 * installed, and in what kind of package.
 */
import type { ServerNeed } from './need.ts';
import type { UpdateChoice } from './update-answer.ts';
import { chooseUpdate } from './update-choice.ts';

export interface FixKnowledge {
  readonly active: boolean;
  /** The build, where that Windows is not to be had without the fix. */
  readonly shipped: string | null;
  /** By its revision the fix is there. */
  readonly installed: string | null;
  /** `monthly`: there is a package with one month's fixes, much smaller than all of them. */
  readonly package: 'cumulative' | 'monthly' | 'none' | 'unknown';
  /** Null when the build is not known. */
  readonly choice: UpdateChoice | null;
}

export function fixKnowledge({ build, fix }: ServerNeed): FixKnowledge {
  const active = fix === 'active';
  if (build === null) return { active, shipped: null, installed: null, package: 'unknown', choice: null };
  const choice = chooseUpdate(build);
  const has = (because: 'shippedFixed' | 'revisionHasIt') =>
    choice.kind === 'nothingToInstall' && choice.because === because ? textOf(build) : null;
  return { active, shipped: has('shippedFixed'), installed: has('revisionHasIt'), package: packageIn(choice), choice };
}

function packageIn(choice: UpdateChoice): FixKnowledge['package'] {
  switch (choice.kind) {
    case 'install':
      return choice.offers.some(({ update }) => SMALL.includes(update.kind)) ? 'monthly' : 'cumulative';
    case 'nothingToInstall':
      return 'cumulative';
    case 'noPackage':
      return 'none';
    case 'neverExisted':
    case 'unknown':
      return 'unknown';
    default:
      return choice satisfies never;
  }
}

const SMALL: readonly string[] = ['securityOnly', 'standalone'];

function textOf({ major, minor, build, ubr }: NonNullable<ServerNeed['build']>): string {
  return [major, minor, build, ...(ubr === null ? [] : [ubr])].join('.');
}
