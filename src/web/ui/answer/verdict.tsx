/** The answer at reading size: one sentence, what to do, and the way to its reasons. */
import type { AilmentCode } from '../../../diagnosis/ailment.ts';
import type { WhatToSend } from '../../../diagnosis/symptom/symptom.ts';
import { useCase } from '../case/case-store.ts';
import { useConsulted } from '../case/consulted.ts';
import { addressOf } from '../frame/route.ts';
import { useWords } from '../frame/words.ts';
import { sayAnswer } from './say-answer.ts';

export function Verdict() {
  const all = useCase();
  const consulted = useConsulted();
  const words = useWords();
  const say = words.page.answer;
  const { answer, signIn, cure } = sayAnswer(all, consulted, words);
  const [symptom] = consulted.consultation.symptoms;
  const { reading } = consulted.consultation;
  const isUnknown = reading?.kind === 'unknown' && consulted.judged !== null;
  const leading = consulted.judged?.diagnosis.inShort.code;
  return (
    <>
      <p className="verdict">{answer}</p>
      {signIn !== null && <p>{signIn}</p>}
      <dl className="verdict-parts">
        {cure !== null && (
          <div>
            <dt>{consulted.plan.remedies.length > 0 ? say.whatToDo : say.next}</dt>
            <dd>{cure}</dd>
          </div>
        )}
        {(symptom !== undefined || isUnknown) && (
          <div>
            <dt>{say.recognised}</dt>
            <dd>{symptom === undefined ? words.consult.unknownText : words.causes.texts[symptom.text]}</dd>
          </div>
        )}
      </dl>
      {leading !== undefined && leading !== 'nothing-wrong' && <HowDoYouKnow code={leading} />}
      {consulted.judged === null && reading?.kind === 'unknown' && <WouldHelp send={reading.send} />}
      {consulted.judged === null && (
        <p className="verdict-next">
          {say.notLooked} <a href={addressOf('where')}>{say.lookAtIt}</a>
        </p>
      )}
    </>
  );
}

/** Where the message is not known: what else could tell. The server itself is asked for below. */
function WouldHelp({ send }: { readonly send: readonly WhatToSend[] }) {
  const { headings, send: say } = useWords().causes.explain;
  const others = send.filter((what) => what !== 'serverName');
  if (others.length === 0) return null;
  return (
    <>
      <p>{headings.send}:</p>
      <ul>
        {others.map((what) => (
          <li key={what}>{say[what]}</li>
        ))}
      </ul>
    </>
  );
}

export function HowDoYouKnow({ code }: { readonly code: AilmentCode }) {
  const say = useWords().page.answer;
  return (
    <a className="how-known no-paper" href={addressOf('answer', { why: code })} aria-label={say.howDoYouKnowOf(code)}>
      {say.howDoYouKnow}
    </a>
  );
}
