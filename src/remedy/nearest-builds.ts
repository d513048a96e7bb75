/** Released builds near a number that is none: the same digits in another order, else the neighbours of the same version. */
import type { BuildNumber } from '../knowledge/update-products.ts';
import { WINDOWS_BUILDS, type WindowsBuild } from '../knowledge/windows-builds.ts';

/** At most three, the likeliest first. */
export function nearestBuilds([major, minor, build]: BuildNumber): readonly WindowsBuild[] {
  const digits = sorted(build);
  const mixedUp = WINDOWS_BUILDS.filter((row) => sorted(row.build) === digits);
  const same = WINDOWS_BUILDS.filter((row) => row.major === major && row.minor === minor);
  const byDistance = (same.length > 0 ? same : WINDOWS_BUILDS).toSorted(
    (one, other) => Math.abs(one.build - build) - Math.abs(other.build - build),
  );
  return [...new Set([...mixedUp, ...byDistance.slice(0, 2)])].slice(0, 3);
}

export function newestBuild(): BuildNumber {
  return numberOf(WINDOWS_BUILDS.at(-1));
}

export function oldestBuild(): BuildNumber {
  return numberOf(WINDOWS_BUILDS[0]);
}

function numberOf(row: WindowsBuild | undefined): BuildNumber {
  if (row === undefined) throw new TypeError('nearestBuilds: the table of builds is empty');
  return [row.major, row.minor, row.build];
}

function sorted(build: number): string {
  return [...String(build)].sort().join('');
}
