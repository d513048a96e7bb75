/** One remedy of a plan in words, as a terminal and Markdown both show it: what it is, its steps, the way back, the proof. */
import type { RemedyWords } from '../messages/remedy-words.ts';
import type { Plan, PlannedRemedy } from '../remedy/plan.ts';
import type { PlanReason, PlanReasons, ReasonCode } from '../remedy/plan-reason.ts';
import type { Step } from '../remedy/step.ts';
import { commandLine, type Fillings, fillingsFor } from './plan-command.ts';
import { enoughVersion, updateLines, updateTitle } from './plan-update.ts';

export interface PlanItem {
  readonly text: string;
  /** To be typed, or put into a file. */
  readonly code: readonly string[];
}

export interface PlanSection {
  readonly part: 'why' | 'steps' | 'undo' | 'proof';
  readonly heading: string;
  /** Steps are counted, other items are not. */
  readonly counted: boolean;
  readonly items: readonly PlanItem[];
}

export interface RemedyPage {
  readonly title: string;
  readonly does: string;
  readonly facts: readonly (readonly [label: string, text: string])[];
  readonly sections: readonly PlanSection[];
}

/** The title, with the number of the update where it is one. */
export function titleOf({ name, update }: PlannedRemedy, words: RemedyWords): string {
  const numbered = name === 'patch-server' ? updateTitle(update, words) : undefined;
  return numbered ?? words.titles[name];
}

export function remedyPage(remedy: PlannedRemedy, plan: Plan, words: RemedyWords): RemedyPage {
  const { headings } = words.plan;
  const text = words.texts[remedy.name];
  const single = remedy.name === 'patch-server' ? remedy.update : null;
  const fillings = fillingsFor(plan, single);
  const section = (part: PlanSection['part'], counted: boolean, items: readonly PlanItem[]): PlanSection => ({
    part,
    heading: headings[part],
    counted,
    items,
  });
  const said = (sentence: string): PlanItem => ({ text: sentence, code: [] });
  const inWords = (steps: readonly Step[]) => steps.map((step) => stepInWords(step, words, fillings));
  const all: readonly PlanSection[] = [
    section(
      'why',
      false,
      remedy.reasons.map((each) => said(reasonInWords(each, words))),
    ),
    section('steps', true, inWords(remedy.steps)),
    section('undo', true, [said(text.undo), ...inWords(remedy.undo)]),
    section('proof', true, [
      said(text.proof),
      ...inWords(remedy.proof),
      ...enoughVersion(remedy.update, words.plan.update).map(said),
    ]),
  ];
  return {
    title: titleOf(remedy, words),
    does: text.does,
    facts: factsOf(remedy, words),
    sections: all.filter(({ items }) => items.length > 0),
  };
}

export function reasonInWords({ code, facts }: PlanReason, words: RemedyWords): string {
  return sayReason(code, facts, words);
}

/** The type of a union does not show that code and facts belong together. */
function sayReason<C extends ReasonCode>(code: C, facts: PlanReasons[C], { reasons }: RemedyWords): string {
  return reasons[code](facts);
}

function factsOf(remedy: PlannedRemedy, words: RemedyWords): RemedyPage['facts'] {
  const { labels, machines, efforts, risks, restarts, expires, update } = words.plan;
  const { affected, suitable, notSuitable } = words.texts[remedy.name];
  const days = remedy.expiresInDays;
  const lines = updateLines(remedy, update);
  return [
    [labels.machine, machines[remedy.machine]],
    [labels.effort, efforts[remedy.effort]],
    [labels.risk, risks[remedy.risk]],
    [labels.restart, restarts[remedy.restart]],
    [labels.affected, affected],
    [labels.suitable, suitable],
    [labels.notSuitable, notSuitable],
    ...(days === null ? [] : [[labels.expiry, expires(days)] as const]),
    ...lines.map((line, index) => [index === 0 ? labels.update : '', line] as const),
  ];
}

export function stepInWords(step: Step, words: RemedyWords, fillings: Fillings): PlanItem {
  const text = words.steps[step.say];
  switch (step.kind) {
    case 'tell':
      return { text, code: [] };
    case 'run':
      return { text, code: step.commands.map((command) => commandLine(command, step.shell, fillings)) };
    case 'registry':
      return { text: `${text}: ${valueInWords(step.to, words)}`, code: [registryLine(step, fillings)] };
    case 'policy':
      return { text: `${text}: ${words.choices[step.to]}`, code: [words.policies[step.policy].join(' > ')] };
    case 'lines':
      return { text, code: step.lines };
    default:
      return step satisfies never;
  }
}

function valueInWords(to: number | null, words: RemedyWords): string {
  return to === null ? words.plan.absent : String(to);
}

function registryLine({ value: { key, name }, to }: Extract<Step, { kind: 'registry' }>, fillings: Fillings): string {
  const at = [`HKLM\\${key}`, '/v', name];
  const command =
    to === null ? ['reg', 'delete', ...at, '/f'] : ['reg', 'add', ...at, '/t', 'REG_DWORD', '/d', String(to), '/f'];
  return commandLine(command, 'cmd', fillings);
}
