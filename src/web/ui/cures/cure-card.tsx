/**
 * One cure as a card: what it is and what one has to know before doing it; opened, the reasons, the steps with the way back beside them, and
 * the proof. What lowers security says so before anything else.
 */
import { isMeasureName } from '../../../remedy/measure.ts';
import type { Plan, PlannedRemedy } from '../../../remedy/plan.ts';
import { type PlanSection, remedyPage } from '../../../report/plan-page.ts';
import { useWords } from '../frame/words.ts';
import { FormPlace } from './form-place.tsx';
import { Items } from './items.tsx';

interface CureCardProps {
  readonly remedy: PlannedRemedy;
  readonly plan: Plan;
  readonly isOpen: boolean;
  readonly turn: () => void;
}

export function CureCard({ remedy, plan, isOpen, turn }: CureCardProps) {
  const { page, remedy: words } = useWords();
  const say = page.answer.cures;
  const sheet = remedyPage(remedy, plan, words);
  const { name, rank, weakens, standing } = remedy;
  return (
    <li className={`cure ${isOpen ? 'cure-open' : ''} ${weakens ? 'cure-danger' : ''}`}>
      {weakens && (
        <p className="cure-band">
          <span aria-hidden="true">⚠ </span>
          {say.danger}
        </p>
      )}
      <div className="cure-head">
        <h3 id={`cure-${name}`} tabIndex={-1}>
          <span className="cure-rank">
            <span className="unseen">{say.place(rank ?? 0)} </span>
            <span aria-hidden="true">{rank}</span>
          </span>
          {sheet.title}
        </h3>
        {standing === 'recommended' && <span className="cure-standing">{words.plan.standings.recommended}</span>}
        <p className="cure-does">{sheet.does}</p>
        <Glance remedy={remedy} />
        <button
          type="button"
          className={isOpen || weakens ? 'no-paper' : 'primary no-paper'}
          aria-expanded={isOpen}
          aria-controls={`steps-${name}`}
          aria-label={`${isOpen ? say.hide : say.show}: ${sheet.title}`}
          onClick={turn}
        >
          {isOpen ? say.hide : say.show}
        </button>
      </div>
      <div id={`steps-${name}`} className="cure-body on-paper" hidden={!isOpen}>
        <Sections sections={sheet.sections} />
        {isMeasureName(name) && <FormPlace measure={name} server={plan.need.server.host} days={remedy.expiresInDays} />}
        <dl className="cure-facts">
          {sheet.facts.map(([label, text], index) => (
            <div key={`${label} ${text}`}>
              <dt>{label !== '' ? label : sheet.facts[index - 1]?.[0]}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </div>
    </li>
  );
}

/** What decides between two cards, in a word each. */
function Glance({ remedy }: { readonly remedy: PlannedRemedy }) {
  const { labels, machines, risks, restarts, impacts, expires } = useWords().remedy.plan;
  const { machine, risk, restart, affected, expiresInDays } = remedy;
  const rows = [
    [labels.machine, machines[machine]],
    [labels.restart, restarts[restart]],
    [labels.risk, risks[risk]],
    [labels.affected, impacts[affected]],
    ...(expiresInDays === null ? [] : [[labels.expiry, expires(expiresInDays)]]),
  ];
  return (
    <dl className="glance">
      {rows.map(([label, text]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Doing and undoing side by side; why before, proof after. */
function Sections({ sections }: { readonly sections: readonly PlanSection[] }) {
  return (
    <div className="cure-sections">
      {sections.map(({ part, heading, items, counted }) => (
        <section key={part} className={`cure-${part}`}>
          <h4>{heading}</h4>
          <Items items={items} counted={counted && items.length > 1} />
        </section>
      ))}
    </div>
  );
}
