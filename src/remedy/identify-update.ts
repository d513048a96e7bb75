/** What an update's number is, seen from CVE-2018-0886: the fix, one that contains it, one that does not, or something beside it. */
import { LATEST_UPDATES, type LatestUpdate, RELATED_UPDATES, type RelatedUpdate } from '../knowledge/later-updates.ts';
import {
  PREREQUISITES,
  type Prerequisite,
  UPDATE_ISSUES,
  type UpdateIssue,
} from '../knowledge/update-circumstances.ts';
import { UPDATE_PRODUCTS, type UpdateProduct } from '../knowledge/update-products.ts';
import { findUpdate, type Kb, type UpdateRow } from '../knowledge/updates.ts';

export type UpdateIdentity = { readonly kb: Kb; readonly issues: readonly UpdateIssue[] } & (
  | {
      readonly kind: 'counts' | 'doesNotCount';
      readonly update: UpdateRow;
      readonly product: UpdateProduct;
      /** What to install in place of one that does not count. */
      readonly instead: readonly Kb[];
    }
  | {
      readonly kind: 'later';
      readonly update: LatestUpdate;
      readonly product: UpdateProduct;
      /** Whether it contains the fix, as later updates of its product do. */
      readonly counts: 'yes' | 'shippedFixed' | 'notConfirmed';
    }
  | { readonly kind: 'prerequisite'; readonly prerequisites: readonly Prerequisite[] }
  | { readonly kind: 'related'; readonly related: RelatedUpdate }
  | { readonly kind: 'unknown' }
);

export function identifyUpdate(kb: Kb): UpdateIdentity {
  const issues = UPDATE_ISSUES.filter(({ kbs }) => kbs.includes(kb));
  const update = findUpdate(kb);
  if (update !== undefined) return { kb, issues, ...ofRow(update) };
  const latest = LATEST_UPDATES.find((row) => row.kb === kb);
  if (latest !== undefined) return { kb, issues, ...ofLatest(latest) };
  const related = RELATED_UPDATES.find((row) => row.kb === kb);
  if (related !== undefined) return { kb, issues, kind: 'related', related };
  const prerequisites = PREREQUISITES.filter(({ kbs }) => kbs.includes(kb));
  if (prerequisites.length > 0) return { kb, issues, kind: 'prerequisite', prerequisites };
  return { kb, issues, kind: 'unknown' };
}

function ofRow(update: UpdateRow) {
  const product = productOf(update);
  if (update.carriesFix === 'yes') return { kind: 'counts', update, product, instead: [] } as const;
  return { kind: 'doesNotCount', update, product, instead: product.offered } as const;
}

function ofLatest(update: LatestUpdate) {
  const product = productOf(update);
  return { kind: 'later', update, product, counts: countsLater(product) } as const;
}

function countsLater({ fix, later }: UpdateProduct): 'yes' | 'shippedFixed' | 'notConfirmed' {
  if (fix === 'byRelease') return 'shippedFixed';
  return later === 'notConfirmed' ? 'notConfirmed' : 'yes';
}

function productOf(row: UpdateRow | LatestUpdate): UpdateProduct {
  const product = UPDATE_PRODUCTS.find(({ id }) => id === row.product);
  if (product === undefined) throw new TypeError(`identifyUpdate: no product ${row.product}`);
  return product;
}
