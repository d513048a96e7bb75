/** One host of the list: its name and system, the verdict in words, when and how often it was examined. */
import { memo } from 'react';
import { visible } from '../../../report/visible.ts';
import { useWords } from '../frame/words.ts';
import { targetOf } from './hosts.ts';
import { ageText, exactTime } from './now.ts';
import { INKS, SIGNS, sentenceOf, systemOf } from './verdict.ts';
import type { ToldRow } from './ward-view.ts';

interface WardTableRowProps {
  readonly told: ToldRow;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly index: number;
  /** CSS pixels from the first row. */
  readonly top: number;
  /** The Tab key leads here. */
  readonly isNext: boolean;
  readonly reach: (index: number) => void;
  readonly open: (index: number) => void;
}

/** The same in all its parts is not drawn again: scrolling then costs the new rows only. */
export const WardTableRow = memo(function WardTableRow({
  told: { row, sentence },
  now,
  index,
  top,
  isNext,
  reach,
  open,
}: WardTableRowProps) {
  const { page, report, language } = useWords();
  const words = page.ward.list;
  const { severity } = row.verdict;
  const at = Date.parse(row.examinedAt);
  return (
    <tr
      aria-rowindex={index + 2}
      tabIndex={isNext ? 0 : -1}
      style={{ transform: `translateY(${top}px)` }}
      onFocus={() => reach(index)}
      onClick={() => open(index)}
    >
      <td className="ward-host">
        <bdi>{visible(targetOf(row), 60)}</bdi>
        <small>{systemOf(row.verdict, report)}</small>
      </td>
      <td className="ward-verdict">
        <p>
          <span className={`ward-severity ward-${INKS[severity]}`}>
            <span aria-hidden="true">{SIGNS[severity]} </span>
            {report.terms.severities[severity]}
          </span>{' '}
          <bdi>{sentence}</bdi>
        </p>
        {row.before !== null && <small>{words.before(sentenceOf(row.before, report))}</small>}
      </td>
      <td className="ward-age">
        <time dateTime={row.examinedAt} title={exactTime(at, language)}>
          {ageText(at, now, language)}
        </time>
      </td>
      <td className="ward-times">{words.times(row.times)}</td>
    </tr>
  );
});
