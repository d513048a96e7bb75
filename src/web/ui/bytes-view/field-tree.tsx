/** The fields of a message as a tree, in the order of the bytes. One stop of the keyboard; the arrow keys move, open and fold. */
import { type KeyboardEvent, useId, useMemo } from 'react';
import type { AllBytesWords } from '../../../messages/page/bytes-words.ts';
import type { FieldRow } from '../../../report/field-rows.ts';
import { isMarked, type Mark, type Shown } from './shown.ts';
import { hasParts, moveInTree, siblingsOf, type TreePlace, toggled, unfoldedRows } from './tree-moves.ts';
import type { Windowed } from './windowed.ts';

/** Deeper fields stand no further to the right. */
const DEEPEST = 10;

interface FieldTreeProps {
  readonly shown: Shown;
  readonly list: Windowed;
  readonly name: string;
  readonly place: TreePlace;
  /** The row that the pointer is on, here or among the bytes. */
  readonly hovered: number | null;
  readonly words: AllBytesWords;
  readonly go: (place: TreePlace) => void;
  readonly hover: (row: number | null) => void;
}

export function FieldTree({ shown, list, name, place, hovered, words, go, hover }: FieldTreeProps) {
  const id = useId();
  const { rows, marks } = shown;
  const siblings = useMemo(() => siblingsOf(rows), [rows]);
  const unfolded = useMemo(() => unfoldedRows(rows, place.folded), [rows, place.folded]);
  const move = (event: KeyboardEvent) => {
    const to = moveInTree(event.key, rows, place);
    if (to === null) return;
    event.preventDefault();
    go(to);
  };
  const choose = (index: number, isTwisty: boolean) =>
    go({ at: index, folded: isTwisty ? toggled(place.folded, index) : place.folded });
  return (
    <div
      className="field-tree"
      role="tree"
      ref={list.box}
      onScroll={list.watch}
      tabIndex={0}
      aria-label={name}
      aria-activedescendant={`${id}-${place.at}`}
      onKeyDown={move}
      onPointerLeave={() => hover(null)}
    >
      <div className="windowed" role="presentation" style={{ height: unfolded.length * list.rowHeight }}>
        {unfolded.slice(list.from, list.to).map((index, i) => treeItem(index, list.from + i))}
      </div>
    </div>
  );

  function treeItem(index: number, line: number) {
    const row = rows[index] as FieldRow;
    const isParent = hasParts(rows, index);
    const isFolded = place.folded.has(index);
    return (
      // biome-ignore lint/a11y/useKeyWithClickEvents: the tree listens to the keyboard
      <div
        key={index}
        id={`${id}-${index}`}
        className={`field-row${index === place.at ? ' field-at' : ''}${index === hovered ? ' field-hovered' : ''}`}
        role="treeitem"
        tabIndex={-1}
        aria-level={row.depth + 1}
        aria-posinset={siblings[index]?.place}
        aria-setsize={siblings[index]?.size}
        aria-expanded={isParent ? !isFolded : undefined}
        aria-selected={index === place.at}
        style={{ transform: `translateY(${line * list.rowHeight}px)` }}
        onClick={({ target }) => choose(index, (target as HTMLElement).dataset.twisty !== undefined)}
        onPointerOver={() => hover(index)}
      >
        <span className="field-indent" style={{ width: `${Math.min(row.depth, DEEPEST) * 0.75}rem` }} />
        <span className="field-twisty" aria-hidden="true" data-twisty={isParent ? '' : undefined}>
          {isParent && (isFolded ? '▸' : '▾')}
        </span>
        <code className={row.isMessage ? 'field-name field-message' : 'field-name'}>{row.name}</code>{' '}
        {badgesOf(row, marks, words).map(([kind, text]) => (
          <span key={kind} className={`field-badge field-${kind}`}>
            {text}{' '}
          </span>
        ))}
        {!row.isWithheld && <bdi className="field-value">{row.value === '' ? spaced(row.field.hex) : row.value}</bdi>}
      </div>
    );
  }
}

/** What has no meaning is its bytes. */
function spaced(hex: string | null): string {
  return hex?.match(/../g)?.join(' ') ?? '';
}

function badgesOf(
  row: FieldRow,
  marks: readonly Mark[],
  { bytes, decode }: AllBytesWords,
): readonly (readonly [string, string])[] {
  const kinds = new Set(marks.filter((mark) => isMarked(row, mark) && isInnermost(row, mark)).map(({ kind }) => kind));
  const badges = [...kinds].map((kind) => [kind, bytes.badges[kind]] as const);
  return row.isWithheld ? [...badges, ['withheld', decode.withheld(row.field.length)]] : badges;
}

/** Of fields within each other, that which begins where the mark is told. */
function isInnermost({ field }: FieldRow, { kind, offset }: Mark): boolean {
  const header = field.hex === null ? field.length : field.hex.length / 2;
  return kind === 'deciding' || offset < field.offset + Math.max(1, header);
}
