/** Step 3: what may you do? Only what would change the plan is asked, and each answer shows at once what comes first. */
import { planInShort } from '../../../report/plan-sentences.ts';
import { useCase } from '../case/case-store.ts';
import { useConsulted } from '../case/consulted.ts';
import { addressOf, goTo } from '../frame/route.ts';
import { useWords } from '../frame/words.ts';
import { Step } from '../parts/step.tsx';
import { askedQuestions } from './asked-questions.ts';
import { maySummary } from './may-summary.ts';
import { Question } from './question.tsx';

export function MayStep({ isOpen }: { readonly isOpen: boolean }) {
  const { page } = useWords();
  const { situation } = useCase();
  return (
    <Step number={3} room="may" heading={page.may.heading} isOpen={isOpen} summary={maySummary(situation, page.may)}>
      {isOpen && <MayBody />}
    </Step>
  );
}

function MayBody() {
  const { page, remedy } = useWords();
  const { symptom, examination, serverFacts, situation } = useCase();
  const { plan } = useConsulted();
  if (symptom.trim() === '' && examination === null && serverFacts === null) return <NothingKnown />;
  const questions = askedQuestions(plan.questions, situation);
  return (
    <>
      <p>{questions.length === 0 ? page.may.nothingToAsk : page.may.intro}</p>
      <div className="may-questions">
        {questions.map((question) => (
          <Question key={question} question={question} />
        ))}
      </div>
      <div className="may-first">
        <p role="status">
          <strong>{page.may.bestFirst}</strong> {planInShort(plan, remedy)}
        </p>
        <button type="button" className="primary" onClick={() => goTo('answer')}>
          {page.may.showAnswer}
        </button>
      </div>
    </>
  );
}

function NothingKnown() {
  const { may } = useWords().page;
  return (
    <>
      <p>{may.nothingKnown}</p>
      <ul>
        <li>
          <a href={addressOf('see')}>{may.backToSee}</a>
        </li>
        <li>
          <a href={addressOf('where')}>{may.backToWhere}</a>
        </li>
      </ul>
    </>
  );
}
