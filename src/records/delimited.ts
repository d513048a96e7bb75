/**
 * Tables as text: separated by commas, semicolons or tabs, with quotes around what has separators or line breaks in it (RFC 4180).
 * A quote within an unquoted field is kept, since not every program that writes such files doubles it.
 */
import { RecordProblem } from './record-problem.ts';

export interface DelimitedRow {
  readonly fields: readonly string[];
  /** Where it begins; counts from 1. */
  readonly line: number;
}

const SEPARATORS = [',', ';', '\t'] as const;
const MOST_FIELDS = 256;

/** Throws `RecordProblem` for a quote that is never closed. */
export function* delimitedRows(text: string): Generator<DelimitedRow> {
  const separator = separatorOf(text);
  let fields: string[] = [];
  let line = 1;
  let begun = 1;
  for (let at = text.startsWith('\ufeff') ? 1 : 0; at < text.length; ) {
    const { field, end } = text[at] === '"' ? quoted(text, at, separator, line) : plain(text, at, separator);
    if (fields.length < MOST_FIELDS) fields.push(field);
    line += field.split('\n').length - 1;
    at = end;
    if (text[at] === separator) {
      at++;
      if (at < text.length) continue;
      fields.push('');
    }
    at = text[at] === '\r' && text[at + 1] === '\n' ? at + 2 : at + 1;
    line++;
    if (fields.some((each) => each !== '')) yield { fields, line: begun };
    fields = [];
    begun = line;
  }
}

/** Of the first line, what separates most. */
function separatorOf(text: string): string {
  const end = text.indexOf('\n');
  const head = text.slice(0, end < 0 ? text.length : end);
  const counts = SEPARATORS.map((separator) => head.split(separator).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ',';
}

function plain(text: string, at: number, separator: string): { readonly field: string; readonly end: number } {
  let end = at;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end++;
  return { field: text.slice(at, end), end };
}

function quoted(text: string, at: number, separator: string, line: number): ReturnType<typeof plain> {
  let field = '';
  for (let from = at + 1; ; ) {
    const quote = text.indexOf('"', from);
    if (quote < 0) throw new RecordProblem('csvQuote', '', line);
    field += text.slice(from, quote);
    if (text[quote + 1] !== '"') {
      const tail = plain(text, quote + 1, separator);
      return { field: field + tail.field, end: tail.end };
    }
    field += '"';
    from = quote + 2;
  }
}
