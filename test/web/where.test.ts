/** Step 2 where a server answers the page: what it tells while it looks, and each way in which it does not. */
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ROOT } from '../architecture/source.ts';
import { openBrowser, openPage } from './browser.ts';
import { imitateServer } from './imitated-server.ts';
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

it('shows what is before it, then each stage as it happens', async () => {
  const { page, complaints, close } = await openPage(opened.browser);
  const imitated = await imitateServer(page);
  await page.goto(`${server.url}#/where`);
  await page.getByLabel('Name or address of the server').fill('server01');
  await page.getByRole('button', { name: 'Examine' }).click();
  const id = await imitated.asked('server01');
  imitated.say({ kind: 'waiting', id, ahead: 2 });
  await page.getByRole('heading', { name: '2 examinations are before this one.' }).waitFor();
  imitated.say({ kind: 'stage', id, notice: { stage: 'resolve', state: 'begun', atMs: 0 } });
  await page.getByRole('listitem').filter({ hasText: 'Looking up the name' }).getByText('under way').waitFor();
  imitated.say({ kind: 'stage', id, notice: { stage: 'resolve', state: 'done', atMs: 12 } });
  await page.getByRole('listitem').filter({ hasText: 'Looking up the name' }).getByText('done · 12 ms').waitFor();
  await page.getByRole('button', { name: 'Stop' }).click();
  imitated.say({ kind: 'refused', id, why: { kind: 'stopped' } });
  await page.getByText('The examination of server01 was stopped.').waitFor();
  expect(imitated.heard.at(-1)).toEqual({ kind: 'stop', id });
  expect(complaints()).toEqual([]);
  await close();
});

it('says each refusal in words, with what to do', async () => {
  const { page, complaints, close } = await openPage(opened.browser, { language: 'ja-JP', width: 375 });
  const imitated = await imitateServer(page);
  await page.goto(`${server.url}#/where`);
  const host = page.getByLabel('サーバーの名前またはアドレス');
  await host.fill('010.0.0.1');
  await host.press('Enter');
  const first = await imitated.asked('010.0.0.1');
  imitated.say({ kind: 'refused', id: first, why: { kind: 'badTarget', problem: 'leadingZero', meant: '10.0.0.1' } });
  await page.getByRole('alert').getByText('先頭の 0 は 8 進数とも読めます').waitFor();
  await page.getByRole('button', { name: '10.0.0.1 を調べる' }).click();
  const second = await imitated.asked('10.0.0.1');
  expect(await host.inputValue()).toBe('10.0.0.1');
  imitated.say({ kind: 'refused', id: second, why: { kind: 'notAllowed', address: '10.0.0.1' } });
  await page.getByRole('alert').getByText('許可されていません').waitFor();
  await page.getByRole('button', { name: '調べる', exact: true }).click();
  await page.getByRole('button', { name: '中止' }).waitFor();
  const third = await imitated.asked('10.0.0.1');
  imitated.say({ kind: 'refused', id: third, why: { kind: 'tooMany', retryAfterSeconds: 20 } });
  await page.getByRole('alert').getByText('20 秒後にもう一度').waitFor();
  expect(complaints()).toEqual([]);
  await close();
});
