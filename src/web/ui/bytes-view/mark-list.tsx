/** What is marked among some bytes, in words, each with a way there. */
import { useState } from 'react';
import type { AllBytesWords } from '../../../messages/page/bytes-words.ts';
import type { Mark, MarkKind } from './shown.ts';

interface MarkListProps {
  readonly marks: readonly Mark[];
  readonly words: AllBytesWords;
  readonly show: (offset: number) => void;
}

const FIRST_FEW = 8;
const SIGNS: Readonly<Record<MarkKind, string>> = { deciding: '◆', problem: '✕', tolerated: '△' };

export function MarkList({ marks, words, show }: MarkListProps) {
  const [isWhole, setIsWhole] = useState(false);
  const listed = isWhole ? marks : marks.slice(0, FIRST_FEW);
  if (marks.length === 0) return null;
  return (
    <>
      <ul className="mark-list" aria-label={words.bytes.marksLabel}>
        {listed.map((mark) => (
          <li key={`${mark.kind} ${mark.text}`} className={`mark mark-${mark.kind}`}>
            <span className="mark-sign" aria-hidden="true">
              {SIGNS[mark.kind]}
            </span>
            <span className="mark-text">{mark.text}</span>
            <button
              type="button"
              className="quiet"
              onClick={() => show(mark.offset)}
              aria-label={`${words.bytes.show}: ${mark.text}`}
            >
              {words.bytes.show}
            </button>
          </li>
        ))}
      </ul>
      {listed.length < marks.length && (
        <button type="button" className="quiet" onClick={() => setIsWhole(true)}>
          {words.bytes.moreMarks(marks.length - listed.length)}
        </button>
      )}
    </>
  );
}
