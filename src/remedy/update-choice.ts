/**
 * Which update a Windows needs for CVE-2018-0886: one that is enough alone, what later ones count, what has to be there before and
 * what to be careful with; or that there is nothing to install, or nothing that could be.
 */
import { conflictsAbout } from '../knowledge/conflicts.ts';
import { LATEST_UPDATES } from '../knowledge/later-updates.ts';
import {
  PREREQUISITES,
  UPDATE_ISSUES,
  UPDATE_PACKAGES,
  type UpdatePackage,
  WITHOUT_PACKAGE,
  type WithoutPackage,
} from '../knowledge/update-circumstances.ts';
import {
  findUpdateProduct,
  UPDATE_PRODUCTS,
  type UpdateProduct,
  type UpdateProductId,
} from '../knowledge/update-products.ts';
import { findUpdate, type Kb, type UpdateRow, updatesFor } from '../knowledge/updates.ts';
import { findWindowsBuild, type WindowsRelease } from '../knowledge/windows-builds.ts';
import { nearestBuilds, newestBuild, oldestBuild } from './nearest-builds.ts';
import type {
  InstallUpdate,
  NeverExisted,
  NewestUpdate,
  NoPackage,
  NothingToInstall,
  UnknownBuild,
  UpdateChoice,
  UpdateOffer,
  WindowsAsked,
} from './update-answer.ts';

/** Pure; the same question has the same answer until the tables change. */
export function chooseUpdate(asked: WindowsAsked): UpdateChoice {
  const { major, minor, build } = asked;
  const windows = findWindowsBuild(major, minor, build);
  const product = findUpdateProduct(major, minor, build);
  if (windows === undefined || product === undefined) return notInTable(asked);
  const named = windows.releases.filter(({ name }) => name === asked.release);
  const releases = named.length > 0 ? named : windows.releases;
  const without = WITHOUT_PACKAGE.filter(({ release }) => releases.some(({ name }) => name === release));
  if (without.length === releases.length) return noPackage(releases, without);
  if (product.fix === 'byRelease') return shippedFixed(product, releases, asked.ubr ?? null);
  const ubr = product.minimumUbr === null ? null : (asked.ubr ?? null);
  if (ubr !== null && ubr >= (product.minimumUbr ?? 0)) return revisionHasIt(product, releases, ubr);
  return install(product, releases, without, ubr === null ? 'notTold' : 'shown');
}

function install(
  product: UpdateProduct,
  releases: readonly WindowsRelease[],
  without: readonly WithoutPackage[],
  missing: InstallUpdate['missing'],
): InstallUpdate {
  const { id, later, minimumUbr, tspkg, kin } = product;
  return {
    kind: 'install',
    product: id,
    releases,
    missing,
    offers: offersOf(product),
    later,
    newest: newestFor(id, releases),
    doNotCount: updatesFor(id).filter(({ carriesFix }) => carriesFix !== 'yes'),
    minimumUbr,
    tspkg,
    prerequisites: PREREQUISITES.filter((row) => row.product === id),
    issues: UPDATE_ISSUES.filter((row) => row.product === id),
    without,
    kin,
    conflicts: conflictsAbout(id).map(({ code }) => code),
    restart: 'yes',
  };
}

function shippedFixed(
  product: UpdateProduct,
  releases: readonly WindowsRelease[],
  ubr: number | null,
): NothingToInstall {
  const { id, confidence, mitigatedUbr } = product;
  return {
    kind: 'nothingToInstall',
    product: id,
    releases,
    because: 'shippedFixed',
    confidence,
    actsUnsetAs: mitigatedUbr === null ? 'mitigated' : actsUnsetAs(mitigatedUbr, ubr),
    defaultTurnedBy: updatesFor(id).find(({ notes }) => notes.includes('turnsDefaultOnly')) ?? null,
    newest: newestFor(id, releases),
    conflicts: conflictsAbout(id).map(({ code }) => code),
  };
}

function revisionHasIt(product: UpdateProduct, releases: readonly WindowsRelease[], ubr: number): NothingToInstall {
  const { id, confidence, mitigatedUbr } = product;
  return {
    kind: 'nothingToInstall',
    product: id,
    releases,
    because: 'revisionHasIt',
    confidence,
    actsUnsetAs: actsUnsetAs(mitigatedUbr, ubr),
    defaultTurnedBy: updatesFor(id).find((row) => mitigatedUbr !== null && row.ubr === mitigatedUbr) ?? null,
    newest: newestFor(id, releases),
    conflicts: conflictsAbout(id).map(({ code }) => code),
  };
}

function actsUnsetAs(mitigatedUbr: number | null, ubr: number | null): NothingToInstall['actsUnsetAs'] {
  if (mitigatedUbr === null || ubr === null) return null;
  return ubr >= mitigatedUbr ? 'mitigated' : 'vulnerable';
}

function noPackage(releases: readonly WindowsRelease[], ways: readonly WithoutPackage[]): NoPackage {
  const ids = new Set(ways.map(({ leadsTo }) => leadsTo));
  const products = [...ids].flatMap((id) => (id === null ? [] : [productById(id)]));
  return { kind: 'noPackage', releases, ways, afterwards: products.flatMap(offersOf) };
}

function notInTable({ major, minor, build }: WindowsAsked): NeverExisted | UnknownBuild {
  const version = [major, minor, build] as const;
  const nearest = nearestBuilds(version);
  if (isAbove(version, newestBuild())) return { kind: 'unknown', because: 'newerThanTable', nearest };
  if (isAbove(oldestBuild(), version)) return { kind: 'unknown', because: 'olderThanTable', nearest };
  return { kind: 'neverExisted', nearest };
}

function isAbove(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((part, i) => part !== other[i]);
  return at >= 0 && (one[at] ?? 0) > (other[at] ?? 0);
}

function offersOf({ offered }: UpdateProduct): readonly UpdateOffer[] {
  return offered.map((kb) => ({ update: updateOf(kb), package: packageOf(kb) }));
}

function newestFor(id: UpdateProductId, releases: readonly WindowsRelease[]): readonly NewestUpdate[] {
  return LATEST_UPDATES.filter(({ product }) => product === id).flatMap((update) => {
    const its = releases.filter(({ name }) => update.releases.includes(name));
    if (its.length === 0) return [];
    return [{ update, needsPaidSupport: its.every(({ endOfSupport }) => update.released > endOfSupport) }];
  });
}

function packageOf(kb: Kb): UpdatePackage | null {
  return UPDATE_PACKAGES.find((row) => row.kb === kb) ?? null;
}

function updateOf(kb: Kb): UpdateRow {
  const row = findUpdate(kb);
  if (row === undefined) throw new TypeError(`chooseUpdate: ${kb} is offered and not in the table`);
  return row;
}

function productById(id: UpdateProductId): UpdateProduct {
  const product = UPDATE_PRODUCTS.find((each) => each.id === id);
  if (product === undefined) throw new TypeError(`chooseUpdate: no product ${id}`);
  return product;
}
