/** The site: the page as plain files, from a disk and from any path of a web server, with nothing else in reach. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ROOT } from '../architecture/source.ts';
import { lookAt, named } from '../diagnosis/examinations.ts';
import { windows } from '../diagnosis/servers.ts';
import { makeScratch, removeScratch } from '../scratch.ts';
import { openBrowser, openPage } from './browser.ts';
import { type StaticServer, serveFolder } from './static-server.ts';

/** Many screens in one test, on a machine that may be busy. */
const PATIENCE = { timeout: 120_000 };
const SAVED = lookAt(windows({ build: [10, 0, 14_393], version: 4 }), { target: named('sv-keiri01') });

let folder: string;
let server: StaticServer;
let opened: { readonly browser: Browser; close(): Promise<void> };

beforeAll(async () => {
  folder = await makeScratch();
  buildSite(folder);
  [server, opened] = await Promise.all([serveFolder(folder, '/some/where/'), openBrowser()]);
});
afterAll(async () => {
  await opened.close();
  await server.stop();
  await removeScratch(folder);
});

it('knows nothing of the machine that built it, and loads only what lies beside it', () => {
  const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:html|js|css|svg)$/.test(name) && !name.startsWith('ocr'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  expect(texts.length).toBeGreaterThan(4);
  expect(texts.filter((text) => text.includes(ROOT))).toEqual([]);
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const addresses = [...page.matchAll(/(?:src|href|data-\w+)="([^"]+)"/g)].flatMap(
    ([, addresses]) => addresses?.split(' ') ?? [],
  );
  expect(addresses.length).toBeGreaterThan(4);
  for (const address of addresses) expect(address).toMatch(/^\.\/[\w./-]+$/);
});

it('is the same byte by byte when it is built again', async () => {
  const again = await makeScratch();
  buildSite(again);
  const names = (of: string) => readdirSync(of, { recursive: true, encoding: 'utf8' }).sort();
  expect(names(again)).toEqual(names(folder));
  for (const name of names(folder).filter((each) => /\.\w+$/.test(each))) {
    expect(readFileSync(join(again, name)).equals(readFileSync(join(folder, name))), name).toBe(true);
  }
  await removeScratch(again);
});

it.each([
  ['from a file', () => pathToFileURL(join(folder, 'index.html')).href],
  ['under a path of a web server', () => server.url],
])('%s, the consultation needs no server and no network', PATIENCE, async (_, address) => {
  const { page, context, complaints, close } = await openPage(opened.browser, { language: 'ja-JP' });
  const asked: string[] = [];
  await context.route('**', (route) => {
    const url = route.request().url();
    if (url.startsWith('file:') || url.startsWith(server.url)) return route.continue();
    asked.push(url);
    return route.abort();
  });
  await page.goto(address());
  await consult(page);
  await page.getByRole('button', { name: '手順を見る: サーバーの NLA 必須を外す' }).click();
  await page.getByRole('button', { name: 'ファイルを作る' }).filter({ visible: true }).click();
  const download = page.waitForEvent('download');
  await page
    .getByRole('button', { name: /^rdp-doctor-server-nla-off\.cmd / })
    .last()
    .click();
  expect(await readFile(await (await download).path(), 'latin1')).toMatch(/^@echo off\r\n/i);
  await page.reload();
  await page
    .getByRole('link', { name: /^なぜわかるのですか/ })
    .first()
    .click();
  await page
    .getByText(/30 82|a0 03 02 01/)
    .first()
    .waitFor();
  await page.getByRole('link', { name: '組み合わせ表', exact: true }).click();
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'Who can connect to whom' }).waitFor();
  expect(await page.getByRole('link', { name: 'Ward' }).count()).toBe(0);
  expect(asked).toEqual([]);
  expect(complaints()).toEqual([]);
  await close();
});

it('says from a file that screenshots are read from a web server', async () => {
  const { page, complaints, close } = await openPage(opened.browser);
  await page.goto(pathToFileURL(join(folder, 'index.html')).href);
  const picture = await page.getByRole('heading', { name: 'What do you see?' }).screenshot();
  const file = { name: 'screen.png', mimeType: 'image/png', buffer: picture };
  await page.getByLabel('Choose a screenshot or a text file …').setInputFiles(file);
  await page.getByText('Screenshots cannot be read while the page is opened as a file.').first().waitFor();
  expect(complaints()).toEqual([]);
  await close();
});

/** From the message, and an examination that was saved elsewhere, to the number of the update. */
async function consult(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: '画面に出たメッセージ' }).fill('要求された関数はサポートされていません');
  await page.getByRole('button', { name: '次へ: どのサーバーですか' }).click();
  await page.getByText('このページだけでは、サーバーを調べられません').waitFor();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'ファイルを選ぶ' }).click(),
  ]);
  await chooser.setFiles({ name: 'sv.json', mimeType: '', buffer: Buffer.from(JSON.stringify([SAVED])) });
  await page.getByRole('radio', { name: '今夜、または業務時間外' }).check();
  await page.getByRole('button', { name: '診断結果を見る' }).click();
  await page.getByText('サーバーに CVE-2018-0886 の修正が入っていないため').first().waitFor();
  await page.getByRole('heading', { name: /KB4103723/ }).waitFor();
}

function buildSite(out: string): void {
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'scripts/build-site.mjs'), '--out', out, '--lang', 'en'],
    {
      encoding: 'utf8',
      timeout: 60_000,
    },
  );
  expect(status, stderr).toBe(0);
}
