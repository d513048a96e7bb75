/** The list of the ward for a spreadsheet: as it is filtered and sorted, times as computers read them. */
import type { WardListWords } from '../../../messages/page/ward-words.ts';
import type { Words } from '../../../messages/words.ts';
import { renderCsv } from '../../../report/csv.ts';
import { sentenceOf, systemOf } from './verdict.ts';
import type { ToldRow } from './ward-view.ts';

const COLUMNS = [
  'host',
  'port',
  'severity',
  'verdict',
  'code',
  'system',
  'credssp',
  'examinedAt',
  'times',
  'before',
] as const satisfies readonly (keyof WardListWords['csvColumns'])[];

export function csvOf(rows: readonly ToldRow[], words: WardListWords, report: Words): string {
  return renderCsv([COLUMNS.map((column) => words.csvColumns[column]), ...rows.map((row) => cellsOf(row, report))]);
}

function cellsOf({ row, sentence }: ToldRow, report: Words): readonly string[] {
  const { host, port, verdict, examinedAt, times, before } = row;
  return [
    host,
    String(port),
    report.terms.severities[verdict.severity],
    sentence,
    verdict.code,
    systemOf(verdict, report),
    verdict.credsspVersion === null ? '' : String(verdict.credsspVersion),
    examinedAt,
    String(times),
    before === null ? '' : sentenceOf(before, report),
  ];
}
