/** What has changed since the look before: the proof that a cure worked, or that it did not. */
import { sinceLines } from '../../../report/since.ts';
import { useCase } from '../case/case-store.ts';
import { useConsulted } from '../case/consulted.ts';
import { whenOf } from '../frame/when.ts';
import { useWords } from '../frame/words.ts';
import { changeSince } from './change-since.ts';

export function Since() {
  const { language, page, consult, report } = useWords();
  const comparison = changeSince(useCase(), useConsulted());
  if (comparison === undefined) return null;
  const say = (at: string) => whenOf(at, language);
  const lines = sinceLines({ comparison, words: consult }, report);
  return (
    <section className={`since since-${comparison.verdict}`} aria-labelledby="since">
      <h2 id="since" tabIndex={-1}>
        {page.answer.again.changed}
      </h2>
      <p className="since-verdict">{consult.since.verdicts[comparison.verdict]}</p>
      <ul>
        {(lines.length === 0 ? [consult.since.nothing] : lines).map((line) => (
          <li key={line}>
            <bdi>{line}</bdi>
          </li>
        ))}
      </ul>
      <p>
        <small>{consult.since.between(say(comparison.before), say(comparison.after))}</small>
      </p>
    </section>
  );
}
