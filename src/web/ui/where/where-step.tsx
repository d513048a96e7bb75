/** Step 2: which server? It is looked at from here, or speaks for itself through files, or is only named. */
import { useEffect, useRef } from 'react';
import { useCase } from '../case/case-store.ts';
import { useConsulted } from '../case/consulted.ts';
import { announce } from '../frame/announce.tsx';
import { useWords } from '../frame/words.ts';
import { Step } from '../parts/step.tsx';
import { useSession } from '../session/session.ts';
import { ClientChoice } from './client-choice.tsx';
import { CollectWay } from './collect-way.tsx';
import { goOn } from './current-examination.ts';
import { Given } from './given.tsx';
import { HostForm } from './host-form.tsx';
import { NamedOnly } from './named-only.tsx';
import { verdictPhrase, whereSummary } from './where-summary.ts';

export function WhereStep({ isOpen }: { readonly isOpen: boolean }) {
  const words = useWords();
  const { where } = words.page;
  const all = useCase();
  const { judged } = useConsulted();
  const session = useSession();
  useSaid(judged === null ? null : where.examined(verdictPhrase(judged, words)));
  const isAnswered = judged !== null || all.serverFacts !== null;
  return (
    <Step
      number={2}
      room="where"
      heading={where.heading}
      isOpen={isOpen}
      summary={whereSummary({ all, judged, words })}
    >
      {session === null ? <NamedOnly /> : <HostForm session={session} />}
      <CollectWay isFirst={session === null} />
      <ClientChoice />
      <Given />
      <div className="buttons where-on">
        <button type="button" className={isAnswered ? 'primary' : undefined} onClick={goOn}>
          {isAnswered || session === null ? where.goOn : where.goOnWithout}
        </button>
      </div>
    </Step>
  );
}

/** The verdict, when there is a new one; not in another language, nor when the page comes back. */
function useSaid(verdict: string | null): void {
  const { examination } = useCase();
  const said = useRef(examination);
  useEffect(() => {
    if (verdict !== null && said.current !== examination) announce(verdict);
    said.current = examination;
  }, [verdict, examination]);
}
