/** Columns on a terminal. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clusters, displayWidth, padEnd } from '../../src/report/width.ts';

describe('displayWidth', () => {
  test.each([
    ['', 0],
    ['abc', 3],
    ['経理', 4],
    ['サーバー', 8],
    ['ｱｲｳ', 3],
    ['ﾊﾟ', 2],
    ['Ａ１', 4],
    ['𠮷野', 4],
    ['e\u0301', 1],
    ['か\u3099', 2],
    ['서버', 4],
    ['\u1109\u1165\u1107\u1165', 4],
    ['●○△✕–…', 6],
    ['🖥', 1],
    ['😀', 2],
    ['🇯🇵', 2],
  ])('%s takes %i', (text, columns) => {
    expect(displayWidth(text)).toBe(columns);
  });

  test('is the sum of the widths of its characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const sum = clusters(text).reduce((columns, cluster) => columns + displayWidth(cluster), 0);
        expect(displayWidth(text)).toBe(sum);
      }),
    );
  });
});

test('clusters are what a reader takes for one character, and make up the text', () => {
  expect(clusters('e\u0301x')).toEqual(['e\u0301', 'x']);
  expect(clusters('𠮷a')).toEqual(['𠮷', 'a']);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(clusters(text).join('')).toBe(text);
    }),
  );
});

test('padEnd fills up to a column and never cuts', () => {
  expect(padEnd('経理', 6)).toBe('経理  ');
  expect(padEnd('経理', 3)).toBe('経理');
});
