/** How the ward is looked at: in which order, and which of its hosts. The address carries it, so that it comes back. */
import { SEVERITIES, type Severity } from '../../../diagnosis/finding.ts';
import type { WardRow } from '../../../diagnosis/ward-row.ts';

export const SORTS = ['host', 'verdict', 'age'] as const;
export type Sort = (typeof SORTS)[number];

export interface WardView {
  readonly sort: Sort;
  readonly isReversed: boolean;
  /** Any part of what the row says; empty for all. */
  readonly text: string;
  /** At least so severe; null for all. */
  readonly severity: Severity | null;
}

export function readView(params: Readonly<Record<string, string>>): WardView {
  return {
    sort: SORTS.find((sort) => sort === params.sort) ?? 'age',
    isReversed: params.order === 'reversed',
    text: params.text ?? '',
    severity: SEVERITIES.find((severity) => severity === params.severity) ?? null,
  };
}

/** What is as at first is left out of the address. */
export function paramsOf({ sort, isReversed, text, severity }: WardView): Readonly<Record<string, string>> {
  return {
    ...(sort !== 'age' && { sort }),
    ...(isReversed && { order: 'reversed' }),
    ...(text !== '' && { text }),
    ...(severity !== null && { severity }),
  };
}

/** A row with what it says of its verdict, so that people find what they read. */
export interface ToldRow {
  readonly row: WardRow;
  readonly sentence: string;
}

/** By name; the worst first; the last seen first. Within a verdict, by name. */
export function arrange(told: readonly ToldRow[], { sort, isReversed, text, severity }: WardView): readonly ToldRow[] {
  const wanted = text.normalize('NFKC').toLowerCase().trim();
  const least = severity === null ? 0 : SEVERITIES.indexOf(severity);
  const shown = told.filter(
    ({ row, sentence }) =>
      SEVERITIES.indexOf(row.verdict.severity) >= least &&
      (wanted === '' || textOf(row, sentence).normalize('NFKC').toLowerCase().includes(wanted)),
  );
  const sorted = shown.toSorted(ORDERS[sort]);
  return isReversed ? sorted.reverse() : sorted;
}

function textOf({ host, port, verdict }: WardRow, sentence: string): string {
  return [`${host}:${port}`, sentence, verdict.code, ...verdict.releases, verdict.build ?? ''].join('\n');
}

const collator = new Intl.Collator('en', { numeric: true });
const byHost = ({ row: one }: ToldRow, { row: other }: ToldRow): number =>
  collator.compare(one.host, other.host) || one.port - other.port;
const severityOf = ({ row }: ToldRow): number => SEVERITIES.indexOf(row.verdict.severity);

const ORDERS: Readonly<Record<Sort, (one: ToldRow, other: ToldRow) => number>> = {
  host: byHost,
  verdict: (one, other) =>
    severityOf(other) - severityOf(one) ||
    one.row.verdict.code.localeCompare(other.row.verdict.code) ||
    byHost(one, other),
  age: (one, other) =>
    one.row.examinedAt < other.row.examinedAt ? 1 : one.row.examinedAt > other.row.examinedAt ? -1 : 0,
};
