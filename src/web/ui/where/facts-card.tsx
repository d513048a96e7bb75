/** What one machine says of itself, in a few lines; whose it is can be corrected, and it can be removed. */
import { useId } from 'react';
import { loadFactsWords } from '../../../messages/facts/facts-words.ts';
import { grouped } from '../../../messages/figures.ts';
import type { MachineFacts } from '../../../observation/machine-facts.ts';
import { machineRows, machineVerdicts } from '../../../report/machine-rows.ts';
import { visibleCopy } from '../../../report/visible.ts';
import { useLater } from '../frame/later.ts';
import { useWords } from '../frame/words.ts';
import { Choice } from '../parts/choice.tsx';
import { moveFacts, removeFacts, type Side } from './given-files.ts';

interface FactsCardProps {
  readonly side: Side;
  readonly facts: MachineFacts;
}

const LONGEST = 120;
const MOST_SERVERS = 5;

export function FactsCard({ side, facts: given }: FactsCardProps) {
  const id = useId();
  const words = useWords();
  const { collect } = words.page.where;
  const factsWords = useLater(loadFactsWords);
  if (factsWords === null) return null;
  const facts = visibleCopy(given, LONGEST, (characters) => factsWords.shortened(grouped(characters)));
  const verdict = machineVerdicts(facts, factsWords).find(([role]) => role === ROLES[side]);
  return (
    <section className="card facts" aria-labelledby={id}>
      <h3 id={id}>{collect.factsOf[side](facts.computer ?? factsWords.unnamed)}</h3>
      <p>{verdict?.[1] ?? factsWords.eventsOnly}</p>
      <dl>
        {machineRows(facts, factsWords).map(([label, text]) => (
          <div key={label}>
            <dt>{factsWords.labels[label]}</dt>
            <dd>{text}</dd>
          </div>
        ))}
        {(facts.refusals ?? []).slice(0, MOST_SERVERS).map(({ service, server, offeredVersion, count }) => (
          <div key={`${service}/${server}/${offeredVersion}`}>
            <dt>{factsWords.headings.refused}</dt>
            <dd>
              <bdi>{server}</bdi> · {factsWords.offered(offeredVersion)} · {factsWords.times(count)}
            </dd>
          </div>
        ))}
      </dl>
      <Choice
        legend={collect.whose}
        name={`whose-${id}`}
        value={side}
        options={[
          { value: 'server', label: collect.sides.server },
          { value: 'client', label: collect.sides.client },
        ]}
        choose={() => moveFacts(side)}
      />
      <button type="button" onClick={() => removeFacts(side, words)}>
        {collect.remove}
      </button>
    </section>
  );
}

const ROLES = { server: 'asServer', client: 'asClient' } as const;
