/** The answer: one sentence, the two machines, what was found, the cures, and what can be taken away. */
import { useCase } from '../case/case-store.ts';
import { useConsulted } from '../case/consulted.ts';
import { Cures } from '../cures/cures.tsx';
import { useRoute } from '../frame/route.ts';
import { useWords } from '../frame/words.ts';
import { Causes } from './causes.tsx';
import { Findings, NotFound } from './findings.tsx';
import { Forecast } from './forecast.tsx';
import { Machines } from './machines.tsx';
import { NothingYet } from './nothing-yet.tsx';
import { isAnswerable } from './say-answer.ts';
import { Verdict } from './verdict.tsx';
import { Why } from './why.tsx';

export function Answer() {
  return isAnswerable(useCase()) ? <Answered /> : <NothingYet />;
}

function Answered() {
  const { judged } = useConsulted();
  const { params } = useRoute();
  const words = useWords().page.answer;
  return (
    <article className="answer">
      <div className="card answer-card">
        <h1>{words.heading}</h1>
        <Verdict />
        <Machines />
      </div>
      {judged !== null && params.why !== undefined && <Why judged={judged} code={params.why} />}
      <Cures />
      {judged !== null && (
        <>
          <Findings judged={judged} />
          <Forecast judged={judged} />
        </>
      )}
      <Causes />
      {judged !== null && <NotFound judged={judged} />}
    </article>
  );
}
