/** A server's text on its way to a reader: nothing moves, hides or poses, and nothing goes on for ever. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeUnseen, visible, visibleCopy } from '../../src/report/visible.ts';
import { displayWidth } from '../../src/report/width.ts';

const long = (count: number) => `(${count} characters)`;
const any = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)) }),
);
const UNSAFE = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;

describe('what would be obeyed or not be seen is written out', () => {
  test.each([
    ['an escape sequence', '\u001b[31mred', '\\u{1b}[31mred'],
    ['a single-byte control sequence introducer', '\u009b31m', '\\u{9b}31m'],
    ['a bell, a tab and a delete', '\u0007\t\u007f', '\\u{7}\\u{9}\\u{7f}'],
    ['line ends', 'a\r\nb\u2028c\u2029d\u0085e', 'a\\u{d}\\u{a}b\\u{2028}c\\u{2029}d\\u{85}e'],
    ['an override of the writing direction', 'gpj.\u202eexe', 'gpj.\\u{202e}exe'],
    ['isolates and marks of direction', '\u2066\u2069\u200e\u061c', '\\u{2066}\\u{2069}\\u{200e}\\u{61c}'],
    ['what has no width', 'a\u200bb\u200d\ufeff\u00ad', 'a\\u{200b}b\\u{200d}\\u{feff}\\u{ad}'],
    ['variation selectors', '葛\u{e0100}\ufe0f', '葛\\u{e0100}\\u{fe0f}'],
    ['tags', 'x\u{e0041}\u{e007f}', 'x\\u{e0041}\\u{e007f}'],
    ['lone surrogates', 'a\ud800b\udc00', 'a\\u{d800}b\\u{dc00}'],
    ['fillers that look like nothing', '\u3164\u115f\u2800', '\\u{3164}\\u{115f}\\u{2800}'],
    ['private use', '\ue000\u{f0000}', '\\u{e000}\\u{f0000}'],
    ['a mark with nothing to stand on', '\u0301a', '\\u{301}a'],
    ['the fifth mark on one letter', 'e\u0301\u0301\u0301\u0301\u0301', 'e\u0301\u0301\u0301\u0301\\u{301}'],
  ])('%s', (_, text, shown) => {
    expect(escapeUnseen(text)).toBe(shown);
  });
});

test.each(['SV-KEIRI01', '経理サーバー', '山田太郎のPC', '𠮷野家', 'Größe', 'が', 'ﾊﾟｿｺﾝ', '서버', 'サーバー　１', '🖥'])(
  '%s stays as it is',
  (name) => {
    expect(visible(name, 40, long)).toBe(name);
  },
);

describe('length', () => {
  test('a long text is cut with an ellipsis, and its length told', () => {
    expect(visible('x'.repeat(10_000), 10, long)).toBe('xxxxxxxxx… (10000 characters)');
    expect(visible('あ'.repeat(10_000), 10, long)).toBe('ああああ… (10000 characters)');
    expect(visible('𠮷'.repeat(10_000), 10)).toBe('𠮷𠮷𠮷𠮷… (10000)');
  });

  test('a text that just fits is not cut', () => {
    expect(visible('x'.repeat(10), 10, long)).toBe('x'.repeat(10));
    expect(visible('経理サーバ', 10, long)).toBe('経理サーバ');
  });

  test('what escaping makes long is cut as well', () => {
    expect(visible('\u0000'.repeat(10), 10, long)).toBe('\\u{0}\\u{0… (10 characters)');
  });

  test('for any text the columns are kept to', () => {
    fc.assert(
      fc.property(any, fc.integer({ min: 4, max: 60 }), (text, width) => {
        const shown = visible(text, width, () => '');
        expect(displayWidth(shown.trimEnd())).toBeLessThanOrEqual(width);
      }),
    );
  });
});

test('nothing unsafe is left of any text', () => {
  fc.assert(
    fc.property(any, fc.integer({ min: 4, max: 200 }), (text, width) => {
      expect(UNSAFE.exec(visible(text, width, long))).toBeNull();
    }),
    { numRuns: 2_000 },
  );
});

test('escaping twice changes nothing more', () => {
  fc.assert(
    fc.property(any, (text) => {
      expect(escapeUnseen(escapeUnseen(text))).toBe(escapeUnseen(text));
    }),
  );
});

describe('a whole report', () => {
  test('every string is made visible, wherever it stands; numbers and flags stay', () => {
    const copy = visibleCopy({ a: ['\u0000', { b: '\u202e' }], c: 7, d: null, e: true, f: '経理' }, 40, long);
    expect(copy).toEqual({ a: ['\\u{0}', { b: '\\u{202e}' }], c: 7, d: null, e: true, f: '経理' });
  });

  test('byte strings keep their length, or are dropped when they are none', () => {
    const hex = 'ab'.repeat(5_000);
    expect(visibleCopy({ hex, der: '\u001b', sha256: 'AB12' }, 40, long)).toEqual({ hex, der: '', sha256: 'AB12' });
  });

  test('distinguished names stand on one line', () => {
    expect(visibleCopy({ subject: 'O=Example\nCN=経理\u0007' }, 40, long)).toEqual({
      subject: 'O=Example, CN=経理\\u{7}',
    });
  });
});
