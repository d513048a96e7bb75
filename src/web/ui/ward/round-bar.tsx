/** Examines all hosts of the list again, and says how far that is. */
import { useEffect, useRef } from 'react';
import type { WardRow } from '../../../diagnosis/ward-row.ts';
import { announce } from '../frame/announce.tsx';
import { useLostFocus } from '../frame/lost-focus.ts';
import { useWords } from '../frame/words.ts';
import type { Session } from '../session/session.ts';
import { beginRound, isOnRound, type Round, stopRound, useRound } from './round.ts';

interface RoundBarProps {
  readonly session: Session;
  readonly rows: readonly WardRow[];
}

export function RoundBar({ session, rows }: RoundBarProps) {
  const words = useWords().page.ward.round;
  const round = useRound();
  const end = endOf(round, words);
  const wasOn = useRef(false);
  useEffect(() => {
    if (wasOn.current && end !== null) announce(end);
    wasOn.current = isOnRound(round);
  }, [round, end]);

  if (isOnRound(round)) return <UnderWay round={round} />;
  return (
    <>
      <button type="button" disabled={rows.length === 0} onClick={() => beginRound(session, rows)}>
        {words.begin(rows.length)}
      </button>
      {end !== null && <Ended>{end}</Ended>}
    </>
  );
}

function UnderWay({ round }: { readonly round: Round }) {
  const words = useWords().page.ward.round;
  const place = useLostFocus<HTMLDivElement>();
  return (
    <div className="ward-round" ref={place} tabIndex={-1}>
      <progress aria-label={words.label} max={round.of} value={round.done} />
      <span>{words.progress(round.done, round.of)}</span>
      <button type="button" onClick={stopRound}>
        {words.stop}
      </button>
      {round.kind === 'waiting' && <small>{words.waiting}</small>}
    </div>
  );
}

function Ended({ children }: { readonly children: string }) {
  const place = useLostFocus<HTMLParagraphElement>();
  return (
    <p className="ward-round" ref={place} tabIndex={-1}>
      {children}
    </p>
  );
}

function endOf({ kind, done, of, refused }: Round, words: ReturnType<typeof useWords>['page']['ward']['round']) {
  if (kind === 'done') return words.done(done, refused);
  return kind === 'stopped' ? words.stopped(done, of) : null;
}
