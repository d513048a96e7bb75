/** How do you know? The evidence of one finding, loaded when it is asked for. Whoever asks is taken there, and back when it is closed. */

import { lazy, Suspense, useEffect, useRef } from 'react';
import type { AilmentCode } from '../../../diagnosis/ailment.ts';
import type { Judged } from '../../../diagnosis/diagnosis.ts';
import { AILMENT_CODES } from '../../../diagnosis/rules.ts';
import { goTo } from '../frame/route.ts';
import { useWords } from '../frame/words.ts';

const Evidence = lazy(async () => ({ default: (await import('../evidence/evidence.tsx')).Evidence }));

interface WhyProps {
  readonly judged: Judged;
  /** As the address has it. */
  readonly code: string;
}

export function Why({ judged, code }: WhyProps) {
  const { answer, frame } = useWords().page;
  const place = useRef<HTMLDivElement>(null);
  const known = isCode(code) ? code : null;
  useEffect(() => {
    if (known === null) return;
    const asked = document.activeElement;
    place.current?.focus();
    place.current?.scrollIntoView({ block: 'start' });
    return () => {
      if (asked instanceof HTMLElement) asked.focus();
    };
  }, [known]);
  if (known === null) return null;
  return (
    <div className="card why" ref={place} tabIndex={-1}>
      <button type="button" className="why-close no-paper" onClick={() => goTo('answer')}>
        {answer.hideEvidence}
      </button>
      <Suspense fallback={<p>{frame.loading}</p>}>
        <Evidence judged={judged} code={known} />
      </Suspense>
    </div>
  );
}

function isCode(text: string): text is AilmentCode {
  return AILMENT_CODES.some((code) => code === text);
}
