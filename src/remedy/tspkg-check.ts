/**
 * What the version of tspkg.dll, the file that the fix changed, says of CVE-2018-0886. Microsoft names the version of May 2018;
 * that of March, which is already enough, was never published. In between the file cannot tell.
 */
import { findUpdateProduct, type TspkgBaseline, type UpdateProductId } from '../knowledge/update-products.ts';

/** Four numbers, as in a file's version resource. */
export type TspkgVersion = readonly [number, number, number, number];

export interface TspkgVerdict {
  /** `below` is an inference: a month's step below the files of March. `notListed`: no version is known for that Windows. */
  readonly kind: 'fixed' | 'inconclusive' | 'below' | 'notListed';
  readonly product: UpdateProductId | null;
  /** The version of May 2018. */
  readonly baseline: TspkgVersion | null;
  readonly confidence: 'high' | 'medium' | 'low';
}

/** By the file's own version, whose first three parts are those of its Windows. */
export function checkTspkg(version: TspkgVersion): TspkgVerdict {
  const [major, minor, build, revision] = version;
  const product = findUpdateProduct(major, minor, build);
  const baseline = product?.tspkg ?? null;
  if (product === undefined || baseline === null) {
    return { kind: 'notListed', product: product?.id ?? null, baseline: null, confidence: 'low' };
  }
  const known = { product: product.id, baseline: baseline.may };
  if (revision >= baseline.may[3]) return { kind: 'fixed', confidence: 'high', ...known };
  if (revision < monthBeforeMarch(baseline)) return { kind: 'below', confidence: 'medium', ...known };
  return { kind: 'inconclusive', confidence: 'high', ...known };
}

/** Where the files of February may have stood, by the step from March to April. */
function monthBeforeMarch({ familyMarch, familyApril }: TspkgBaseline): number {
  return familyMarch - (familyApril - familyMarch);
}
