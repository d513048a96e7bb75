/** The bytes of one step: a line of them with the deciding ones marked, and all of them explained when asked for. */
import { lazy, Suspense, useId, useState } from 'react';
import { hexLine, type Marked } from '../../../report/hex-line.ts';
import { Broken } from '../frame/broken.tsx';
import { useWords } from '../frame/words.ts';

const MessageBytes = lazy(async () => ({ default: (await import('./message-bytes.tsx')).MessageBytes }));

/** Columns, of which a narrow screen makes two lines. */
const LINE_WIDTH = 66;

interface RungBytesProps {
  readonly hex: string;
  readonly marked: Marked | undefined;
  readonly number: number;
}

export function RungBytes({ hex, marked, number }: RungBytesProps) {
  const { evidence, frame } = useWords().page;
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const label = isOpen ? evidence.closeBytes : evidence.openBytes(hex.length / 2);
  return (
    <div className="rung-bytes">
      {!isOpen && <HexLine line={hexLine(hex, marked, LINE_WIDTH)} />}
      <button
        type="button"
        className="quiet"
        aria-expanded={isOpen}
        aria-controls={id}
        aria-label={evidence.ofStep(number, label)}
        onClick={() => setIsOpen(!isOpen)}
      >
        {label}
      </button>
      <div id={id} className="rung-open">
        {isOpen && (
          <Broken words={frame}>
            <Suspense fallback={<p role="status">{frame.loading}</p>}>
              <MessageBytes hex={hex} deciding={marked} name={evidence.messageOfStep(number)} />
            </Suspense>
          </Broken>
        )}
      </div>
    </div>
  );
}

/** What stands in brackets decides. */
function HexLine({ line }: { readonly line: string }) {
  const [before = '', deciding, after = ''] = line.split(/\[([^\]]*)\]/);
  return (
    <code className="hex-line">
      {before}
      {deciding !== undefined && <mark>{deciding}</mark>}
      {after}
    </code>
  );
}
