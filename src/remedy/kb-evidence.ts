/** What an answer about updates rests on: the rows of its product, the releases it is for, the documents and their age. */
import { type Attested, SOURCES } from '../knowledge/sources.ts';
import { UPDATE_PRODUCTS, type UpdateProduct, type UpdateProductId } from '../knowledge/update-products.ts';
import { findUpdate, type Kb, type UpdateRow, updatesFor } from '../knowledge/updates.ts';
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
  /** Documents by title. */
  readonly titles: readonly string[];
  /** The day of the check that is longest ago, YYYY-MM-DD; null without rows. */
  readonly checkedOn: string | null;
}

/** A product with the releases that show its builds, each release once. */
export interface ProductLine {
  readonly product: UpdateProduct;
  readonly releases: readonly WindowsRelease[];
}

export function everyProduct(): readonly ProductLine[] {
  return UPDATE_PRODUCTS.map(lineOf);
}

export function evidenceFor(answer: KbAnswer): Evidence {
  const isNumber = answer.kind === 'update';
  const products = productsIn(answer);
  const own = isNumber ? findUpdate(answer.kb) : undefined;
  const all = products.flatMap(({ id }) => updatesFor(id));
  const updates = isNumber ? (own === undefined ? [] : [own]) : all;
  const rows: readonly Attested[] = [...products, ...updates, ...(isNumber ? rowsOf(answer.identity) : [])];
  return {
    updates,
    offered: products.flatMap(({ offered }) => offered),
    products: products.map(lineOf),
    titles: [...new Set(rows.flatMap(({ sources }) => sources))].map((id) => SOURCES[id].title),
    checkedOn: rows.map(({ checkedOn }) => checkedOn).toSorted()[0] ?? null,
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

function rowsOf(identity: UpdateIdentity): readonly Attested[] {
  if (identity.kind === 'related') return [identity.related];
  if (identity.kind === 'prerequisite') return identity.prerequisites;
  return identity.kind === 'later' ? [identity.update] : [];
}

function byIds(ids: readonly (UpdateProductId | null)[]): readonly UpdateProduct[] {
  return UPDATE_PRODUCTS.filter(({ id }) => ids.includes(id));
}

function lineOf(product: UpdateProduct): ProductLine {
  const releases = product.builds.flatMap((build) => findWindowsBuild(...build)?.releases ?? []);
  return { product, releases: [...new Set(releases)] };
}
