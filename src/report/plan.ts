/**
 * A plan for a terminal: in short what to do, the remedies in their order, then the best one in full, and what bridges the time
 * until it can be done.
 */
import type { RemedyWords } from '../messages/remedy-words.ts';
import type { CureName, Plan, PlannedRemedy } from '../remedy/plan.ts';
import { bullet, heading, INDENT, indented, labelled, MARGIN, type Paint, paintFor } from './page.ts';
import { fillingsFor, plainName } from './plan-command.ts';
import { type PlanItem, type PlanSection, remedyPage, stepInWords } from './plan-page.ts';
import { leftOut, planRows, shownInFull } from './plan-rows.ts';
import { planInShort, questionInWords } from './plan-sentences.ts';
import { planTable } from './plan-table.ts';
import { visible } from './visible.ts';
import { displayWidth } from './width.ts';

export interface PlanStyle {
  readonly width: number;
  readonly color: boolean;
}

interface Sheet {
  readonly plan: Plan;
  readonly words: RemedyWords;
  readonly width: number;
  readonly paint: Paint;
}

/** Lines that end in a line feed. `only`: that remedy and no table. */
export function renderPlan(plan: Plan, words: RemedyWords, { width, color }: PlanStyle, only?: CureName): string {
  const sheet: Sheet = { plan, words, width, paint: paintFor(color) };
  const named = plan.remedies.filter(({ name }) => name === only);
  const sections =
    only === undefined
      ? [
          head(sheet),
          cures(sheet),
          notPossible(sheet),
          ...shownInFull(plan).map(inFull(sheet)),
          waysIn(sheet),
          ends(sheet),
        ]
      : named.map(inFull(sheet));
  return `${sections
    .filter((section) => section.length > 0)
    .map((section) => section.join('\n'))
    .join('\n\n')}\n`;
}

function head({ plan, words, width, paint }: Sheet): readonly string[] {
  const { host } = plan.need.server;
  const title = words.plan.title(host === null ? null : visible(host));
  const column = displayWidth(words.plan.inShort) + 3;
  const style = { margin: MARGIN, column, width, label: paint.dim, ink: paint.bold };
  return [
    ...indented(title, 0, width, paint.bold),
    '',
    ...labelled(words.plan.inShort, planInShort(plan, words), style),
  ];
}

function cures({ plan, words, width, paint }: Sheet): readonly string[] {
  return planTable(planRows(plan, words), words.plan, width, paint);
}

function notPossible({ plan, words, width, paint }: Sheet): readonly string[] {
  const rows = leftOut(plan, words);
  if (rows.length === 0) return [];
  const lines = rows.flatMap(([title, why]) => bullet('–', `${title}: ${why}`, width, paint.dim));
  return [...heading(words.plan.headings.notPossible, width, paint.dim), ...lines];
}

function inFull({ plan, words, width, paint }: Sheet): (remedy: PlannedRemedy) => readonly string[] {
  return (remedy) => {
    const { title, does, facts, sections } = remedyPage(remedy, plan, words);
    const column = Math.max(...facts.map(([label]) => displayWidth(label))) + 2;
    const style = { margin: INDENT, column, width, label: paint.dim, ink: (line: string) => line };
    const mark = remedy.rank === null ? '–' : String(remedy.rank);
    return [
      ...heading(`${mark}  ${title}   ${remedy.name}`, width, remedy.weakens ? paint.warn : paint.bold),
      ...(remedy.weakens ? indented(words.plan.dangerous, INDENT, width, paint.bad) : []),
      ...indented(does, INDENT, width, (line) => line),
      ...facts.flatMap(([label, text]) => labelled(label, text, style)),
      ...sections.flatMap((section) => ['', ...sectionLines(section, width, paint)]),
    ];
  };
}

function sectionLines({ heading: title, counted, items }: PlanSection, width: number, paint: Paint): readonly string[] {
  const lines = items.flatMap((item, index) => itemLines(item, counted ? `${index + 1}.` : '–', width, paint));
  return [...indented(title, INDENT, width, paint.bold), ...lines];
}

/** Commands are not wrapped: a broken line could not be copied. */
function itemLines({ text, code }: PlanItem, mark: string, width: number, paint: Paint): readonly string[] {
  const margin = INDENT + 2;
  const column = 4;
  const style = { margin, column, width: Math.max(width, 60), label: paint.dim, ink: (line: string) => line };
  return [...labelled(mark, text, style), ...code.map((line) => ' '.repeat(margin + column + 2) + paint.note(line))];
}

function waysIn({ plan, words, width, paint }: Sheet): readonly string[] {
  if (plan.waysIn.length === 0) return [];
  const fillings = fillingsFor(plan);
  const items = plan.waysIn.flatMap(({ steps }) => steps.map((step) => stepInWords(step, words, fillings)));
  return [
    ...heading(words.plan.headings.waysIn, width, paint.bold),
    ...items.flatMap((item) => itemLines(item, '–', width, paint)),
  ];
}

function ends({ plan, words, width, paint }: Sheet): readonly string[] {
  const { toldBy, headings } = words.plan;
  const asked = plan.questions.flatMap((question) => bullet('?', questionInWords(question, words), width, paint.dim));
  const { server, causes } = plan.need;
  const patient = server.host === null ? `--cause ${causes[0]}` : (plainName(server.host) ?? 'HOST');
  const another = plan.remedies.find(({ rank }) => rank === 2);
  const hints = [
    ...(another ? [`${toldBy.seeOne}  rdp-doctor cure ${patient} --remedy ${another.name}`] : []),
    ...(plan.remedies.length > 0 ? [toldBy.fillIn] : []),
  ];
  return [
    ...(asked.length > 0 ? [...heading(headings.questions, width, paint.bold), ...asked, ''] : []),
    ...hints.flatMap((hint) => indented(hint, MARGIN, width, paint.dim)),
  ];
}
