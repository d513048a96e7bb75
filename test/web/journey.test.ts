/**
 * The stuck office worker, from the dialog on the screen to the cure, at the real server and the lab: in Japanese with a mouse, and in
 * English by keyboard alone on a narrow screen. What is downloaded is what the command line writes, byte by byte.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Download } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runCli } from '../cli/run-cli.ts';
import { makeScratch, removeScratch } from '../scratch.ts';
import { openBrowser, openPage } from './browser.ts';
import { tabTo, widthOf } from './keyboard.ts';
import { type Served, serve } from './serve.ts';

const PATIENT = 'server2016-unpatched';
const FILE = 'rdp-doctor-server-nla-off.cmd';
/** What brings the fix to Windows Server 2016, as the knowledge base has it. */
const UPDATE = 'KB4103723';

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

it('leads from the message to the file that helps until tonight, in Japanese', PATIENCE, async () => {
  const { page, complaints, close } = await openPage(opened.browser, { language: 'ja-JP' });
  await page.goto(served.server.newUrl());
  await page.getByRole('textbox', { name: '画面に出たメッセージ' }).fill('要求された関数はサポートされていません');
  await page
    .getByText(/^読み取った内容/)
    .first()
    .waitFor();
  await page.getByRole('button', { name: '次へ: どのサーバーですか' }).click();
  await page.getByRole('textbox', { name: 'サーバーの名前またはアドレス' }).fill(served.placeOf(PATIENT));
  await page.getByRole('button', { name: '調べる', exact: true }).click();
  await page.getByRole('heading', { name: 'できることを教えてください' }).waitFor();
  await page.getByRole('radio', { name: '今夜、または業務時間外' }).check();
  await page.getByRole('button', { name: '診断結果を見る' }).click();

  await page.getByText('サーバーに CVE-2018-0886 の修正が入っていないため').first().waitFor();
  const cures = page
    .getByRole('list')
    .filter({ has: page.getByRole('heading', { name: 'サーバーを最新の状態にする' }) });
  expect((await cures.getByRole('heading', { level: 3 }).allTextContents()).slice(0, 5)).toEqual([
    expect.stringMatching(/^1 .*サーバーを最新の状態にする$/),
    expect.stringMatching(new RegExp(`^2 .*修正だけ: ${UPDATE}、または以降の累積更新$`)),
    expect.stringMatching(/^3 .*サーバーを再起動する/),
    expect.stringMatching(/^4 .*サーバーの NLA 必須を外す$/),
    expect.stringMatching(/^5 .*クライアントを「脆弱」にする$/),
  ]);
  await page.getByText(/^今夜まで.*サーバーの NLA 必須を外す/).waitFor();

  const before = await writtenByCli('ja');
  await page.getByRole('button', { name: '手順を見る: サーバーの NLA 必須を外す' }).click();
  await page.getByRole('button', { name: 'ファイルを作る' }).filter({ visible: true }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: `${FILE} をダウンロード` }).click();
  expect([before, await writtenByCli('ja')]).toContain(await textOf(await download));
  expect(complaints()).toEqual([]);
  await close();
});

it('does the same in English by keyboard alone on 375 pixels', PATIENCE, async () => {
  const { page, complaints, close } = await openPage(opened.browser, { width: 375, height: 700 });
  const fits = async () => expect(await widthOf(page), page.url()).toBeLessThanOrEqual(375);
  await page.goto(served.server.newUrl());
  await tabTo(page, page.getByRole('textbox', { name: 'The message on your screen' }));
  await page.keyboard.type('The function requested is not supported');
  await page
    .getByText(/^Recognised/)
    .first()
    .waitFor();
  await fits();
  await tabTo(page, page.getByRole('button', { name: 'Next: which server?' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('textbox', { name: 'Name or address of the server' }));
  await page.keyboard.type(served.placeOf(PATIENT));
  await fits();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'What may you do?' }).waitFor();
  const restart = page.getByRole('group', { name: /restart/ });
  await tabTo(page, restart.getByRole('radio', { name: 'I don’t know' }));
  // From the last answer on to the first, and to the one after it.
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  expect(await restart.getByRole('radio', { name: 'Tonight, or outside working hours' }).isChecked()).toBe(true);
  await fits();
  await tabTo(page, page.getByRole('button', { name: 'Show the answer' }));
  await page.keyboard.press('Enter');

  await page.getByText('The server lacks the fix for CVE-2018-0886').first().waitFor();
  await page.getByRole('heading', { name: `Only the fix: ${UPDATE} or a later update` }).waitFor();
  await fits();
  const before = await writtenByCli('en');
  await tabTo(page, page.getByRole('button', { name: 'Show the steps: Stop requiring NLA on the server' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: 'Make a file' }).filter({ visible: true }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: `Download ${FILE}` }));
  await fits();
  const download = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  expect([before, await writtenByCli('en')]).toContain(await textOf(await download));
  expect(complaints()).toEqual([]);
  await close();
});

/** The minute of writing stands in it: what is written before and after the download differ at most in that. */
async function writtenByCli(language: 'ja' | 'en'): Promise<string> {
  const folder = await makeScratch();
  const asked = [
    'cure',
    served.placeOf(PATIENT),
    '--remedy',
    'server-nla-off',
    '--form',
    'cmd',
    '--restart',
    'tonight',
    '--out',
    folder,
  ];
  const { exitCode, stderr } = await runCli([...asked, '--lang', language]);
  expect(exitCode, stderr).toBe(0);
  const text = await readFile(join(folder, FILE), 'latin1');
  await removeScratch(folder);
  return text;
}

/** Byte by byte. */
async function textOf(download: Download): Promise<string> {
  expect(download.suggestedFilename()).toBe(FILE);
  return await readFile(await download.path(), 'latin1');
}
