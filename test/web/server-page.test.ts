/** The page as the real server hands it out, in Debian's Chromium, under its content policy. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser, openPage } from './browser.ts';
import { type Served, serve } from './serve.ts';

let served: Served;
let opened: { readonly browser: Browser; close(): Promise<void> };

beforeAll(async () => {
  [served, opened] = await Promise.all([serve({ patients: ['server2016-unpatched'] }), openBrowser()]);
});
afterAll(async () => {
  await opened.close();
  await served.stop();
});

it('is opened by its address with the token, which goes from the address bar, and works under the policy', async () => {
  const { page, complaints, close } = await openPage(opened.browser);
  await page.goto(served.url);
  await page.getByRole('heading', { name: 'What do you see?' }).waitFor();
  expect(new URL(page.url()).search).toBe('');
  await page.getByRole('link', { name: 'Ward' }).click();
  await page.getByRole('heading', { name: 'Ward' }).waitFor();
  await page.getByRole('button', { name: '日本語' }).click();
  await page.getByRole('heading', { name: '診察記録' }).waitFor();
  await page.reload();
  await page.getByRole('heading', { name: '診察記録' }).waitFor();
  expect(complaints()).toEqual([]);
  await close();
});

it('says in both languages what to open when somebody comes without a token', async () => {
  const { page, close } = await openPage(opened.browser);
  const response = await page.goto(new URL('/', served.url).href);
  expect(response?.status()).toBe(401);
  await page.getByRole('heading', { name: 'Open the address printed in the terminal.' }).waitFor();
  await page.getByRole('heading', { name: 'ターミナルに表示されたアドレスを開いてください。' }).waitFor();
  await page.goto(served.url);
  await page.getByRole('heading', { name: 'This address has been used already.' }).waitFor();
  await close();
});
