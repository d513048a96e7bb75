/** Lines: English words stay whole, Japanese punctuation stands where it may. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clusters, displayWidth } from '../../src/report/width.ts';
import { wrap } from '../../src/report/wrap.ts';

describe('English', () => {
  test('breaks at spaces only', () => {
    expect(wrap('The server lacks the fix for CVE-2018-0886.', 16)).toEqual([
      'The server lacks',
      'the fix for',
      'CVE-2018-0886.',
    ]);
  });

  test('leaves alone what fits', () => {
    expect(wrap('short', 5)).toEqual(['short']);
    expect(wrap('', 5)).toEqual(['']);
  });

  test('cuts a word only where it is longer than a line, after a joint if there is one', () => {
    expect(wrap('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
    expect(wrap('3f:a1:c0:5e:77', 8)).toEqual(['3f:a1:', 'c0:5e:77']);
    expect(wrap('see TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384', 20)).toEqual([
      'see',
      'TLS_ECDHE_RSA_WITH_',
      'AES_256_GCM_SHA384',
    ]);
  });
});

describe('Japanese', () => {
  test('breaks between characters', () => {
    expect(wrap('直すのは山田太郎です', 10)).toEqual(['直すのは山', '田太郎です']);
  });

  test('keeps katakana words whole', () => {
    expect(wrap('直すのはサーバー側です', 12)).toEqual(['直すのは', 'サーバー側で', 'す']);
    expect(wrap('ネットワーク レベル認証', 14)).toEqual(['ネットワーク', 'レベル認証']);
  });

  test('begins no line with a closing mark and ends none with an opening one', () => {
    expect(wrap('直します。次に', 8)).toEqual(['直しま', 'す。次に']);
    expect(wrap('次の「名前」です', 6)).toEqual(['次の', '「名', '前」で', 'す']);
  });

  test('mixes with Latin words', () => {
    expect(wrap('サーバーに CVE-2018-0886 の修正が入っていません。', 24)).toEqual([
      'サーバーに CVE-2018-0886',
      'の修正が入っていません。',
    ]);
  });
});

const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc
    .array(fc.constantFrom('サーバー', '山田', '。', '「', '」', ' ', 'word', '3f:', '(', ')', '、', 'e\u0301', '𠮷'), {
      maxLength: 40,
    })
    .map((parts) => parts.join('')),
);

describe('for any text', () => {
  test('no line is wider than asked, from the width of one character on', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 2, max: 60 }), (text, width) => {
        for (const line of wrap(text, width)) {
          const single = clusters(line).length === 1;
          expect(single || displayWidth(line) <= width).toBe(true);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  test('nothing but spaces is lost, and nothing is added', () => {
    const bare = (text: string) => text.replace(/[ \u3000]/g, '');
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 60 }), (text, width) => {
        expect(bare(wrap(text, width).join(''))).toBe(bare(text));
      }),
      { numRuns: 1_000 },
    );
  });
});
