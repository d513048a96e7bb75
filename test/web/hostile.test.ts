/**
 * Names that were chosen to harm whoever shows them, in every room that shows names: they are text and nothing else. No script of theirs
 * runs, no mark of theirs steers the page, and no length of theirs widens it.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openPage, type WatchedPage } from './browser.ts';
import { type Served, serve } from './serve.ts';

const PATIENTS = [
  // What of the name has to be seen: it is shown, and not left out.
  ['names-html', '</title></style><img src=x'],
  ['names-right-to-left', 'sv-\\u{202e}gnp.exe'],
  ['names-terminal', 'sv\\u{1b}[2J'],
  ['names-endless', '永永永永永永永永永'],
  ['server2025-long-name', '東京本社経理部管理課第一係'],
] as const;
const WIDTHS = [1280, 375];

/** Many screens in one test, on a machine that may be busy. */
const PATIENCE = { timeout: 120_000 };

let served: Served;
let opened: { readonly browser: Browser; close(): Promise<void> };
let seen: WatchedPage;

beforeAll(async () => {
  [served, opened] = await Promise.all([serve({ patients: PATIENTS.map(([name]) => name) }), openBrowser()]);
  seen = await openPage(opened.browser);
  await seen.page.goto(served.url);
});
afterAll(async () => {
  await seen.close();
  await opened.close();
  await served.stop();
});

describe.each(PATIENTS)('%s', (name, shown) => {
  it('is shown by every room as what it is', PATIENCE, async () => {
    const { page, complaints } = seen;
    // By a name: then the certificate's is compared, and told.
    await examine(page, served.placeOf(name).replace('127.0.0.1', 'localhost'));
    let text = '';
    for (const place of await placesToLook(page)) {
      await go(page, place);
      text += await wholeText(page);
      expect(await page.evaluate(() => 'rdpDoctorWasHere' in window)).toBe(false);
      expect(UNSAFE.exec(text)?.[0].codePointAt(0)?.toString(16), place).toBeUndefined();
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        expect(await widest(page), `${place} at ${width}`).toBeLessThanOrEqual(width);
      }
    }
    expect(text.includes(shown), `${shown} is shown`).toBe(true);
    expect(complaints()).toEqual([]);
  });
});

/** Whatever a browser or a terminal obeys instead of drawing; lines may end. */
const UNSAFE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u;

async function examine(page: Page, host: string): Promise<void> {
  await go(page, '#/where');
  await page.getByLabel('Name or address of the server').fill(host);
  await page.keyboard.press('Enter');
  await page.waitForURL(/#\/(?:may|answer)$/);
}

/** The answer, the evidence for its first findings, and the rooms that remember. */
async function placesToLook(page: Page): Promise<readonly string[]> {
  await go(page, '#/answer');
  const evidence = await page
    .locator('a[href*="why="]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  return ['#/where', '#/answer', ...[...new Set(evidence)].slice(0, 3), '#/matrix', '#/ward'];
}

/** With everything opened that can be. */
async function go(page: Page, place: string): Promise<void> {
  await page.evaluate((hash) => location.assign(hash), place);
  await page.locator('main :is(h1, h2)').first().waitFor();
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
    for (const button of document.querySelectorAll('[aria-expanded="false"]')) (button as HTMLElement).click();
  });
}

/** What is read and what is heard: texts, and attributes that speak. */
async function wholeText(page: Page): Promise<string> {
  return await page.evaluate(() => {
    const spoken = ['aria-label', 'aria-description', 'title', 'alt', 'placeholder'];
    const attributes = [...document.querySelectorAll('*')].flatMap((each) =>
      spoken.map((attribute) => each.getAttribute(attribute) ?? ''),
    );
    return [document.title, document.body.textContent, ...attributes].join('\n');
  });
}

async function widest(page: Page): Promise<number> {
  return await page.evaluate(() => document.documentElement.scrollWidth);
}
