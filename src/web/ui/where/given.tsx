/** What became of the files: being read, refused, a choice to make, or what they say. */
import { visible } from '../../../report/visible.ts';
import type { Case } from '../case/case.ts';
import { useCase } from '../case/case-store.ts';
import { whenOf } from '../frame/when.ts';
import { useWords } from '../frame/words.ts';
import { Notice } from '../parts/notice.tsx';
import { ToldNotice } from '../parts/told-notice.tsx';
import { useSession } from '../session/session.ts';
import { FactsCard } from './facts-card.tsx';
import { factsOn, type GivenState, type Side, takeSaved, useGiven } from './given-files.ts';

const SIDES: readonly Side[] = ['server', 'client'];

export function Given() {
  const given = useGiven();
  const all = useCase();
  return (
    <>
      <Told given={given} />
      {cardsOf(all).map(({ key, side, facts }) => (
        <FactsCard key={key} side={side} facts={facts} />
      ))}
    </>
  );
}

/** A card whose machine turns out to be the other one stays the same card, and keeps the focus. */
function cardsOf(all: Case) {
  const cards = SIDES.flatMap((side) => {
    const facts = factsOn(side, all);
    return facts === null ? [] : [{ side, facts, key: `${facts.computer} ${facts.takenBy} ${facts.takenAt}` }];
  });
  const [first, second] = cards;
  return first?.key === second?.key ? cards.map((card) => ({ ...card, key: card.side })) : cards;
}

function Told({ given }: { readonly given: GivenState }) {
  const { where } = useWords().page;
  switch (given.kind) {
    case 'nothing':
      return null;
    case 'reading':
      return <p role="status">{where.collect.reading(visible(given.file, 60))}</p>;
    case 'refused': {
      const { what, todo } = given.told;
      return <ToldNotice kind="error" told={{ what, todo: `${where.whatToDo} ${todo}` }} />;
    }
    case 'host':
      return (
        <Notice kind="info">
          <p>{where.hostFound(visible(given.host))}</p>
        </Notice>
      );
    case 'facts':
      return given.unreadEvents === 0 ? null : (
        <Notice kind="warning">
          <p>{where.collect.unreadEvents(given.unreadEvents)}</p>
        </Notice>
      );
    case 'several':
      return <Several {...given} />;
    default:
      return given satisfies never;
  }
}

function Several({ examinations }: Extract<GivenState, { kind: 'several' }>) {
  const words = useWords();
  const session = useSession();
  const { collect } = words.page.where;
  return (
    <section className="card" aria-label={collect.several(examinations.length)}>
      <h3>{collect.several(examinations.length)}</h3>
      <ul className="where-several">
        {examinations.map((one, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
          <li key={i}>
            <button type="button" onClick={() => takeSaved(one, words, session)}>
              {collect.take(visible(one.target.asGiven, 60), whenOf(one.startedAt, words.language))}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
