/** The cures in their order, what bridges the time until the first can be done, ways in, and what is not for here. */
import { useState } from 'react';
import type { CureName } from '../../../remedy/plan.ts';
import { fillingsFor } from '../../../report/plan-command.ts';
import { stepInWords, titleOf } from '../../../report/plan-page.ts';
import { leftOut } from '../../../report/plan-rows.ts';
import { useConsulted } from '../case/consulted.ts';
import { addressOf } from '../frame/route.ts';
import { useWords } from '../frame/words.ts';
import { Fold } from '../parts/fold.tsx';
import { CureCard } from './cure-card.tsx';
import { Items } from './items.tsx';

export function Cures() {
  const { plan } = useConsulted();
  const { page } = useWords();
  const say = page.answer.cures;
  const possible = plan.remedies.filter(({ rank }) => rank !== null);
  const [opened, setOpened] = useState<readonly CureName[] | null>(null);
  const open = opened ?? possible.slice(0, 1).map(({ name }) => name);
  const turn = (name: CureName) =>
    setOpened(open.includes(name) ? open.filter((each) => each !== name) : [...open, name]);
  if (plan.remedies.length === 0) return null;
  return (
    <section aria-labelledby="cures">
      <h2 id="cures">{say.heading}</h2>
      <BridgeHint show={(name) => setOpened([...open, name])} />
      <ol className="cures">
        {possible.map((remedy) => (
          <CureCard
            key={remedy.name}
            remedy={remedy}
            plan={plan}
            isOpen={open.includes(remedy.name)}
            turn={() => turn(remedy.name)}
          />
        ))}
      </ol>
      {possible.length > 0 && (
        <p>
          <small>{say.fillIn}</small>
        </p>
      )}
      <WaysIn />
      <NotForHere />
      <OpenQuestions />
    </section>
  );
}

/** What helps until the recommended cure can be carried out. */
function BridgeHint({ show }: { readonly show: (name: CureName) => void }) {
  const { plan } = useConsulted();
  const { page, remedy: words } = useWords();
  const say = page.answer.cures;
  const { bridge } = plan;
  const helper = plan.remedies.find(({ name }) => name === bridge?.remedy);
  if (bridge === null || helper === undefined) return null;
  const lead = () => {
    show(helper.name);
    // Once the card is open: its heading is there before and after.
    document.getElementById(`cure-${helper.name}`)?.focus();
  };
  return (
    <div className="notice notice-warning bridge">
      <p>{say.bridge(bridge.until, titleOf(helper, words))}</p>
      <button type="button" className="no-paper" onClick={lead}>
        {say.toTheCard}
      </button>
    </div>
  );
}

function WaysIn() {
  const { plan } = useConsulted();
  const { remedy: words } = useWords();
  const fillings = fillingsFor(plan);
  const items = plan.waysIn.flatMap(({ steps }) => steps.map((step) => stepInWords(step, words, fillings)));
  if (items.length === 0) return null;
  return (
    <Fold heading={words.plan.headings.waysIn} count={items.length}>
      <Items items={items} counted={false} />
    </Fold>
  );
}

function NotForHere() {
  const { plan } = useConsulted();
  const { remedy: words } = useWords();
  const rows = leftOut(plan, words);
  if (rows.length === 0) return null;
  return (
    <Fold heading={words.plan.headings.notPossible} count={rows.length}>
      <ul>
        {rows.map(([titles, why]) => (
          <li key={why}>
            <strong>{titles}</strong>: {why}
          </li>
        ))}
      </ul>
    </Fold>
  );
}

/** What a person could still tell that would change the order. */
function OpenQuestions() {
  const { plan } = useConsulted();
  const { remedy: words } = useWords();
  if (plan.questions.length === 0) return null;
  return (
    <p className="no-paper">
      <a href={addressOf('may')}>{words.plan.headings.questions}</a>
    </p>
  );
}
