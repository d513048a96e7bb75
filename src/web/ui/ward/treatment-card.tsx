/** One measure that is on: loud where its time is over, or where nothing will end it. */
import type { TreatWords } from '../../../messages/treat/treat-words.ts';
import type { Condition, Sight } from '../../../remedy/treatment.ts';
import { seenText } from '../../../report/treatment-answer.ts';
import { visible } from '../../../report/visible.ts';
import { useWords } from '../frame/words.ts';
import { Notice } from '../parts/notice.tsx';
import { ageText, exactTime, useNow } from './now.ts';
import { RevertButton } from './revert-button.tsx';

interface TreatmentCardProps {
  readonly sight: Sight;
  readonly treat: TreatWords;
  readonly again: (came: string) => void;
}

const LOUD: ReadonlySet<Condition> = new Set<Condition>(['overdue', 'taskMissing', 'interrupted']);

export function TreatmentCard({ sight, treat, again }: TreatmentCardProps) {
  const { page, language } = useWords();
  const words = page.ward.treatments;
  const now = useNow();
  const { treatment, condition, changes } = sight;
  // The time of the machine, which is this one.
  const end = treatment.expiresAt === null ? null : Date.parse(treatment.expiresAt);
  const isOverdue = condition === 'overdue' || (end !== null && end < now);
  const advice = words.advice[condition] ?? treat.advice[condition];
  const endText = () => {
    if (end === null) return words.untilReverted;
    return (end < now ? words.wasUntil : words.until)(ageText(end, now, language), exactTime(end, language));
  };
  return (
    <Notice kind={isOverdue || LOUD.has(condition) ? 'error' : 'warning'}>
      <h3>
        {isOverdue && '⚠ '}
        {isOverdue ? words.overdue : words.loosened}
      </h3>
      <p>{treat.measures[treatment.measure]}</p>
      <p>
        <strong>{endText()}</strong>
        {' · '}
        {treat.conditions[condition]} {advice}
      </p>
      <ul>
        {changes.map(({ name, from, to, now: seen }) => (
          <li key={name}>
            {words.set(name, seenText(from, treat), seenText(to, treat))}
            {seen !== to && ` · ${words.now(seenText(seen, treat))}`}
          </li>
        ))}
      </ul>
      <dl className="ward-facts">
        <dt>{treat.labels.since}</dt>
        <dd>{exactTime(Date.parse(treatment.begunAt), language)}</dd>
        <dt>{treat.labels.by}</dt>
        <dd>
          <bdi>{treat.byOn(visible(treatment.by, 60), visible(treatment.computer, 60))}</bdi>
        </dd>
        <dt>{treat.labels.reason}</dt>
        <dd>
          <bdi>{treatment.reason === '' ? treat.noReason : visible(treatment.reason, 400)}</bdi>
        </dd>
      </dl>
      <RevertButton sight={sight} treat={treat} done={again} />
    </Notice>
  );
}
