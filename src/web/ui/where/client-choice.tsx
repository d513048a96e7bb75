/** The computer that connects, as far as the person knows it: its updates and its policy decide whether it refuses a server. */
import type { ClientState } from '../../../diagnosis/prediction.ts';
import { changeCase, useCase } from '../case/case-store.ts';
import { useWords } from '../frame/words.ts';
import { Choice } from '../parts/choice.tsx';

/** The likely ones first; the first that speaks of the policy names it. */
const IN_ORDER: readonly ClientState[] = [
  'unsetSinceMay2018',
  'unpatched',
  'vulnerable',
  'mitigated',
  'forceUpdatedClients',
  'unsetBeforeMay2018',
];

export function ClientChoice() {
  const words = useWords().page.where.client;
  const { client } = useCase();
  const options = ([...IN_ORDER, 'unknown'] as const).map((value) => {
    const { label, hint } = words.states[value];
    return { value, label, ...(hint !== '' && { hint }) };
  });
  return (
    <details className="where-part">
      <summary>{words.heading}</summary>
      {client !== null && typeof client !== 'string' ? (
        <p>{words.fromFacts}</p>
      ) : (
        <>
          <p>{words.hint}</p>
          <Choice
            legend={words.legend}
            name="client"
            value={client ?? 'unknown'}
            options={options}
            choose={(value) => changeCase({ client: value === 'unknown' ? null : value })}
          />
        </>
      )}
    </details>
  );
}
