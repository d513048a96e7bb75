/** What a pair of machines comes to: the verdict, the dialog word for word, and what would change it. */
import {
  cellOf,
  type MatrixChange,
  type MatrixWay,
  type Pair,
  waysToConnect,
} from '../../../diagnosis/matrix-changes.ts';
import type { MatrixRoomWords } from '../../../messages/page/matrix-words.ts';
import { useWords } from '../frame/words.ts';
import { kindOf, LOOKS } from './cell-kind.ts';

export function Outcome({ pair }: { readonly pair: Pair }) {
  const { page, report } = useWords();
  const words = page.matrix;
  const cell = cellOf(pair);
  const kind = kindOf(cell);
  const { sign, ink } = LOOKS[kind];
  return (
    <section className={`card matrix-outcome matrix-${ink}`} aria-labelledby="matrix-outcome">
      <h2 id="matrix-outcome">
        <span className="matrix-sign" aria-hidden="true">
          {sign}
        </span>
        {words.verdicts[kind].title}
      </h2>
      <p>{words.verdicts[kind].text}</p>
      {cell.dialog !== null && (
        <>
          <h3>{words.dialogHeading}</h3>
          <blockquote className="matrix-dialog">
            <p className="matrix-dialog-title">{words.dialogTitle}</p>
            <p>{report.terms.dialogs[cell.dialog]}</p>
          </blockquote>
        </>
      )}
      <h3>{words.changesHeading}</h3>
      <Changes pair={pair} />
    </section>
  );
}

function Changes({ pair }: { readonly pair: Pair }) {
  const words = useWords().page.matrix;
  const ways = waysToConnect(pair);
  if (ways.length === 0) return <p>{words.nothingToChange}</p>;
  return (
    <ul className="matrix-ways">
      {ways.map((way) => (
        <li key={way.changes.map(({ side, to }) => `${side} ${to}`).join()}>
          {way.security !== 'secure' && <strong className="matrix-danger">△ {words.dangerous}</strong>}
          <b>{words.full(changeText(way, words))}</b>
          {words.afterwards[way.security]}
        </li>
      ))}
    </ul>
  );
}

function changeText({ changes }: MatrixWay, words: MatrixRoomWords): string {
  const [first, second] = changes.map((change) => oneChange(change, words));
  if (first === undefined) throw new TypeError('changeText: a way without a change');
  return second === undefined ? first : words.both(first, second);
}

function oneChange({ side, to }: MatrixChange, words: MatrixRoomWords): string {
  return to === 'unsetSinceMay2018' ? words.update[side] : words.setPolicy[side](words.policies[to]);
}
