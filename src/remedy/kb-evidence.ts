/** What an answer about updates rests on: the rows of its product, the releases it is for, the documents and their age. */

import { CONFLICTS } from '../knowledge/conflicts.ts';
import { LATEST_UPDATES, RELATED_UPDATES } from '../knowledge/later-updates.ts';
import { type Attested, SOURCES } from '../knowledge/sources.ts';
import { staleRows } from '../knowledge/stale-rows.ts';
import { PREREQUISITES, UPDATE_ISSUES, UPDATE_PACKAGES, WITHOUT_PACKAGE } from '../knowledge/update-circumstances.ts';
import { UPDATE_PRODUCTS, type UpdateProduct, type UpdateProductId } from '../knowledge/update-products.ts';
import { findUpdate, type Kb, UPDATES, type UpdateRow, updatesFor } from '../knowledge/updates.ts';
import { findWindowsBuild, type WindowsRelease } from '../knowledge/windows-builds.ts';
import type { UpdateIdentity } from './identify-update.ts';
import type { KbAnswer } from './kb-answer.ts';
import type { UpdateChoice } from './update-answer.ts';

export interface Evidence {
  /** The rows of the table that the answer is about. */
  readonly updates: readonly UpdateRow[];
  /** Those among them that are enough alone. */
  readonly offered: readonly Kb[];
  readonly products: readonly ProductLine[];
  /** Releases by name, for which an update asked for is. */
  readonly releases: readonly string[];
  /** Documents by title. */
  readonly titles: readonly string[];
  /** The day of the check that is longest ago, YYYY-MM-DD; null without rows. */
  readonly checkedOn: string | null;
  /** That day is more than a year ago. */
  readonly isStale: boolean;
}

/** A product with its releases, each once; a release without a package belongs to none that has one. */
export interface ProductLine {
  readonly product: UpdateProduct;
  readonly releases: readonly WindowsRelease[];
}

export function everyProduct(): readonly ProductLine[] {
  return UPDATE_PRODUCTS.map(lineOf);
}

/** What was last checked more than a year before that day, YYYY-MM-DD: numbers, products, conflicts. */
export function staleKnowledge(today: string): readonly string[] {
  const named = [
    ...[...UPDATES, ...LATEST_UPDATES, ...RELATED_UPDATES, ...UPDATE_PACKAGES].map(({ kb, checkedOn }) => ({
      name: kb,
      checkedOn,
    })),
    ...UPDATE_PRODUCTS.map(({ id, checkedOn }) => ({ name: id, checkedOn })),
    ...PREREQUISITES.map(({ product, what, checkedOn }) => ({ name: `${product} ${what}`, checkedOn })),
    ...UPDATE_ISSUES.map(({ code, checkedOn }) => ({ name: code, checkedOn })),
    ...WITHOUT_PACKAGE.map(({ release, checkedOn }) => ({ name: release, checkedOn })),
    ...CONFLICTS.map(({ code, checkedOn }) => ({ name: code, checkedOn })),
  ];
  return [...new Set(staleRows(named, today).map(({ name }) => name))];
}

/** `today` is YYYY-MM-DD. */
export function evidenceFor(answer: KbAnswer, today: string): Evidence {
  const isNumber = answer.kind === 'update';
  const products = productsIn(answer);
  const own = isNumber ? findUpdate(answer.kb) : undefined;
  const all = products.flatMap(({ id }) => updatesFor(id));
  const updates = isNumber ? (own === undefined ? [] : [own]) : all;
  const rows: readonly Attested[] = [...products, ...updates, ...besides(answer)];
  const lines = products.map(lineOf);
  return {
    updates,
    offered: products.flatMap(({ offered }) => offered),
    products: lines,
    releases: releasesOf(answer, lines),
    titles: [...new Set(rows.flatMap(({ sources }) => sources))].map((id) => SOURCES[id].title),
    checkedOn: rows.map(({ checkedOn }) => checkedOn).toSorted()[0] ?? null,
    isStale: staleRows(rows, today).length > 0,
  };
}

function productsIn(answer: KbAnswer): readonly UpdateProduct[] {
  switch (answer.kind) {
    case 'windows':
      return byIds(idsOfChoice(answer.choice));
    case 'update':
      return byIds(idsOfIdentity(answer.identity));
    case 'tspkg':
      return byIds([answer.verdict.product]);
    case 'ambiguous':
      return [];
    default:
      return answer satisfies never;
  }
}

function idsOfChoice(choice: UpdateChoice): readonly (UpdateProductId | null)[] {
  switch (choice.kind) {
    case 'install':
    case 'nothingToInstall':
      return [choice.product];
    case 'noPackage':
      return choice.ways.map(({ leadsTo }) => leadsTo);
    case 'neverExisted':
    case 'unknown':
      return [];
    default:
      return choice satisfies never;
  }
}

function idsOfIdentity(identity: UpdateIdentity): readonly UpdateProductId[] {
  switch (identity.kind) {
    case 'counts':
    case 'doesNotCount':
    case 'later':
      return [identity.product.id];
    case 'prerequisite':
      return identity.prerequisites.map(({ product }) => product);
    case 'related':
    case 'unknown':
      return [];
    default:
      return identity satisfies never;
  }
}

function releasesOf(answer: KbAnswer, lines: readonly ProductLine[]): readonly string[] {
  if (answer.kind === 'update' && answer.identity.kind === 'later') return answer.identity.update.releases;
  return lines.flatMap(({ releases }) => releases.map(({ name }) => name));
}

/** Rows that the answer rests on besides those of its product. */
function besides(answer: KbAnswer): readonly Attested[] {
  if (answer.kind === 'update') return besidesNumber(answer.identity);
  return answer.kind === 'windows' && answer.choice.kind === 'noPackage' ? answer.choice.ways : [];
}

function besidesNumber(identity: UpdateIdentity): readonly Attested[] {
  if (identity.kind === 'related') return [identity.related];
  if (identity.kind === 'prerequisite') return identity.prerequisites;
  return identity.kind === 'later' ? [identity.update] : [];
}

function byIds(ids: readonly (UpdateProductId | null)[]): readonly UpdateProduct[] {
  return UPDATE_PRODUCTS.filter(({ id }) => ids.includes(id));
}

function lineOf(product: UpdateProduct): ProductLine {
  const builds = product.fix === 'none' ? UPDATE_PRODUCTS.flatMap((each) => each.builds) : product.builds;
  const releases = builds.flatMap((build) => findWindowsBuild(...build)?.releases ?? []);
  const own = releases.filter(({ name }) => isWithoutPackage(name) === (product.fix === 'none'));
  return { product, releases: [...new Set(own)] };
}

function isWithoutPackage(name: string): boolean {
  return WITHOUT_PACKAGE.some(({ release }) => release === name);
}
