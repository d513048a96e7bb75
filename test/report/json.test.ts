/** JSON text that a terminal can be shown. */
import { expect, test } from 'vitest';
import { stringifyJson } from '../../src/report/json.ts';

test.each([
  ['controls', '\u0000\u001b\u007f\u009b', '"\\u0000\\u001b\\u007f\\u009b"'],
  ['line separators', '\u2028\u2029\u0085', '"\\u2028\\u2029\\u0085"'],
  ['direction and zero width', '\u202e\u2066\u200b\ufeff', '"\\u202e\\u2066\\u200b\\ufeff"'],
  ['tags, as surrogates', '\u{e0041}', '"\\udb40\\udc41"'],
  ['lone surrogates', '\ud800', '"\\ud800"'],
  ['a line feed within a string', 'a\nb', '"a\\nb"'],
  ['a backslash before a control', '\\\u009b', '"\\\\\\u009b"'],
  ['letters of any script stay', '経理𠮷😀é', '"経理𠮷😀é"'],
])('%s', (_, text, written) => {
  expect(stringifyJson(text)).toBe(written);
  expect(JSON.parse(stringifyJson(text))).toBe(text);
});

test('is indented by two, or not at all', () => {
  expect(stringifyJson({ a: [1] })).toBe('{\n  "a": [\n    1\n  ]\n}');
  expect(stringifyJson({ a: [1] }, 0)).toBe('{"a":[1]}');
});

test('keys are made safe as well', () => {
  expect(stringifyJson({ '\u202e': 1 }, 0)).toBe('{"\\u202e":1}');
});
