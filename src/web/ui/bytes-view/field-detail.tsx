/** The chosen field in full: where it stands, what it means, and what is to be said of it. */
import type { AllBytesWords } from '../../../messages/page/bytes-words.ts';
import type { FieldRow } from '../../../report/field-rows.ts';
import { isMarked, type Mark } from './shown.ts';

interface FieldDetailProps {
  readonly row: FieldRow;
  readonly marks: readonly Mark[];
  readonly words: AllBytesWords;
}

export function FieldDetail({ row, marks, words }: FieldDetailProps) {
  const { offset, length } = row.field;
  const deciding = marks.some((mark) => mark.kind === 'deciding' && isMarked(row, mark));
  return (
    <div className="field-detail">
      <p className="field-detail-name">
        <code>{row.name}</code> <small>{words.bytes.range(offset, offset + length - 1, length)}</small>
        {deciding && <span className="field-badge field-deciding">{words.bytes.badges.deciding}</span>}
      </p>
      {row.field.value !== undefined && (
        <p>
          <bdi>{row.value}</bdi>
        </p>
      )}
      {row.isWithheld && <p>{words.bytes.withheldWhy}</p>}
    </div>
  );
}
