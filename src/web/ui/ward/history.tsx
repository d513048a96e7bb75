/** What one host went through: each examination with its verdict and what was different from the one before. */
import { useEffect, useRef, useState } from 'react';
import type { WardRow } from '../../../diagnosis/ward-row.ts';
import { visible } from '../../../report/visible.ts';
import type { WardHistory } from '../../wire/ward.ts';
import { announce } from '../frame/announce.tsx';
import { addressOf, goTo, useRoute } from '../frame/route.ts';
import { useWords } from '../frame/words.ts';
import { ToldNotice } from '../parts/told-notice.tsx';
import { type Session, useSessionState } from '../session/session.ts';
import { type Answered, ask } from './ask.ts';
import { ExamineAgain } from './examine-again.tsx';
import { HistoryEntries } from './history-entries.tsx';
import { targetOf } from './hosts.ts';
import { RemoveHost } from './remove-host.tsx';

interface HistoryProps {
  readonly session: Session;
  readonly id: string;
}

export function History({ session, id }: HistoryProps) {
  const { page } = useWords();
  const words = page.ward.history;
  const { ward, connection } = useSessionState(session);
  const { params } = useRoute();
  const row = ward.find((each) => each.id === id);
  const { of: _, ...list } = params;
  const back = addressOf('ward', list);
  const title = useRef<HTMLHeadingElement>(null);
  const isThere = row !== undefined;
  // Whoever opened a row by keyboard is taken along.
  useEffect(() => {
    if (isThere) title.current?.focus();
  }, [isThere]);

  const leave = () => {
    announce(words.removed(row === undefined ? '' : visible(targetOf(row), 60)));
    session.state.change((before) => ({ ...before, ward: before.ward.filter((each) => each.id !== id) }));
    goTo('ward', list, 'replace');
  };
  return (
    <>
      <p>
        <a href={back}>← {words.back}</a>
      </p>
      {row === undefined ? (
        <Missing isConnecting={connection === 'connecting'} />
      ) : (
        <>
          <h1 ref={title} tabIndex={-1}>
            <bdi>{words.heading(visible(targetOf(row), 60))}</bdi>
          </h1>
          <div className="buttons ward-actions">
            <ExamineAgain session={session} row={row} />
            <RemoveHost row={row} removed={leave} />
          </div>
          <Examinations row={row} />
        </>
      )}
    </>
  );
}

function Missing({ isConnecting }: { readonly isConnecting: boolean }) {
  const { frame, ward } = useWords().page;
  return (
    <>
      <h1>{ward.heading}</h1>
      {isConnecting ? <p>{frame.loading}</p> : <ToldNotice kind="info" told={ward.history.gone} />}
    </>
  );
}

function Examinations({ row }: { readonly row: WardRow }) {
  const { frame, ward } = useWords().page;
  const [answer, setAnswer] = useState<Answered<WardHistory> | null>(null);
  const [turn, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: after one more examination, and when asked to, it is read again
  useEffect(() => {
    const leaving = new AbortController();
    ask<WardHistory>(`api/ward/${encodeURIComponent(row.id)}`, { signal: leaving.signal }).then(setAnswer, () => {});
    return () => leaving.abort();
  }, [row.id, row.times, row.examinedAt, turn]);

  if (answer === null) return <p role="status">{frame.loading}</p>;
  if (answer.kind === 'answered') return <HistoryEntries row={row} examinations={answer.body.examinations} />;
  return (
    <ToldNotice kind="error" told={ward.problems[answer.why]}>
      <button type="button" onClick={() => setTurn(turn + 1)}>
        {ward.tryAgain}
      </button>
    </ToldNotice>
  );
}
