/** The proof after the cure: the same server, looked at again. With nobody to look from here, the step that asks for a server is next. */
import { useEffect, useState } from 'react';
import type { Examination } from '../../../observation/examination.ts';
import { visible } from '../../../report/visible.ts';
import { changeCase } from '../case/case-store.ts';
import { announce } from '../frame/announce.tsx';
import { addressOf, goTo } from '../frame/route.ts';
import { useWords } from '../frame/words.ts';
import { Notice } from '../parts/notice.tsx';
import { type Session, useSession, useSessionState } from '../session/session.ts';

interface AgainProps {
  readonly examination: Examination;
  /** As it was typed, with its port. */
  readonly host: string;
}

export function Again({ examination, host }: AgainProps) {
  const { again } = useWords().page.answer;
  const session = useSession();
  return (
    <section className="card no-paper" aria-labelledby="again">
      <h2 id="again">{again.heading}</h2>
      <p>{again.hint}</p>
      {session === null ? (
        <Elsewhere examination={examination} host={host} />
      ) : (
        <FromHere session={session} examination={examination} host={host} />
      )}
    </section>
  );
}

function Elsewhere({ examination, host }: AgainProps) {
  const { again } = useWords().page.answer;
  const leave = () => {
    changeCase({ host, before: examination });
    goTo('where');
  };
  return (
    <button type="button" onClick={leave}>
      {again.button(visible(host, 60))}
    </button>
  );
}

function FromHere({ session, examination, host }: AgainProps & { readonly session: Session }) {
  const { again } = useWords().page.answer;
  const state = useSessionState(session);
  const [id, setId] = useState<string | null>(null);
  const outcome = id === null ? null : (state.asked[id]?.outcome ?? null);
  useEffect(() => {
    if (outcome?.kind !== 'examined') return;
    changeCase({ host, before: examination, examination: outcome.examination });
    setId(null);
    announce(again.changed);
    document.getElementById('since')?.focus();
  }, [outcome, examination, host, again]);
  if (outcome?.kind === 'underWay') {
    return (
      <div className="buttons" role="status">
        <span>{again.underWay(visible(host, 60))}</span>
        <button type="button" onClick={() => session.stop(id ?? '')}>
          {again.stop}
        </button>
      </div>
    );
  }
  return (
    <>
      {(outcome?.kind === 'refused' || outcome?.kind === 'lost') && (
        <Notice kind="error">
          <p>
            {again.failed} <a href={addressOf('where')}>{again.toWhere}</a>
          </p>
        </Notice>
      )}
      <button type="button" className="primary" onClick={() => setId(session.examine(host))}>
        {again.button(visible(host, 60))}
      </button>
    </>
  );
}
