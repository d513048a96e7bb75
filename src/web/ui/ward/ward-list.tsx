/** The list of the ward with what is above it: search, severity, all examined again, the list as a file. */
import { useMemo } from 'react';
import { SEVERITIES, type Severity } from '../../../diagnosis/finding.ts';
import type { WardRow } from '../../../diagnosis/ward-row.ts';
import { goTo, useRoute } from '../frame/route.ts';
import { useWords } from '../frame/words.ts';
import { saveFile } from '../parts/save-file.ts';
import type { Session } from '../session/session.ts';
import { RoundBar } from './round-bar.tsx';
import { sentenceOf } from './verdict.ts';
import { csvOf } from './ward-csv.ts';
import { WardTable } from './ward-table.tsx';
import { arrange, paramsOf, readView, type WardView } from './ward-view.ts';

interface WardListProps {
  readonly session: Session;
  readonly rows: readonly WardRow[];
}

const FILTERS: readonly Severity[] = SEVERITIES.filter((severity) => severity !== 'info').toReversed();

export function WardList({ session, rows }: WardListProps) {
  const { page, report } = useWords();
  const words = page.ward.list;
  const { params } = useRoute();
  const view = useMemo(() => readView(params), [params]);
  const told = useMemo(() => rows.map((row) => ({ row, sentence: sentenceOf(row.verdict, report) })), [rows, report]);
  const { text, severity } = view;
  const shown = useMemo(() => arrange(told, view), [told, view]);
  const look = (part: Partial<WardView>) => goTo('ward', paramsOf({ ...view, ...part }), 'replace');
  const save = () => saveFile('rdp-doctor-ward.csv', csvOf(shown, words, report), 'text/csv;charset=utf-8');
  return (
    <section aria-labelledby="ward-hosts">
      <h2 id="ward-hosts">{page.ward.hosts}</h2>
      <div className="ward-tools">
        <label className="ward-search">
          <span className="label">{words.search}</span>
          <input type="search" value={text} onChange={({ target }) => look({ text: target.value })} />
        </label>
        <label>
          <span className="label">{words.severity}</span>
          <select
            value={severity ?? ''}
            onChange={({ target }) => look({ severity: target.value === '' ? null : (target.value as Severity) })}
          >
            <option value="">{words.everySeverity}</option>
            {FILTERS.map((each) => (
              <option key={each} value={each}>
                {words.atLeast(report.terms.severities[each])}
              </option>
            ))}
          </select>
        </label>
        <button type="button" onClick={save} disabled={shown.length === 0}>
          {words.saveCsv}
        </button>
        <RoundBar session={session} rows={shown.map(({ row }) => row)} />
      </div>
      <p role="status" className="ward-count">
        {words.shown(shown.length, rows.length)}
      </p>
      {shown.length === 0 ? (
        <p className="buttons">
          {words.nothingMatches}
          <button type="button" className="quiet" onClick={() => look({ text: '', severity: null })}>
            {words.showAll}
          </button>
        </p>
      ) : (
        <WardTable rows={shown} view={view} look={look} />
      )}
    </section>
  );
}
