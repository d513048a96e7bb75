/** Something behind a heading that opens when it is asked for. Folded or not, it is there on paper. */
import { type ReactNode, useId, useState } from 'react';

interface FoldProps {
  readonly heading: string;
  /** How many are inside, said beside the heading. */
  readonly count?: number;
  readonly children: ReactNode;
}

export function Fold({ heading, count, children }: FoldProps) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <section className="fold">
      <h2>
        <button type="button" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
          <span className="fold-mark" aria-hidden="true" />
          {heading}
          {count !== undefined && <span className="fold-count"> ({count})</span>}
        </button>
      </h2>
      <div id={id} className="on-paper" hidden={!isOpen}>
        {children}
      </div>
    </section>
  );
}
