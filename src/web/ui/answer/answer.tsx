/** The answer: one sentence, the two machines, what was found, the cures, and what can be taken away. */
import { useEffect, useRef } from 'react';
import { useCase } from '../case/case-store.ts';
import { useConsulted } from '../case/consulted.ts';
import { LinkedCase } from '../case/linked-case.tsx';
import { Cures } from '../cures/cures.tsx';
import { isFirstSight } from '../frame/first-sight.ts';
import { useRoute } from '../frame/route.ts';
import { useWords } from '../frame/words.ts';
import { Again } from './again.tsx';
import { Causes } from './causes.tsx';
import { Findings, NotFound } from './findings.tsx';
import { Forecast } from './forecast.tsx';
import { Machines } from './machines.tsx';
import { NewCase } from './new-case.tsx';
import { NothingYet } from './nothing-yet.tsx';
import { isAnswerable } from './say-answer.ts';
import { Since } from './since.tsx';
import { TakeAway } from './take-away.tsx';
import { Verdict } from './verdict.tsx';
import { Why } from './why.tsx';

export function Answer() {
  const { params } = useRoute();
  return (
    <>
      {params.case !== undefined && <LinkedCase key={params.case} text={params.case} />}
      {isAnswerable(useCase()) ? <Answered /> : <NothingYet />}
    </>
  );
}

function Answered() {
  const { host } = useCase();
  const { judged } = useConsulted();
  const { params } = useRoute();
  const words = useWords().page.answer;
  const heading = useRef<HTMLHeadingElement>(null);
  const isAsked = useRef(params.why !== undefined);
  useEffect(() => {
    if (!isFirstSight() && !isAsked.current) heading.current?.focus();
  }, []);
  return (
    <article className="answer">
      <div className="card answer-card">
        <h1 ref={heading} tabIndex={-1}>
          {words.heading}
        </h1>
        <Since />
        <Verdict />
        <Machines />
      </div>
      {judged !== null && params.why !== undefined && <Why judged={judged} code={params.why} />}
      <Cures />
      {judged !== null && (
        <>
          <Again examination={judged.examination} host={host === '' ? judged.examination.target.asGiven : host} />
          <Findings judged={judged} />
          <Forecast judged={judged} />
        </>
      )}
      <Causes />
      {judged !== null && <NotFound judged={judged} />}
      <TakeAway />
      <NewCase />
    </article>
  );
}
