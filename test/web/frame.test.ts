/** The frame of the page, from a bare web server: language, theme, rooms, keyboard. */
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ROOT } from '../architecture/source.ts';
import { openBrowser, openPage } from './browser.ts';
import { type StaticServer, serveFolder } from './static-server.ts';

let server: StaticServer;
let opened: { readonly browser: Browser; close(): Promise<void> };

beforeAll(async () => {
  [server, opened] = await Promise.all([serveFolder(join(ROOT, 'dist/page')), openBrowser()]);
});
afterAll(async () => {
  await opened.close();
  await server.stop();
});

it('follows the language of the browser, and switches in place', async () => {
  const { page, complaints, close } = await openPage(opened.browser, { language: 'ja-JP' });
  await page.goto(server.url);
  await page.getByRole('heading', { name: 'どんな画面が出ますか' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('ja');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'What do you see?' }).waitFor();
  await page.reload();
  await page.getByRole('heading', { name: 'What do you see?' }).waitFor();
  expect(complaints()).toEqual([]);
  await close();
});

it('shows every room by its address, and goes back', async () => {
  const { page, complaints, close } = await openPage(opened.browser);
  await page.goto(server.url);
  await page.getByRole('link', { name: 'Matrix' }).click();
  await page.getByRole('heading', { name: 'Who can connect to whom' }).waitFor();
  expect(new URL(page.url()).hash).toBe('#/matrix');
  await page.goBack();
  await page.getByRole('heading', { name: 'What do you see?' }).waitFor();
  expect(await page.getByRole('link', { name: 'Ward' }).count()).toBe(0);
  expect(complaints()).toEqual([]);
  await close();
});
