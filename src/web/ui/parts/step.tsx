/** A numbered step: open with all its questions, or folded into one line that says what was answered and leads back. */
import { type ReactNode, useEffect, useRef } from 'react';
import { addressOf, type Room } from '../frame/route.ts';

interface StepProps {
  readonly number: number;
  readonly room: Room;
  readonly heading: string;
  readonly isOpen: boolean;
  /** What was answered, in one line; null when nothing was yet. */
  readonly summary: string | null;
  readonly children: ReactNode;
}

export function Step({ number, room, heading, isOpen, summary, children }: StepProps) {
  const title = useRef<HTMLHeadingElement>(null);
  const wasOpen = useRef(isOpen);
  // Whoever goes on by keyboard or listens is taken along; not at the first sight of the page.
  useEffect(() => {
    if (isOpen && !wasOpen.current) title.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return (
    <section className={isOpen ? 'step step-open' : 'step'} aria-labelledby={`step-${room}`}>
      <h2 id={`step-${room}`} ref={title} tabIndex={-1}>
        <span className="step-number" aria-hidden="true">
          {number}
        </span>
        {isOpen ? heading : <a href={addressOf(room)}>{heading}</a>}
      </h2>
      {!isOpen && summary !== null && <p className="step-summary">{summary}</p>}
      {isOpen && <div className="step-body">{children}</div>}
    </section>
  );
}
