/** Examines one host of the ward again, and says what came of it. */
import { useEffect, useState } from 'react';
import type { WardRow } from '../../../diagnosis/ward-row.ts';
import { announce } from '../frame/announce.tsx';
import { useWords } from '../frame/words.ts';
import { ToldNotice } from '../parts/told-notice.tsx';
import { type Session, useSessionState } from '../session/session.ts';
import { targetOf } from './hosts.ts';

interface ExamineAgainProps {
  readonly session: Session;
  readonly row: WardRow;
}

export function ExamineAgain({ session, row }: ExamineAgainProps) {
  const words = useWords().page.ward.history;
  const { asked } = useSessionState(session);
  const [id, setId] = useState<string | null>(null);
  const outcome = id === null ? undefined : asked[id]?.outcome;
  const isUnderWay = outcome?.kind === 'underWay';
  const isExamined = outcome?.kind === 'examined';
  useEffect(() => {
    if (isExamined) announce(words.examinedAgain);
  }, [isExamined, words]);
  const examine = () => {
    if (!isUnderWay) setId(session.examine(targetOf(row)));
  };
  return (
    <>
      <button type="button" aria-disabled={isUnderWay} onClick={examine}>
        {isUnderWay ? words.examining : words.again}
      </button>
      {outcome?.kind === 'refused' && <ToldNotice kind="error" told={words.refused[outcome.why.kind]} />}
      {outcome?.kind === 'lost' && <ToldNotice kind="error" told={words.refused.lost} />}
    </>
  );
}
