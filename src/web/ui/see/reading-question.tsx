/** The question whose answer says most about the message. Further ones come with the answer, when the server was looked at. */
import { type Answer, QUESTIONS, type Question, type QuestionCode } from '../../../diagnosis/symptom/questions.ts';
import { changeCase, useCase } from '../case/case-store.ts';
import { useWords } from '../frame/words.ts';
import { Choice } from '../parts/choice.tsx';

const NOT_KNOWN = '';

export function ReadingQuestion({ question }: { readonly question: Question | null }) {
  const { answers } = useCase();
  const asked =
    answers.length > 0 ? answers.map(({ question: code }) => code) : question === null ? [] : [question.code];
  return asked.map((code) => <OneQuestion key={code} code={code} answers={answers} />);
}

interface OneQuestionProps {
  readonly code: QuestionCode;
  readonly answers: readonly Answer[];
}

function OneQuestion({ code, answers }: OneQuestionProps) {
  const { page, causes } = useWords();
  const labels: Readonly<Record<string, string>> = causes.explain.answers[code];
  const others = answers.filter(({ question }) => question !== code);
  const choose = (answer: string) =>
    changeCase({ answers: answer === NOT_KNOWN ? others : [...others, { question: code, answer }] });
  return (
    <Choice
      legend={causes.explain.questions[code]}
      name={`question-${code}`}
      value={answers.find(({ question }) => question === code)?.answer ?? NOT_KNOWN}
      options={[
        ...Object.keys(QUESTIONS[code]).map((answer) => ({ value: answer, label: labels[answer] ?? answer })),
        { value: NOT_KNOWN, label: page.see.reading.dontKnow },
      ]}
      choose={choose}
    />
  );
}
