/** Steps 2 and 3 with the real server and patients of the lab: looking, stopping, reloading, two tabs, and a server that goes. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser, openPage } from './browser.ts';
import { type Served, serve } from './serve.ts';

let served: Served;
let opened: { readonly browser: Browser; close(): Promise<void> };

const FIELD = 'Name or address of the server';
const PATIENTS = ['server2016-unpatched', 'server2019', 'credssp-stall'];

beforeAll(async () => {
  [served, opened] = await Promise.all([serve({ patients: PATIENTS }), openBrowser()]);
});
afterAll(async () => {
  await opened.close();
  await served.stop();
});

const address = () => `${served.server.newUrl()}#/where`;

it('leads from a name to the answer by keyboard alone, on a narrow screen', async () => {
  const { page, complaints, close } = await openPage(opened.browser, { width: 375, height: 700 });
  await page.goto(address());
  await page.getByLabel(FIELD).focus();
  await page.keyboard.type(served.placeOf('server2016-unpatched'));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'What may you do?' }).waitFor();
  await page.getByText('— The server answers CredSSP 4').waitFor();
  const first = page.getByRole('status').filter({ hasText: 'Best first step:' });
  await first.getByText('Install every pending update').waitFor();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('step-may');
  await page.keyboard.press('Tab');
  // From "I don't know" upwards to "No, it has to stay as it is".
  await page.keyboard.press('ArrowUp');
  await first.getByText('Install every pending update').waitFor({ state: 'hidden' });
  expect(await page.getByLabel('No, it has to stay as it is').isChecked()).toBe(true);
  await page.getByRole('button', { name: 'Show the answer' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/#\/answer/);
  await page.getByText('server stays as it is').waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(375);
  expect(complaints()).toEqual([]);
  await close();
});

it('shows live stages, stops, and survives a reload in the middle', async () => {
  const { page, complaints, close } = await openPage(opened.browser);
  await page.goto(address());
  const slow = served.placeOf('credssp-stall');
  await page.getByLabel(FIELD).fill(slow);
  await page.getByLabel(FIELD).press('Enter');
  const stage = page.getByRole('listitem').filter({ hasText: 'Asking for the CredSSP version' });
  await stage.getByText('under way').waitFor();
  await page.reload();
  await page.getByText(`before the examination of ${slow} was finished`).waitFor();
  expect(await page.getByLabel(FIELD).inputValue()).toBe(slow);
  await page.getByRole('button', { name: 'Examine again' }).click();
  await stage.getByText('under way').waitFor();
  await page.getByRole('button', { name: 'Stop' }).click();
  await page.getByText(`The examination of ${slow} was stopped.`).waitFor();
  await page.getByLabel(FIELD).fill('http://server01/rdp');
  await page.getByLabel(FIELD).press('Enter');
  await page.getByRole('button', { name: 'Examine server01' }).waitFor();
  expect(complaints()).toEqual([]);
  await close();
});

it('keeps two tabs apart', async () => {
  const { page, context, complaints, close } = await openPage(opened.browser);
  await page.goto(address());
  const other = await context.newPage();
  await other.goto(page.url());
  for (const [tab, patient] of [
    [page, 'server2016-unpatched'],
    [other, 'server2019'],
  ] as const) {
    await tab.getByLabel(FIELD).fill(served.placeOf(patient));
    await tab.getByLabel(FIELD).press('Enter');
  }
  await page.getByText('— The server answers CredSSP 4').waitFor();
  await other.getByText(`${served.placeOf('server2019')} —`).waitFor();
  expect(await page.getByText(served.placeOf('server2019')).count()).toBe(0);
  expect(complaints()).toEqual([]);
  await close();
});

it('says that its server is gone, keeps what was typed, and goes on when it is back', async () => {
  const mine = await serve({ patients: ['credssp-stall'] });
  const { page, context, complaints, close } = await openPage(opened.browser);
  await page.goto(`${mine.url}#/where`);
  const slow = mine.placeOf('credssp-stall');
  await page.getByLabel(FIELD).fill(slow);
  await page.getByLabel(FIELD).press('Enter');
  await page.getByText('under way').waitFor();
  await mine.stop();
  await page.getByRole('alert').getByText(`broke off while it examined ${slow}`).waitFor();
  await page.getByText('rdp-doctor has been stopped.').waitFor();
  expect(await page.getByLabel(FIELD).inputValue()).toBe(slow);
  const again = await serve({ port: mine.server.port });
  const fresh = await context.newPage();
  await fresh.goto(again.url);
  await fresh.close();
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await page.getByText('rdp-doctor has been stopped.').waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('heading', { name: 'What may you do?' }).waitFor();
  await again.stop();
  // Chromium says on its console, in either of two ways, that it could not connect.
  const isCutOff = (complaint: string) => /WebSocket connection to|ERR_CONNECTION_REFUSED/.test(complaint);
  expect(complaints().filter((each) => !isCutOff(each))).toEqual([]);
  await close();
});
