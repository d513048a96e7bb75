/** One question of step 3 with its answers; "I don't know" is one of them, and the first to be chosen. */
import { useState } from 'react';
import type { ChosenQuestion } from '../../../messages/page/may-words.ts';
import type { SituationQuestion } from '../../../remedy/plan.ts';
import type { NOTHING_KNOWN, WayIn } from '../../../remedy/situation.ts';
import { changeCase, readCurrentCase, useCase } from '../case/case-store.ts';
import { useWords } from '../frame/words.ts';
import { Choice } from '../parts/choice.tsx';
import { optionsOf } from './may-summary.ts';

export function Question({ question }: { readonly question: SituationQuestion }) {
  switch (question) {
    case 'waysIn':
      return <WaysIn />;
    case 'clients':
      return <Clients />;
    default:
      return <OneOf question={question} />;
  }
}

function OneOf({ question }: { readonly question: ChosenQuestion }) {
  const { page, remedy } = useWords();
  const { situation } = useCase();
  const options = optionsOf(question, page.may).map(([value, { label, hint }]) => ({
    value,
    label,
    ...(hint !== undefined && { hint }),
  }));
  return (
    <Choice
      legend={remedy.questions[question]}
      name={question}
      value={situation[question] as string}
      options={[...options, { value: 'unknown', label: page.may.dontKnow }]}
      choose={(value) => answer({ [question]: value })}
    />
  );
}

const WAYS: readonly WayIn[] = [
  'console',
  'hypervisor',
  'winrm',
  'remoteRegistry',
  'azure',
  'aws',
  'otherClient',
  'none',
];

function WaysIn() {
  const { page, remedy } = useWords();
  const { waysIn } = useCase().situation;
  const toggle = (way: WayIn) => answer({ waysIn: toggled(waysIn, way) });
  return (
    <fieldset className="choice" aria-describedby="ways-hint">
      <legend>{remedy.questions.waysIn}</legend>
      <small id="ways-hint">{page.may.waysInHint}</small>
      {WAYS.map((way) => (
        <label key={way} className="choice-option">
          <input type="checkbox" checked={waysIn.includes(way)} onChange={() => toggle(way)} />
          <span>
            {page.may.waysIn[way].label}
            {page.may.waysIn[way].hint !== undefined && <small>{page.may.waysIn[way].hint}</small>}
          </span>
        </label>
      ))}
      <label className="choice-option">
        <input type="checkbox" checked={waysIn.length === 0} onChange={() => answer({ waysIn: [] })} />
        <span>{page.may.dontKnow}</span>
      </label>
    </fieldset>
  );
}

/** "None" and another way contradict each other: the later word counts. */
function toggled(before: readonly WayIn[], way: WayIn): readonly WayIn[] {
  if (before.includes(way)) return before.filter((each) => each !== way);
  return way === 'none' ? ['none'] : [...before.filter((each) => each !== 'none'), way];
}

const MOST_CLIENTS = 10_000_000;

function Clients() {
  const { page, remedy } = useWords();
  const { clients } = useCase().situation;
  const [text, setText] = useState(clients === null ? '' : String(clients));
  const isWrong = text.trim() !== '' && readCount(text) === null;
  const type = (typed: string) => {
    setText(typed);
    answer({ clients: readCount(typed) });
  };
  return (
    <div className="field">
      <label htmlFor="clients" className="label">
        {remedy.questions.clients}
      </label>
      <input
        id="clients"
        type="text"
        inputMode="numeric"
        autoComplete="off"
        maxLength={12}
        value={text}
        aria-describedby="clients-hint"
        aria-invalid={isWrong || undefined}
        onChange={({ target }) => type(target.value)}
      />
      <small id="clients-hint">{isWrong ? page.may.clientsWrong : page.may.clientsHint}</small>
    </div>
  );
}

/** Also in the full-width digits of a Japanese keyboard. */
function readCount(text: string): number | null {
  const digits = text.normalize('NFKC').replaceAll(',', '').trim();
  const count = /^\d{1,8}$/.test(digits) ? Number(digits) : 0;
  return count >= 1 && count <= MOST_CLIENTS ? count : null;
}

function answer(part: Partial<typeof NOTHING_KNOWN>): void {
  changeCase({ situation: { ...readCurrentCase().situation, ...part } });
}
