/**
 * Rows as CSV (RFC 4180) that spreadsheets open without harm: what they would take for a formula is made text, what can not be seen is
 * written out, and a byte order mark tells Excel that it is UTF-8.
 */
import { escapeUnseen } from './visible.ts';

const BYTE_ORDER_MARK = '\uFEFF';

/** Also behind blanks, and in the full width that Japanese spreadsheets read as well. */
const FORMULA = /^\s*[=+\-@|%＝＋－＠]/u;

export function renderCsv(rows: readonly (readonly string[])[]): string {
  return `${BYTE_ORDER_MARK}${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

function cell(text: string): string {
  const seen = escapeUnseen(text);
  const harmless = FORMULA.test(seen) ? `'${seen}` : seen;
  return `"${harmless.replaceAll('"', '""')}"`;
}
