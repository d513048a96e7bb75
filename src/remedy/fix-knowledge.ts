/**
 * What wire and build together say of the fix on a server: active, shipped with the release, or to be installed, and in what kind
 * of package. Windows 10 and its server releases only know cumulative packages; Windows 7 to 2012 R2 had one for each month.
 */
import type { ServerNeed } from './need.ts';

export interface FixKnowledge {
  readonly active: boolean;
  /** The build, where that release never was without the fix. */
  readonly shipped: string | null;
  readonly package: 'cumulative' | 'monthly' | 'unknown';
}

/** Windows 10 1803 and Windows Server 1803. From here on the number on the wire changes nothing: no package carries the fix. */
const FIRST_SHIPPED_FIXED = 17134;

export function fixKnowledge({ build, fix }: ServerNeed): FixKnowledge {
  const active = fix === 'active';
  if (build === null) return { active, shipped: null, package: 'unknown' };
  const modern = build.major >= 10;
  const shipped = modern && build.build >= FIRST_SHIPPED_FIXED;
  const text = `${build.major}.${build.minor}.${build.build}`;
  return { active, shipped: shipped ? text : null, package: modern ? 'cumulative' : 'monthly' };
}
