/** Where nothing was told and nothing looked at: what an answer needs, and what will then stand here. */
import { addressOf } from '../frame/route.ts';
import { useWords } from '../frame/words.ts';

export function NothingYet() {
  const { nothing } = useWords().page.answer;
  return (
    <section className="card">
      <h1>{nothing.heading}</h1>
      <p>{nothing.intro}</p>
      <ul className="nothing-steps">
        {nothing.steps.map(([room, link, text]) => (
          <li key={room}>
            <a href={addressOf(room)}>{link}</a>
            <span>{text}</span>
          </li>
        ))}
      </ul>
      <p>
        <small>{nothing.example}</small>
      </p>
    </section>
  );
}
