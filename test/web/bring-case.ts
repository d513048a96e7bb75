/** A case that a tab has already, kept as the page itself keeps it. What the person does to it afterwards outlives a reload. */
import type { Page } from 'playwright-core';
import type { Case } from '../../src/web/ui/case/case.ts';

export async function bringCase(page: Page, part: Partial<Case>): Promise<void> {
  await page.addInitScript((text) => {
    if (sessionStorage.getItem('rdp-doctor.case') === null) sessionStorage.setItem('rdp-doctor.case', text);
  }, JSON.stringify(part));
}
