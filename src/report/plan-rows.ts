/** The remedies of a plan as rows: rank and title, whether a restart is needed, whom it touches. */
import type { RemedyWords } from '../messages/remedy-words.ts';
import type { Plan, PlannedRemedy } from '../remedy/plan.ts';
import { reasonInWords, titleOf } from './plan-page.ts';

export interface PlanRow {
  readonly rank: string;
  readonly title: string;
  readonly danger: string;
  readonly restart: string;
  readonly impact: string;
  readonly weakens: boolean;
}

export function planRows({ remedies }: Plan, words: RemedyWords, most = Number.POSITIVE_INFINITY): readonly PlanRow[] {
  return remedies
    .filter(({ rank }) => rank !== null && rank <= most)
    .map((remedy) => ({
      rank: String(remedy.rank),
      title: titleOf(remedy, words),
      danger: remedy.weakens ? words.plan.dangerous : '',
      restart: words.plan.restarts[remedy.restart],
      impact: words.plan.impacts[remedy.affected],
      weakens: remedy.weakens,
    }));
}

/** What is left out, gathered by the reason for it. */
export function leftOut({ remedies }: Plan, words: RemedyWords): readonly (readonly [titles: string, why: string])[] {
  const excluded: readonly PlannedRemedy[] = remedies.filter(({ rank }) => rank === null);
  const told = excluded.map((remedy) => ({
    title: words.titles[remedy.name],
    why: remedy.reasons.map((reason) => reasonInWords(reason, words)).join(' '),
  }));
  const whys = [...new Set(told.map(({ why }) => why))];
  const titlesFor = (reason: string) => told.filter(({ why }) => why === reason).map(({ title }) => title);
  return whys.map((why) => [titlesFor(why).join(' · '), why]);
}

/** Shown in full unless one is asked for: the best, and what bridges the time until it can be done. */
export function shownInFull({ remedies, bridge }: Plan): readonly PlannedRemedy[] {
  return remedies.filter(({ rank, name }) => rank === 1 || name === bridge?.remedy);
}
