/** What was loosened on the machine that the page came from: until when, by whom and why, whether it holds, and the way back. */
import { useEffect, useRef, useState } from 'react';
import { loadTreatWords, type TreatWords } from '../../../messages/treat/treat-words.ts';
import type { Sight } from '../../../remedy/treatment.ts';
import { sightsIn } from '../../../report/treatment-answer.ts';
import { visible } from '../../../report/visible.ts';
import type { TreatmentsAnswer } from '../../wire/treatments.ts';
import { useLater } from '../frame/later.ts';
import { useWords } from '../frame/words.ts';
import { Notice } from '../parts/notice.tsx';
import { ToldNotice } from '../parts/told-notice.tsx';
import { type Answered, ask } from './ask.ts';
import { TreatmentCard } from './treatment-card.tsx';

export function Treatments() {
  const words = useWords().page.ward.treatments;
  const [answer, setAnswer] = useState<Answered<TreatmentsAnswer> | null>(null);
  const treat = useLater(loadTreatWords);
  const [turn, setTurn] = useState(0);
  /** What the last way back came to. */
  const [result, setResult] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: after something was put back, it is looked at again
  useEffect(() => {
    const leaving = new AbortController();
    ask<TreatmentsAnswer>('api/treatments', { signal: leaving.signal }).then(setAnswer, () => {});
    return () => leaving.abort();
  }, [turn]);

  if (answer === null || treat === null) return null;
  const again = (came?: string) => {
    setResult(came ?? null);
    setTurn(turn + 1);
  };
  if (isNotWindows(answer)) return <p className="ward-quiet">{words.notWindows}</p>;
  return (
    <section aria-labelledby="ward-treatments">
      <h2 id="ward-treatments">{words.heading}</h2>
      {result !== null && <Result key={turn}>{result}</Result>}
      <Seen answer={answer} treat={treat} again={again} />
    </section>
  );
}

interface SeenProps {
  readonly answer: Answered<TreatmentsAnswer>;
  readonly treat: TreatWords;
  readonly again: (came?: string) => void;
}

function Seen({ answer, treat, again }: SeenProps) {
  const words = useWords().page.ward;
  if (answer.kind === 'failed') {
    return (
      <ToldNotice kind="error" told={words.problems[answer.why]}>
        <TryAgain again={again} />
      </ToldNotice>
    );
  }
  const { body } = answer;
  if (body.kind === 'problem') {
    const { error, hint } = treat.problems[body.problem](visible(body.detail));
    return (
      <ToldNotice kind="error" told={{ what: error, todo: hint ?? '' }}>
        <TryAgain again={again} />
      </ToldNotice>
    );
  }
  const { outcome, onWindows } = body.report;
  const on = sightsIn(outcome).filter(({ condition }) => condition !== 'over');
  if (on.length === 0)
    return <p className="ward-quiet">{onWindows ? words.treatments.none : words.treatments.notWindows}</p>;
  return on
    .toSorted(bySoonestEnd)
    .map((sight) => <TreatmentCard key={sight.treatment.id} sight={sight} treat={treat} again={again} />);
}

/** The button that led here is about to go; whoever pressed it is taken along. */
function Result({ children }: { readonly children: string }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} tabIndex={-1}>
      <Notice kind="info">
        <p>{children}</p>
      </Notice>
    </div>
  );
}

function TryAgain({ again }: Pick<SeenProps, 'again'>) {
  const { tryAgain } = useWords().page.ward;
  return (
    <button type="button" onClick={() => again()}>
      {tryAgain}
    </button>
  );
}

/** What should be over already comes first; what has no end, last. */
function bySoonestEnd({ treatment: one }: Sight, { treatment: other }: Sight): number {
  return (one.expiresAt ?? '~').localeCompare(other.expiresAt ?? '~');
}

function isNotWindows(answer: Answered<TreatmentsAnswer>): boolean {
  return answer.kind === 'answered' && answer.body.kind === 'problem' && answer.body.problem === 'notWindows';
}
