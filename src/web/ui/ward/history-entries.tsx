/** The examinations of a host, the latest first; each can be taken into the consultation. */

import { useMemo } from 'react';
import type { Judged } from '../../../diagnosis/diagnosis.ts';
import { judge } from '../../../diagnosis/judge.ts';
import { compareExaminations } from '../../../diagnosis/since.ts';
import type { WardRow } from '../../../diagnosis/ward-row.ts';
import type { Examination } from '../../../observation/examination.ts';
import { inShort } from '../../../report/sentences.ts';
import { sinceLines } from '../../../report/since.ts';
import { visible, visibleReport } from '../../../report/visible.ts';
import { changeCase } from '../case/case-store.ts';
import { goTo } from '../frame/route.ts';
import { useWords } from '../frame/words.ts';
import { targetOf } from './hosts.ts';
import { ageText, exactTime, useNow } from './now.ts';
import { INKS, SIGNS } from './verdict.ts';

interface HistoryEntriesProps {
  readonly row: WardRow;
  /** The latest first. */
  readonly examinations: readonly Examination[];
}

export function HistoryEntries({ row, examinations }: HistoryEntriesProps) {
  const judged = useMemo(
    () => examinations.map((examination) => ({ examination, diagnosis: judge(examination) })),
    [examinations],
  );
  const consult = (examination: Examination) => {
    changeCase({ host: targetOf(row), examination });
    goTo('answer');
  };
  return (
    <ol className="ward-history">
      {judged.map((each, index) => (
        // Two examinations can have begun in the same millisecond; their place never changes.
        // biome-ignore lint/suspicious/noArrayIndexKey: the list only grows at its beginning
        <li key={`${each.examination.startedAt} ${judged.length - index}`} className="card">
          <Entry judged={each} before={judged[index + 1] ?? null} isLatest={index === 0} consult={consult} />
        </li>
      ))}
    </ol>
  );
}

interface EntryProps {
  readonly judged: Judged;
  readonly before: Judged | null;
  readonly isLatest: boolean;
  readonly consult: (examination: Examination) => void;
}

function Entry({ judged, before, isLatest, consult }: EntryProps) {
  const { page, report, language } = useWords();
  const words = page.ward.history;
  const now = useNow();
  const { severity } = judged.diagnosis.inShort;
  const at = Date.parse(judged.examination.startedAt);
  const { answer } = inShort(visibleReport(judged, report), report);
  return (
    <>
      <h2 className="ward-when">
        <time dateTime={visible(judged.examination.startedAt)}>{Number.isNaN(at) ? '–' : exactTime(at, language)}</time>
        {!Number.isNaN(at) && <small> {ageText(at, now, language)}</small>}
        {isLatest && <span className="ward-latest">{words.latest}</span>}
      </h2>
      <p>
        <span className={`ward-severity ward-${INKS[severity]}`}>
          <span aria-hidden="true">{SIGNS[severity]} </span>
          {words.severity(report.terms.severities[severity])}
        </span>{' '}
        <bdi>{answer}</bdi>
      </p>
      {before === null ? <p className="ward-quiet">{words.first}</p> : <Since before={before} after={judged} />}
      <button type="button" className={isLatest ? 'primary' : 'quiet'} onClick={() => consult(judged.examination)}>
        {words.consult}
      </button>
    </>
  );
}

function Since({ before, after }: { readonly before: Judged; readonly after: Judged }) {
  const { page, report, consult } = useWords();
  const comparison = compareExaminations(before, after);
  const lines = sinceLines({ comparison, words: consult }, report);
  return (
    <div className="ward-since">
      <p>
        <b>{page.ward.history.since}:</b> {consult.since.verdicts[comparison.verdict]}
      </p>
      <ul>
        {(lines.length === 0 ? [consult.since.nothing] : lines).map((line) => (
          <li key={line}>
            <bdi>{visible(line, 400)}</bdi>
          </li>
        ))}
      </ul>
    </div>
  );
}
