/** Annotated bytes: what is marked in words, then the bytes and beside them the fields they are; choosing one side shows the other. */
import { useEffect, useMemo, useRef, useState } from 'react';
import type { AllBytesWords } from '../../../messages/page/bytes-words.ts';
import type { Decoded } from '../../../report/decoded.ts';
import type { FieldRow } from '../../../report/field-rows.ts';
import { FieldDetail } from './field-detail.tsx';
import { FieldTree } from './field-tree.tsx';
import { BYTES_A_ROW, HexGrid } from './hex-grid.tsx';
import { MarkList } from './mark-list.tsx';
import { type Shown, type Span, showDecoded } from './shown.ts';
import { revealed, type TreePlace, unfoldedRows } from './tree-moves.ts';
import { useWindowed } from './windowed.ts';

interface BytesViewProps {
  readonly decoded: Decoded;
  /** All bytes, where nothing can be secret, as of a look at a server. */
  readonly raw?: Uint8Array;
  readonly deciding?: Span | undefined;
  /** What message it is, for those who hear the page. */
  readonly name: string;
  readonly words: AllBytesWords;
}

interface Place extends TreePlace {
  readonly byte: number;
}

/** Many messages are first shown as a list of them. */
const MOST_OPEN = 8;

export function BytesView({ decoded, raw, deciding, name, words }: BytesViewProps) {
  const shown = useMemo(
    () => showDecoded(decoded, words, { deciding, ...(raw !== undefined && { raw }) }),
    [decoded, words, raw, deciding],
  );
  // A key, since all that was chosen belongs to one input.
  const turn = useTurn(decoded);
  return <Boxes key={turn} shown={shown} name={name} words={words} />;
}

function Boxes({
  shown,
  name,
  words,
}: {
  readonly shown: Shown;
  readonly name: string;
  readonly words: AllBytesWords;
}) {
  const { cells, rows, marks, owners } = shown;
  const [place, setPlace] = useState(() => firstPlace(shown));
  const [hovered, setHovered] = useState<number | null>(null);
  const unfolded = useMemo(() => unfoldedRows(rows, place.folded), [rows, place.folded]);
  const bytesList = useWindowed(Math.ceil(cells.length / BYTES_A_ROW));
  const fieldsList = useWindowed(unfolded.length);
  const { at, byte } = place;
  const line = unfolded.indexOf(at);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is chosen moves the boxes, not every scroll
  useEffect(() => {
    bytesList.show(Math.floor(byte / BYTES_A_ROW));
    fieldsList.show(line);
  }, [byte, line]);

  const chooseByte = (offset: number) => {
    const row = owners[offset] ?? -1;
    setPlace(({ folded, at: before }) => ({
      at: row < 0 ? before : row,
      folded: row < 0 ? folded : revealed(rows, folded, row),
      byte: offset,
    }));
  };
  const goToRow = ({ at: row, folded }: TreePlace) =>
    setPlace((before) => ({ at: row, folded, byte: row === before.at ? before.byte : (rows[row]?.offset ?? 0) }));
  const row = rows[at];
  if (cells.length === 0) return <MarkList marks={marks} words={words} show={chooseByte} />;
  return (
    <div className="bytes-view">
      <MarkList marks={marks} words={words} show={chooseByte} />
      <div className="bytes-boxes">
        <HexGrid
          shown={shown}
          list={bytesList}
          name={`${words.bytes.bytesLabel}: ${name}`}
          at={byte}
          chosen={row?.field}
          hovered={hovered === null ? undefined : rows[hovered]?.field}
          words={words}
          choose={chooseByte}
          hover={(offset) => setHovered(offset === null ? null : rowOf(owners, offset))}
        />
        {rows.length > 0 && (
          <FieldTree
            shown={shown}
            list={fieldsList}
            name={`${words.bytes.fieldsLabel}: ${name}`}
            place={place}
            hovered={hovered}
            words={words}
            go={goToRow}
            hover={setHovered}
          />
        )}
      </div>
      {row !== undefined && <FieldDetail row={row} marks={marks} words={words} />}
      {rows.length > 0 && (
        <p>
          <small>{words.bytes.howTo}</small>
        </p>
      )}
    </div>
  );
}

/** Where something is marked, else at the beginning. */
function firstPlace({ rows, owners, marks }: Shown): Place {
  const messages = rows.flatMap(({ depth }, index) => (depth === 0 ? [index] : []));
  const byte = marks[0]?.offset ?? 0;
  const at = Math.max(0, owners[byte] ?? 0);
  const folded = new Set(messages.length > MOST_OPEN ? messages : []);
  return { at, byte, folded: revealed(rows as readonly FieldRow[], folded, at) };
}

function rowOf(owners: Int32Array, offset: number): number | null {
  const row = owners[offset] ?? -1;
  return row < 0 ? null : row;
}

function useTurn(of: unknown): number {
  const seen = useRef({ of, turn: 0 });
  if (seen.current.of !== of) seen.current = { of, turn: seen.current.turn + 1 };
  return seen.current.turn;
}
