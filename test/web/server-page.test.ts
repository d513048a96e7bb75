/** The page as the real server hands it out, in Debian's Chromium, under its content policy. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openerFor, openBrowser as openInBrowser } from '../../src/cli/open-browser.ts';
import { makeScratch, removeScratch } from '../scratch.ts';
import { openBrowser, openPage } from './browser.ts';
import { type Served, serve } from './serve.ts';
import { letIn, ofKind, openClient } from './socket-client.ts';

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
  await page.getByRole('heading', { name: 'Servers examined so far' }).waitFor();
  await page.getByRole('button', { name: '日本語' }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
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

it('says that the server has ended, and when another one is there in its place that this page is none of its own', async () => {
  const first = await serve();
  const { page, complaints, close } = await openPage(opened.browser);
  await page.goto(`${first.url}#/where`);
  await page.getByRole('heading', { name: 'Which server?' }).waitFor();
  await page.getByRole('textbox').first().fill('sv-keiri01');
  await first.stop();
  await page.getByText('rdp-doctor has been stopped.').waitFor();
  const second = await serve({ port: first.server.port });
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await page.getByText('This page no longer belongs to the rdp-doctor that is running.').waitFor();
  expect(await page.getByRole('textbox').first().inputValue()).toBe('sv-keiri01');
  await page.goto(`${second.url}#/where`);
  await page.getByText('This page no longer belongs').waitFor({ state: 'detached' });
  expect(complaints().filter((what) => !/401|WebSocket/.test(what))).toEqual([]);
  await close();
  await second.stop();
});

it('puts a host that was examined into the ward, in every tab, and takes it out again', async () => {
  const { page, complaints, close } = await openPage(opened.browser);
  await page.goto(served.server.newUrl());
  await page.goto(new URL('/#/ward', served.url).href);
  const client = await openClient(served.url, await letIn(served.server.newUrl()));
  client.send({ kind: 'examine', id: 'a', host: served.placeOf('server2016-unpatched') });
  await page.getByText(served.placeOf('server2016-unpatched')).first().waitFor();
  const { row } = await client.until(ofKind('ward'));
  await page.evaluate((id) => fetch(`/api/ward/${id}`, { method: 'DELETE' }), row.id);
  await page.getByText(served.placeOf('server2016-unpatched')).first().waitFor({ state: 'detached' });
  expect(await client.until(ofKind('forgotten'))).toEqual({ kind: 'forgotten', id: row.id });
  client.socket.close();
  expect(complaints()).toEqual([]);
  await close();
});

it('opens from a file that leads to it, as a browser is given one, though that is another site', async () => {
  const folder = await makeScratch();
  const [clearUp, file] = await leadBrowser(folder, served.server.newUrl());
  const { page, complaints, close } = await openPage(opened.browser);
  await page.goto(pathToFileURL(file).href);
  await page.getByRole('heading', { name: 'What do you see?' }).waitFor();
  expect(new URL(page.url()).search).toBe('');
  expect(complaints()).toEqual([]);
  await close();
  await clearUp();
  expect(existsSync(file)).toBe(false);
  await removeScratch(folder);
});

/** The program that is started writes down what it was given. */
async function leadBrowser(folder: string, url: string): Promise<readonly [() => Promise<void>, string]> {
  const given = join(folder, 'given');
  const script = `require('node:fs').writeFileSync(${JSON.stringify(given)}, process.argv.at(-1))`;
  const clearUp = await openInBrowser([process.execPath, '-e', script, '--'], url);
  await expect.poll(() => existsSync(given) && readFileSync(given, 'utf8')).toMatch(/^file:/);
  const file = fileURLToPath(readFileSync(given, 'utf8'));
  expect(statSync(file).mode & 0o077).toBe(0);
  return [clearUp, file];
}

it('opens no browser where nobody would see it', () => {
  expect(openerFor({ DISPLAY: ':0' }, true, 'linux')).toEqual(['xdg-open']);
  expect(openerFor({ DISPLAY: ':0' }, false, 'linux')).toBeUndefined();
  expect(openerFor({ DISPLAY: ':0', CI: 'true' }, true, 'linux')).toBeUndefined();
  expect(openerFor({}, true, 'linux')).toBeUndefined();
  expect(openerFor({}, true, 'win32')?.[0]).toBe('rundll32');
});
