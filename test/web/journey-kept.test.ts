/**
 * What a person said and what was seen, through everything that happens to a page: reloads at every step, the language switched at every
 * step, the whole way back and forth again, and a second tab. Nothing is lost, and no tab knows of the other's case.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser, openPage } from './browser.ts';
import { type Served, serve } from './serve.ts';

const PATIENT = 'server2016-unpatched';
const MESSAGE = 'The function requested is not supported';

/** Many screens in one test, on a machine that may be busy. */
const PATIENCE = { timeout: 120_000 };

let served: Served;
let opened: { readonly browser: Browser; close(): Promise<void> };

beforeAll(async () => {
  [served, opened] = await Promise.all([serve({ patients: [PATIENT] }), openBrowser()]);
});
afterAll(async () => {
  await opened.close();
  await served.stop();
});

/** What shows, at each step, that the case is the one that was told. */
const SHOWN: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  see: async (page) => {
    const field = page.getByRole('textbox', { name: /^(?:The message on your screen|画面に出たメッセージ)$/ });
    await field.waitFor();
    expect(await field.inputValue()).toBe(MESSAGE);
  },
  where: async (page) => {
    const field = page.getByRole('textbox', {
      name: /^(?:Name or address of the server|サーバーの名前またはアドレス)$/,
    });
    await field.waitFor();
    expect(await field.inputValue()).toBe(served.placeOf(PATIENT));
    await page.getByText(/^(?:Examined|調べ終わりました): /).waitFor();
  },
  may: async (page) => {
    const answer = page.getByRole('radio', { name: /^(?:Tonight, or outside working hours|今夜、または業務時間外)$/ });
    await answer.waitFor();
    expect(await answer.isChecked()).toBe(true);
  },
  answer: async (page) => {
    await page
      .getByText(/^(?:The server lacks the fix|サーバーに CVE-2018-0886 の修正が)/)
      .first()
      .waitFor();
    await page
      .getByText(/Until tonight: |今夜までのつなぎ: /)
      .first()
      .waitFor();
  },
};

it('keeps everything through reloads, languages, the way back, and beside another tab', PATIENCE, async () => {
  const { page, context, complaints, close } = await openPage(opened.browser);
  await page.goto(served.server.newUrl());
  await tell(page);
  for (const [room, isShown] of Object.entries(SHOWN)) {
    await page.goto(new URL(`/#/${room}`, served.url).href);
    await isShown(page);
    await page.reload();
    await isShown(page);
    await page.getByRole('button', { name: '日本語' }).click();
    await isShown(page);
    await page.getByRole('button', { name: 'English' }).click();
    await isShown(page);
  }
  for (const room of ['may', 'where', 'see']) {
    await page.goBack();
    await SHOWN[room]?.(page);
  }
  for (const room of ['where', 'may', 'answer']) {
    await page.goForward();
    await SHOWN[room]?.(page);
  }
  const other = await context.newPage();
  await other.goto(new URL('/', served.url).href);
  expect(await other.getByRole('textbox', { name: 'The message on your screen' }).inputValue()).toBe('');
  await other.getByRole('textbox', { name: 'The message on your screen' }).fill('0x80090302');
  await page.reload();
  await SHOWN.answer?.(page);
  expect(complaints()).toEqual([]);
  await close();
});

async function tell(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'The message on your screen' }).fill(MESSAGE);
  await page.getByRole('button', { name: 'Next: which server?' }).click();
  await page.getByRole('textbox', { name: 'Name or address of the server' }).fill(served.placeOf(PATIENT));
  await page.keyboard.press('Enter');
  await page.getByRole('radio', { name: 'Tonight, or outside working hours' }).check();
  await page.getByRole('button', { name: 'Show the answer' }).click();
  await SHOWN.answer?.(page);
}
