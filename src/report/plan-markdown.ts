/** A plan as Markdown: for a ticket, or for the people who will carry it out. */
import type { RemedyWords } from '../messages/remedy-words.ts';
import type { CureName, Plan, PlannedRemedy } from '../remedy/plan.ts';
import { markdownTable, markdownText } from './markdown-text.ts';
import { fillingsFor } from './plan-command.ts';
import { type PlanItem, remedyPage, stepInWords } from './plan-page.ts';
import { leftOut, planRows, shownInFull } from './plan-rows.ts';
import { planInShort, questionInWords } from './plan-sentences.ts';
import { visible } from './visible.ts';

export function renderPlanMarkdown(plan: Plan, words: RemedyWords, only?: CureName): string {
  const pages = only === undefined ? shownInFull(plan) : plan.remedies.filter(({ name }) => name === only);
  const whole = [head(plan, words), cures(plan, words), notPossible(plan, words)];
  const tail = [waysIn(plan, words), questions(plan, words), markdownText(words.plan.toldBy.fillIn)];
  const parts = [...(only === undefined ? whole : []), ...pages.map((remedy) => page(remedy, plan, words))];
  return `${[...parts, ...(only === undefined ? tail : [])].filter((part) => part !== '').join('\n\n')}\n`;
}

function head(plan: Plan, words: RemedyWords): string {
  const { host } = plan.need.server;
  const title = words.plan.title(host === null ? null : visible(host));
  const { inShort } = words.plan;
  return `# ${markdownText(title)}\n\n**${markdownText(inShort)}** ${markdownText(planInShort(plan, words))}`;
}

function cures(plan: Plan, words: RemedyWords): string {
  const { columns, headings } = words.plan;
  const rows = planRows(plan, words).map(({ rank, title, danger, restart, impact }) => [
    rank,
    danger === '' ? title : `${title} (${danger})`,
    restart,
    impact,
  ]);
  if (rows.length === 0) return '';
  const named = ['', columns.remedy, columns.restart, columns.impact];
  return `## ${markdownText(headings.remedies)}\n\n${markdownTable(named, rows)}`;
}

function notPossible(plan: Plan, words: RemedyWords): string {
  const lines = leftOut(plan, words).map(([title, why]) => `- ${markdownText(title)}: ${markdownText(why)}`);
  return lines.length === 0 ? '' : `## ${markdownText(words.plan.headings.notPossible)}\n\n${lines.join('\n')}`;
}

function page(remedy: PlannedRemedy, plan: Plan, words: RemedyWords): string {
  const { title, does, facts, sections } = remedyPage(remedy, plan, words);
  const mark = remedy.rank === null ? '' : `${remedy.rank}. `;
  const danger = remedy.weakens ? `**${markdownText(words.plan.dangerous)}** ` : '';
  const bodies = sections.map(({ heading, counted, items }) => {
    const lines = items.map((item, index) => listed(item, counted ? `${index + 1}.` : '-'));
    return `### ${markdownText(heading)}\n\n${lines.join('\n')}`;
  });
  const told = facts.map(([label, text]) => `- ${label === '' ? '' : `${markdownText(label)}: `}${markdownText(text)}`);
  return [`## ${mark}${markdownText(title)}`, danger + markdownText(does), told.join('\n'), ...bodies].join('\n\n');
}

function waysIn(plan: Plan, words: RemedyWords): string {
  const fillings = fillingsFor(plan);
  const items = plan.waysIn.flatMap(({ steps }) =>
    steps.map((step) => listed(stepInWords(step, words, fillings), '-')),
  );
  return items.length === 0 ? '' : `## ${markdownText(words.plan.headings.waysIn)}\n\n${items.join('\n')}`;
}

function questions(plan: Plan, words: RemedyWords): string {
  const lines = plan.questions.map((question) => `- ${markdownText(questionInWords(question, words))}`);
  return lines.length === 0 ? '' : `## ${markdownText(words.plan.headings.questions)}\n\n${lines.join('\n')}`;
}

/** Commands in a fence, indented as the item they belong to. */
function listed({ text, code }: PlanItem, mark: string): string {
  const margin = ' '.repeat(mark.length + 1);
  const fence = code.length === 0 ? [] : ['', '```', ...code, '```'];
  return [`${mark} ${markdownText(text)}`, ...fence.map((line) => (line === '' ? '' : margin + line))].join('\n');
}
