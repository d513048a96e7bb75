/** A message that is known: what it means, where that is mended, whether it is the problem everybody suspects, and one question. */
import { type KnownReading, readingInShort } from '../../../report/reading-in-short.ts';
import { useWords } from '../frame/words.ts';
import { Notice } from '../parts/notice.tsx';
import { ReadingQuestion } from './reading-question.tsx';

export function KnownText({ reading }: { readonly reading: KnownReading }) {
  const { page, causes } = useWords();
  const { inShort, verdict, recognised } = readingInShort(reading, causes);
  return (
    <>
      <Notice kind={reading.kind === 'notThisProblem' ? 'warning' : 'info'}>
        {inShort !== null && <p className="reading-short">{inShort}</p>}
        <p>{verdict}</p>
        <p className="reading-recognised">{page.see.reading.recognised(recognised.join('; '))}</p>
      </Notice>
      <ReadingQuestion question={reading.question} />
    </>
  );
}
