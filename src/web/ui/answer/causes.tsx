/** What can be behind it: the causes with what speaks for each and against it, and those that the facts rule out. */
import type { ConsultedCause } from '../../../diagnosis/consult/consultation.ts';
import {
  type Answer,
  QUESTIONS,
  type QuestionAnswers,
  type QuestionCode,
} from '../../../diagnosis/symptom/questions.ts';
import type { CauseWords } from '../../../messages/cause-words.ts';
import { causesShown } from '../../../report/consulted.ts';
import { useConsulted } from '../case/consulted.ts';
import { useWords } from '../frame/words.ts';
import { Fold } from '../parts/fold.tsx';

export function Causes() {
  const { consultation } = useConsulted();
  const { page, consult } = useWords();
  const say = page.answer;
  const shown = causesShown(consultation);
  const ruledOut = consultation.ruledOut.filter(({ because }) => because.some(({ kind }) => kind === 'rule'));
  return (
    <>
      {shown.length > 0 && (
        <section aria-labelledby="causes">
          <h2 id="causes">{say.folds.causes}</h2>
          <ol className="causes">
            {shown.map((cause) => (
              <Cause key={cause.code} cause={cause} />
            ))}
          </ol>
        </section>
      )}
      {ruledOut.length > 0 && (
        <Fold heading={consult.headings.ruledOut} count={ruledOut.length}>
          <ul className="causes">
            {ruledOut.map((cause) => (
              <Cause key={cause.code} cause={cause} />
            ))}
          </ul>
        </Fold>
      )}
    </>
  );
}

function Cause({ cause }: { readonly cause: ConsultedCause }) {
  const { page, causes, consult } = useWords();
  const { title, tellApart } = causes.causes[cause.code];
  return (
    <li>
      <strong>{title}</strong> <code>{cause.code}</code>
      <ul className="because">
        {cause.because.map((each) =>
          each.kind === 'rule' ? (
            <li key={each.rule} className={`because-${each.effect}`}>
              {consult[each.effect]}: {consult.rules[each.rule]}
            </li>
          ) : (
            <li key={`${each.kind}-${each.kind === 'text' ? each.text : each.question}`}>
              {each.kind === 'text'
                ? page.answer.saw(causes.texts[each.text])
                : page.answer.answered(causes.explain.questions[each.question], answerInWords(each, causes))}
            </li>
          ),
        )}
      </ul>
      <p>
        <small>
          {page.answer.tellApart}: {tellApart}
        </small>
      </p>
    </li>
  );
}

function answerInWords({ question, answer }: Answer, { explain }: CauseWords): string {
  return Object.hasOwn(QUESTIONS[question], answer) ? said(question, answer, explain) : '';
}

/** The type of a record does not show that question and answer belong together. */
function said<Q extends QuestionCode>(question: Q, answer: string, { answers }: CauseWords['explain']): string {
  return answers[question][answer as QuestionAnswers[Q]];
}
