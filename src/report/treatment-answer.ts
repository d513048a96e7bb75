/** The answer of `treat` in one line, whether all is as it should be, and its form for programs. */
import type { TreatWords } from '../messages/treat/treat-words.ts';
import type { SeenNow, Sight, Treatment, TreatOutcome, TreatReport } from '../remedy/treatment.ts';

export function shortAnswer(outcome: TreatOutcome, words: TreatWords): string {
  switch (outcome.kind) {
    case 'applied':
    case 'alreadyOn':
      return words[outcome.kind](outcome.sight.treatment.expiresAt?.replace('T', ' ') ?? null);
    case 'alreadySo':
    case 'didNotHold':
    case 'nothingOn':
    case 'overruled':
    case 'several':
      return words[outcome.kind];
    case 'otherType':
      return words.valueOfOtherType;
    case 'conflict':
      return words.conflict(outcome.sight.treatment.measure);
    case 'seen':
      return answerOf(outcome.sights, words);
    case 'reverted':
      return [
        ...(outcome.treatments.length > 0 ? [words.reverted(outcome.treatments.length)] : []),
        ...(outcome.refused.length > 0 ? [words.refused(outcome.refused.length)] : []),
      ].join(' ');
    default:
      return outcome satisfies never;
  }
}

function answerOf(sights: readonly Sight[], words: TreatWords): string {
  const on = sights.filter(({ condition }) => condition !== 'over');
  if (on.length === 0) return words.nothingOn;
  const unwell = on.filter(({ condition }) => condition !== 'holds');
  if (unwell.length === 0) return words.allWell(on.length);
  return unwell.every(({ condition }) => condition === 'unseen')
    ? words.conditions.unseen
    : words.notWell(unwell.length);
}

/** Whether the machine is as was asked for, or as the journal says. */
export function isHealthy(outcome: TreatOutcome): boolean {
  switch (outcome.kind) {
    case 'applied':
    case 'alreadyOn':
      return outcome.sight.condition === 'holds' || outcome.sight.condition === 'unseen';
    case 'alreadySo':
    case 'nothingOn':
      return true;
    case 'conflict':
    case 'overruled':
    case 'otherType':
    case 'didNotHold':
    case 'several':
      return false;
    case 'seen':
      return outcome.sights.every(({ condition }) => ['holds', 'over', 'unseen'].includes(condition));
    case 'reverted':
      return outcome.refused.length === 0;
    default:
      return outcome satisfies never;
  }
}

/** The treatments to show with the answer. */
export function sightsIn(outcome: TreatOutcome): readonly Sight[] {
  switch (outcome.kind) {
    case 'applied':
    case 'alreadyOn':
    case 'conflict':
      return [outcome.sight];
    case 'seen':
    case 'several':
      return outcome.sights;
    case 'reverted':
      return [...outcome.treatments.map(ended), ...outcome.refused];
    case 'didNotHold':
      return [{ treatment: outcome.treatment, changes: outcome.changes, task: 'none', condition: 'over' }];
    case 'alreadySo':
    case 'nothingOn':
    case 'overruled':
    case 'otherType':
      return [];
    default:
      return outcome satisfies never;
  }
}

export function seenText(value: SeenNow, words: TreatWords): string {
  if (value === null) return words.absent;
  return typeof value === 'number' ? String(value) : words[value];
}

/** What became of the values since is nobody's business here. */
function ended(treatment: Treatment): Sight {
  const changes = treatment.changes.map((change) => ({ ...change, now: 'unknown' as const, policies: [] }));
  return { treatment, changes, task: 'none', condition: 'over' };
}

/** The form of `treat --json`, which changes only with this number. */
const TREATMENT_SCHEMA_VERSION = 1;

export function treatmentToJson(report: TreatReport) {
  return { schemaVersion: TREATMENT_SCHEMA_VERSION, healthy: isHealthy(report.outcome), ...report };
}
