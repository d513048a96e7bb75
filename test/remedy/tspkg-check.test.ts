/** What the version of tspkg.dll tells: fixed from May 2018 on, nothing between, and below only well below. */
import { describe, expect, it } from 'vitest';
import { UPDATE_PRODUCTS } from '../../src/knowledge/update-products.ts';
import { checkTspkg, type TspkgVersion } from '../../src/remedy/tspkg-check.ts';

const LISTED = UPDATE_PRODUCTS.flatMap(({ id, tspkg }) => (tspkg === null ? [] : [{ id, ...tspkg }]));

describe.each(LISTED)('$id', ({ id, may, familyMarch }) => {
  const at = (revision: number): TspkgVersion => [may[0], may[1], may[2], revision];

  it('fixed at and above the version of May 2018', () => {
    expect(checkTspkg(may)).toEqual({ kind: 'fixed', product: id, baseline: may, confidence: 'high' });
    expect(checkTspkg(at(may[3] + 5000)).kind).toBe('fixed');
  });

  it('inconclusive for what March and April may have had', () => {
    expect(checkTspkg(at(may[3] - 1)).kind).toBe('inconclusive');
    expect(checkTspkg(at(familyMarch)).kind).toBe('inconclusive');
    expect(checkTspkg(at(familyMarch - 5)).kind).toBe('inconclusive');
  });

  it('below for what was there at the release', () => {
    expect(checkTspkg(at(0))).toMatchObject({ kind: 'below', confidence: 'medium' });
  });
});

it.each([
  [[6, 1, 7601, 24117], 'fixed'],
  [[6, 1, 7601, 17514], 'below'],
  [[6, 3, 9600, 16384], 'below'],
  [[6, 3, 9600, 18946], 'inconclusive'],
  [[10, 0, 14393, 2248], 'fixed'],
  [[10, 0, 17763, 1], 'notListed'],
  [[6, 0, 6002, 24000], 'notListed'],
  [[1, 2, 3, 4], 'notListed'],
] as const)('%j: %s', (version, kind) => {
  expect(checkTspkg(version).kind).toBe(kind);
});
