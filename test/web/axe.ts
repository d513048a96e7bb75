/**
 * axe-core in the page as it stands, under its content policy: the source goes in by the debugger, which no policy forbids, and nothing
 * of the policy is loosened for it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { ROOT } from '../architecture/source.ts';

const SOURCE = readFileSync(join(ROOT, 'node_modules/axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly impact: 'minor' | 'moderate' | 'serious' | 'critical' | null;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/** `theme`: only what the theme decides, for a page that was looked at whole before; `structure`: all but that. */
export type AxeLook = 'everything' | 'theme' | 'structure';

const OPTIONS: Readonly<Record<AxeLook, object>> = {
  everything: {},
  theme: { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } },
  structure: { rules: { 'color-contrast': { enabled: false } } },
};

/** What is serious or critical, each with the element in question; empty as it should be. */
export async function seriousViolations(page: Page, look: AxeLook = 'everything'): Promise<readonly string[]> {
  if (await page.evaluate(() => !('axe' in window))) await page.evaluate(SOURCE);
  const violations = await page.evaluate(
    async (options) => {
      const { axe } = window as unknown as { axe: { run(options: object): Promise<{ violations: Violation[] }> } };
      return (await axe.run(options)).violations;
    },
    { resultTypes: ['violations'], ...OPTIONS[look] },
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html}: ${failureSummary}`));
}
