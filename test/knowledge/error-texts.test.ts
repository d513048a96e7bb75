/** What holds for the table of error texts: it names what there is, says where it comes from, and its patterns are safe. */
import { describe, expect, test } from 'vitest';
import {
  CAUSES,
  type DistinctionCode,
  ERROR_TEXTS,
  type ErrorTextRow,
  findStatusCode,
  REMEDIES,
  SOURCES,
} from '../../src/knowledge/index.ts';

const ROWS: readonly (readonly [string, ErrorTextRow])[] = Object.entries(ERROR_TEXTS);
const PATTERNS = ROWS.flatMap(([id, row]) =>
  [...row.patterns, ...(row.cautiousPatterns ?? [])].map((pattern) => ({ id, pattern })),
);

test('all 65 are there, each in a place of its own', () => {
  expect(ROWS).toHaveLength(65);
  const orders = ROWS.map(([, { order }]) => order);
  expect(new Set(orders).size).toBe(orders.length);
});

describe.each(ROWS)('%s', (_, row) => {
  test('names causes, remedies, texts and sources that there are', () => {
    for (const { cause, weight } of row.causes) {
      expect(Object.keys(CAUSES)).toContain(cause);
      expect(weight).toBeGreaterThan(0);
      expect(weight).toBeLessThanOrEqual(100);
    }
    for (const remedy of row.remedies) expect(Object.keys(REMEDIES)).toContain(remedy);
    for (const source of row.sources) expect(Object.keys(SOURCES)).toContain(source);
    for (const covered of row.covers ?? []) expect(Object.keys(ERROR_TEXTS)).toContain(covered);
    expect(row.checkedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  test('has causes, the likeliest first, none twice', () => {
    const weights = row.causes.map(({ weight }) => weight);
    expect(weights).toEqual(weights.toSorted((one, other) => other - one));
    const causes = row.causes.map(({ cause }) => cause);
    expect(causes.length).toBeGreaterThan(0);
    expect(new Set(causes).size).toBe(causes.length);
  });

  test('has texts, and numbers of 32 bits that are known by name', () => {
    expect(Object.values(row.texts).flat().length).toBeGreaterThan(0);
    for (const code of row.codes?.status ?? []) expect(findStatusCode(code)?.code).toBe(code);
  });
});

test('patterns repeat nothing without bound, so that no text makes them slow', () => {
  for (const { id, pattern } of PATTERNS) {
    expect({ id, pattern, unbounded: /[*+]|\{\d*,\}/.exec(pattern)?.[0] }).toEqual({
      id,
      pattern,
      unbounded: undefined,
    });
    expect(pattern, id).toBe(pattern.toLowerCase().normalize('NFKC'));
  }
});

test('every distinction is one that some text names', () => {
  const named = new Set<DistinctionCode>(ROWS.flatMap(([, { tellApart }]) => tellApart ?? []));
  expect(named.size).toBe(54);
});
