/** Prints plans in the form asked for. Written forms of a remedy have their place here, beside the three of a plan. */
import { loadRemedyWords } from '../messages/remedy-words.ts';
import type { CureName, Plan } from '../remedy/plan.ts';
import type { Given } from './parse.ts';
import type { Terminal } from './terminal.ts';

export async function showPlans(
  plans: readonly Plan[],
  given: Given,
  only: CureName | undefined,
  terminal: Terminal,
): Promise<void> {
  const { width, color, print } = terminal;
  if (given.json) {
    const { planToJson } = await import('../report/plan-json.ts');
    const { stringifyJson } = await import('../report/json.ts');
    const shown = plans.map((plan) => planToJson(plan, only));
    return print(`${stringifyJson(shown.length === 1 ? shown[0] : shown)}\n`);
  }
  const words = await loadRemedyWords(terminal.words.language);
  if (given.markdown) {
    const { renderPlanMarkdown } = await import('../report/plan-markdown.ts');
    return print(plans.map((plan) => renderPlanMarkdown(plan, words, only)).join('\n'));
  }
  const { renderPlan } = await import('../report/plan.ts');
  print(plans.map((plan) => renderPlan(plan, words, { width, color }, only)).join('\n'));
}
