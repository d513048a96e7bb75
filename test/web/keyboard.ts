/** A person without a mouse: goes from place to place by Tab and knows where they are by what is said of it. */
import type { Locator, Page } from 'playwright-core';

/** More than any room has places to stop at. */
const MOST_STEPS = 200;

/** Presses Tab until this has the focus; fails when the whole page was walked without coming by. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await wanted.waitFor();
  for (let step = 0; step < MOST_STEPS; step++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`tabTo: ${wanted} can not be reached by keyboard`);
}

/** How wide the page is drawn; more than the window means scrolling sideways. */
export async function widthOf(page: Page): Promise<number> {
  return await page.evaluate(() => document.documentElement.scrollWidth);
}
