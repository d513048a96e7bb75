/** What the case at hand has to do with the matrix: where its server stands, or why that can not be told, and the way back. */
import type { Judged } from '../../../diagnosis/diagnosis.ts';
import type { Pair } from '../../../diagnosis/matrix-changes.ts';
import { visible } from '../../../report/visible.ts';
import { addressOf } from '../frame/route.ts';
import { useWords } from '../frame/words.ts';
import { Notice } from '../parts/notice.tsx';
import { addressOfPair } from './cell.ts';

interface YourServerProps {
  readonly judged: Judged;
  /** Null where nothing could be foretold. */
  readonly cell: Pair | null;
  readonly isShown: boolean;
}

export function YourServer({ judged, cell, isShown }: YourServerProps) {
  const { page, report } = useWords();
  const words = page.matrix;
  const { host } = judged.examination.target;
  const { predictionWithheld } = judged.diagnosis;
  const name = <bdi>{visible(host, 60)}</bdi>;
  return (
    <Notice kind="info">
      {cell === null ? (
        <p>
          {around(words.noCell, name)}{' '}
          {predictionWithheld === null ? words.withoutNla : report.terms.withheld[predictionWithheld]}
        </p>
      ) : (
        <p>
          {around(words.yourServer, name)} {cell.server === 'mitigated' && words.policyUnseen}
        </p>
      )}
      <p className="buttons">
        <a href={addressOf('answer')}>{words.backToAnswer}</a>
        {cell !== null && !isShown && <a href={addressOfPair(cell)}>{words.showYours}</a>}
      </p>
    </Notice>
  );
}

/** A sentence with the name as an element in its place, so that its direction of writing stays its own. */
function around(sentence: (host: string) => string, name: React.ReactNode) {
  const [before, after] = sentence('\0').split('\0');
  return (
    <>
      {before}
      {name}
      {after}
    </>
  );
}
