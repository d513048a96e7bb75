/** CSV that a spreadsheet can open, whatever a server is called. */
import { describe, expect, it } from 'vitest';
import { renderCsv } from '../../src/report/csv.ts';

const only = (text: string): string => renderCsv([[text]]).slice(1, -2);

describe('renderCsv', () => {
  it('begins with a byte order mark, quotes everything and ends its lines as RFC 4180 does', () => {
    expect(
      renderCsv([
        ['Server', '結果'],
        ['sv"1', 'a,b'],
      ]),
    ).toBe('\uFEFF"Server","結果"\r\n"sv""1","a,b"\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '|calc', '%0A', '  =1', '＝1', '＋1', '－1', '＠1'])(
    'makes text of %s',
    (formula) => {
      expect(only(formula)).toBe(`"'${formula}"`);
    },
  );

  it('writes out what can not be seen: no cell begins or ends by it', () => {
    expect(only('a\r\nb\t=1')).toBe('"a\\u{d}\\u{a}b\\u{9}=1"');
    expect(only('\t=1')).toBe('"\\u{9}=1"');
    expect(only('sv\u202e\u0000\u001b[31m')).toBe('"sv\\u{202e}\\u{0}\\u{1b}[31m"');
  });

  it('leaves names as they are', () => {
    expect(only('sv-経理01.example')).toBe('"sv-経理01.example"');
  });
});
