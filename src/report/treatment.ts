/** What `treat` did or found, for a terminal. Names and reasons came from people and machines, and are made safe to show. */
import type { TreatWords } from '../messages/treat/treat-words.ts';
import type { MeasureName } from '../remedy/measure.ts';
import type { SeenChange, Sight, Treatment, TreatReport, TreatStep } from '../remedy/treatment.ts';
import { heading, INDENT, indented, type LabelStyle, labelled, type Paint, paintFor } from './page.ts';
import { type Cell, table } from './table.ts';
import { isHealthy, seenText, shortAnswer, sightsIn } from './treatment-answer.ts';
import { visible } from './visible.ts';
import { displayWidth } from './width.ts';

export interface TreatmentStyle {
  readonly width: number;
  readonly color: boolean;
}

export function renderTreatment(report: TreatReport, words: TreatWords, { width, color }: TreatmentStyle): string {
  const paint = paintFor(color);
  const style = styleFor([words.inShort, words.labels.journal], width, paint, 2);
  const ink = isHealthy(report.outcome) ? paint.good : paint.bad;
  const lines = [
    ...labelled(words.inShort, answerOf(report, words), { ...style, ink }),
    ...report.settled.flatMap((treatment) => labelled('', settledLine(treatment, words), style)),
    ...blocksOf(report, words, width, paint).flatMap((block) => ['', ...block]),
    '',
    ...labelled(words.labels.journal, visible(report.journal), style),
  ];
  return `${lines.join('\n')}\n`;
}

/** What would be done is not said as if it were. */
function answerOf({ outcome, dryRun, onWindows }: TreatReport, words: TreatWords): string {
  if (dryRun === null || dryRun.length === 0) return shortAnswer(outcome, words);
  return onWindows ? words.dryRun : words.dryRunElsewhere;
}

function blocksOf(
  { outcome, dryRun }: TreatReport,
  words: TreatWords,
  width: number,
  paint: Paint,
): readonly (readonly string[])[] {
  if (dryRun !== null && dryRun.length > 0) return [stepLines(dryRun, words, width)];
  if (outcome.kind === 'overruled' || outcome.kind === 'otherType') {
    return [changeLines(outcome.measure, outcome.changes, words, width, paint)];
  }
  return sightsIn(outcome).map((sight) => sightLines(sight, words, width, paint));
}

/** Values that were looked at and left alone. */
function changeLines(
  measure: MeasureName,
  changes: readonly SeenChange[],
  words: TreatWords,
  width: number,
  paint: Paint,
): readonly string[] {
  const { columns, labels } = words;
  const headings = [columns.value, columns.treated, columns.now].map((text) => ({ text, paint: paint.dim }));
  const rows = changes.map(({ name, to, now }) => [name, seenText(to, words), seenText(now, words)]);
  return [
    ...heading(`${measure}  ${words.measures[measure]}`, width, paint.bold),
    ...changes.flatMap((change) => policyLines(change, words, styleFor([labels.policy], width, paint))),
    ...table(
      headings,
      rows.map((row) => row.map((text) => ({ text }))),
      INDENT,
      width,
    ),
  ];
}

function settledLine({ measure, stage }: Treatment, words: TreatWords): string {
  return stage.kind === 'over' ? words.settled[stage.how](measure) : '';
}

function styleFor(labels: readonly string[], width: number, paint: Paint, margin = INDENT): LabelStyle {
  const column = Math.max(...labels.map(displayWidth)) + 3;
  return { margin, column, width, label: paint.dim, ink: (text) => text };
}

function sightLines(sight: Sight, words: TreatWords, width: number, paint: Paint): readonly string[] {
  const { treatment, changes, condition } = sight;
  const { columns, labels } = words;
  const style = styleFor(Object.values(labels), width, paint);
  const isWell = condition === 'holds' || condition === 'over';
  const advice = words.advice[condition];
  const headings = [columns.value, columns.before, columns.treated, ...(condition === 'over' ? [] : [columns.now])];
  return [
    ...heading(`${treatment.measure}  ${words.measures[treatment.measure]}`, width, paint.bold),
    ...labelled(labels.condition, words.conditions[condition], { ...style, ink: isWell ? paint.good : paint.bad }),
    ...(advice === undefined ? [] : labelled('', advice, style)),
    ...changes.flatMap((change) => policyLines(change, words, style)),
    ...historyOf(treatment, words).flatMap(([label, text]) => labelled(label, text, style)),
    '',
    ...table(
      headings.map((text) => ({ text, paint: paint.dim })),
      changes.map((change) => rowOf(change, condition === 'over', words, paint)),
      INDENT,
      width,
    ),
  ];
}

function policyLines({ name, policies }: SeenChange, words: TreatWords, style: LabelStyle): readonly string[] {
  return policies.flatMap(({ by, to }) =>
    labelled(words.labels.policy, `${name}: ${words.policies[by](seenText(to, words))}`, style),
  );
}

function historyOf(treatment: Treatment, words: TreatWords): readonly (readonly [string, string])[] {
  const { begunAt, expiresAt, by, computer, reason, task, stage } = treatment;
  const { labels } = words;
  const ended: readonly (readonly [string, string])[] =
    stage.kind === 'over' ? [[labels.ended, endingOf(stage, words)]] : [];
  return [
    [labels.since, begunAt],
    ...ended,
    [labels.until, expiresAt?.replace('T', ' ') ?? words.untilReverted],
    [labels.by, words.byOn(visible(by), visible(computer))],
    [labels.reason, reason === '' ? words.noReason : visible(reason, 400)],
    ...(task === null || stage.kind === 'over' ? [] : [[labels.task, task] as const]),
  ];
}

function endingOf({ at, how, leftAlone }: Extract<Treatment['stage'], { kind: 'over' }>, words: TreatWords): string {
  const text = `${at} (${words.endings[how]})`;
  return leftAlone.length === 0 ? text : `${text}; ${words.leftAlone(leftAlone.map(({ name }) => name).join(', '))}`;
}

function rowOf(change: SeenChange, isOver: boolean, words: TreatWords, paint: Paint): readonly Cell[] {
  const { name, from, to, now } = change;
  const cells: readonly Cell[] = [{ text: name }, { text: seenText(from, words) }, { text: seenText(to, words) }];
  return isOver ? cells : [...cells, { text: seenText(now, words), paint: now === to ? paint.good : paint.bad }];
}

function stepLines(steps: readonly TreatStep[], words: TreatWords, width: number): readonly string[] {
  return steps.flatMap((step, index) => {
    const text = `${index + 1}  ${stepText(step, words)}`;
    // A command is to be copied, and stays on its line.
    return step.kind === 'write' ? [' '.repeat(INDENT) + text] : indented(text, INDENT, width, (line) => line);
  });
}

/** A change of the registry is its command: it needs no translation, and can be typed. */
function stepText(step: TreatStep, words: TreatWords): string {
  switch (step.kind) {
    case 'journal':
      return words.steps.journal[step.entry];
    case 'schedule':
      return words.steps.schedule(step.task, step.at.replace('T', ' '));
    case 'unschedule':
      return words.steps.unschedule(step.task);
    case 'write': {
      const at = `"HKLM\\${step.value.key}" /v ${step.value.name}`;
      return step.to === null ? `reg delete ${at} /f /reg:64` : `reg add ${at} /t REG_DWORD /d ${step.to} /f /reg:64`;
    }
    default:
      return step satisfies never;
  }
}
