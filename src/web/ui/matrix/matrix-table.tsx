/**
 * The whole matrix as a table: clients down, servers across, each cell a link to itself. One cell at a time is in the order of the Tab
 * key; the arrow keys go from there to the others.
 */
import { type KeyboardEvent, useEffect, useState } from 'react';
import { computeMatrix, type MatrixCell } from '../../../diagnosis/matrix.ts';
import type { Pair } from '../../../diagnosis/matrix-changes.ts';
import { levelOf } from '../../../diagnosis/predict.ts';
import { useWords } from '../frame/words.ts';
import { addressOfPair } from './cell.ts';
import { kindOf, LOOKS } from './cell-kind.ts';

type Level = MatrixCell['client'];

interface MatrixTableProps {
  readonly chosen: Pair;
  /** The machines of the case at hand; null where it does not tell. */
  readonly yours: { readonly client: Level | null; readonly server: Level | null };
}

const CELLS = computeMatrix();
const LEVELS: readonly Level[] = [...new Set(CELLS.map(({ client }) => client))];

const MOVES: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

export function MatrixTable({ chosen, yours }: MatrixTableProps) {
  const words = useWords().page.matrix;
  const [client, server] = [levelOf(chosen.client), levelOf(chosen.server)];
  const [at, setAt] = useState({ client, server });
  useEffect(() => setAt({ client, server }), [client, server]);

  const move = (event: KeyboardEvent<HTMLTableElement>) => {
    const [down, right] = MOVES[event.key] ?? [0, 0];
    if (down === 0 && right === 0) return;
    event.preventDefault();
    const next = { client: neighbour(at.client, down), server: neighbour(at.server, right) };
    setAt(next);
    event.currentTarget.querySelector<HTMLElement>(`[data-cell="${next.client} ${next.server}"]`)?.focus();
  };
  return (
    <table className="matrix-table" aria-describedby="matrix-hint" onKeyDown={move}>
      <thead>
        <tr>
          <th scope="col">{words.corner}</th>
          {LEVELS.map((level) => (
            <th key={level} scope="col" className={level === yours.server ? 'matrix-your-column' : undefined}>
              {words.rows[level]}
              {level === yours.server && <span className="matrix-yours">{words.yours.server}</span>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {LEVELS.map((row) => (
          <tr key={row}>
            <th scope="row">
              {words.rows[row]}
              {row === yours.client && <span className="matrix-yours">{words.yours.client}</span>}
            </th>
            {CELLS.filter((cell) => cell.client === row).map((cell) => (
              <td key={cell.server} className={cell.server === yours.server ? 'matrix-your-column' : undefined}>
                <Cell
                  cell={cell}
                  isChosen={row === client && cell.server === server}
                  isNext={row === at.client && cell.server === at.server}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface CellProps {
  readonly cell: MatrixCell;
  readonly isChosen: boolean;
  /** The Tab key leads here. */
  readonly isNext: boolean;
}

function Cell({ cell, isChosen, isNext }: CellProps) {
  const words = useWords().page.matrix;
  const kind = kindOf(cell);
  const { sign, ink } = LOOKS[kind];
  return (
    <a
      className={`matrix-cell matrix-${ink}`}
      href={addressOfPair(cell)}
      data-cell={`${cell.client} ${cell.server}`}
      tabIndex={isNext ? 0 : -1}
      aria-current={isChosen ? 'true' : undefined}
    >
      <span className="matrix-sign" aria-hidden="true">
        {sign}
      </span>
      <span>{words.cells[kind]}</span>
      {isChosen && <span className="matrix-chosen">{words.chosen}</span>}
    </a>
  );
}

/** The next level in that direction; at the edge, the same. */
function neighbour(level: Level, steps: number): Level {
  return LEVELS[LEVELS.indexOf(level) + steps] ?? level;
}
