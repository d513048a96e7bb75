/**
 * From symptoms to causes. The first symptom counts in full, what stands beside it half; evidence for one cause from several sides adds
 * up without ever reaching certainty, and what a person answered makes causes likelier or unlikelier.
 */
import { CAUSES, type CauseCode } from '../../knowledge/causes.ts';
import type { ErrorTextRow } from '../../knowledge/error-text.ts';
import { ERROR_TEXTS } from '../../knowledge/error-texts.ts';
import { type Answer, effectsOf } from './questions.ts';
import type { Because, RankedCause, Symptom } from './symptom.ts';

const BESIDE = 0.5;
/** What answers alone can come to. */
const MOST = 99;

/** The likeliest first; of equals, the one that the table names first. */
export function rankCauses(symptoms: readonly Symptom[], answers: readonly Answer[] = []): readonly RankedCause[] {
  const causes = new Map<CauseCode, { weight: number; because: Because[] }>();
  for (const [i, { text }] of symptoms.entries()) {
    const row: ErrorTextRow = ERROR_TEXTS[text];
    for (const { cause, weight } of row.causes) {
      const own = Math.round(i === 0 ? weight : weight * BESIDE);
      const before = causes.get(cause) ?? { weight: 0, because: [] };
      before.because.push({ kind: 'text', text, weight: own });
      causes.set(cause, { ...before, weight: addedUp(before.weight, own) });
    }
  }
  return [...causes]
    .map(([code, { weight, because }]) => answered({ code, weight, machine: CAUSES[code].machine, because }, answers))
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight);
}

function addedUp(one: number, other: number): number {
  return one === 0 ? other : Math.round(100 * (1 - (1 - one / 100) * (1 - other / 100)));
}

function answered(cause: RankedCause, answers: readonly Answer[]): RankedCause {
  let { weight } = cause;
  const because = [...cause.because];
  for (const answer of answers) {
    const factor = effectsOf(answer)?.[cause.code] ?? 1;
    if (factor === 1) continue;
    weight = Math.min(MOST, Math.round(weight * factor));
    because.push({ kind: 'answer', ...answer, effect: factor > 1 ? 'likelier' : 'unlikelier' });
  }
  return { ...cause, weight, because };
}
