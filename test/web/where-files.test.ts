/** What can be brought to step 2 in a file, on a page without a server: facts, examinations, a connection file, and garbage. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeCollectScript } from '../../src/records/collect-script.ts';
import { ROOT } from '../architecture/source.ts';
import { lookAt, named } from '../diagnosis/examinations.ts';
import { windows } from '../diagnosis/servers.ts';
import { openBrowser, openPage } from './browser.ts';
import { type StaticServer, serveFolder } from './static-server.ts';

let server: StaticServer;
let opened: { readonly browser: Browser; close(): Promise<void> };

const EXPORTS = join(ROOT, 'test/records/exports');
const UNPATCHED = lookAt(windows({ version: 4 }), { target: named('sv-keiri01') });
const HEALTHY = lookAt(windows(), { target: named('sv-keiri02') });

beforeAll(async () => {
  [server, opened] = await Promise.all([serveFolder(join(ROOT, 'dist/page')), openBrowser()]);
});
afterAll(async () => {
  await opened.close();
  await server.stop();
});

async function choose(page: Page, name: string, content: Uint8Array | string): Promise<void> {
  const buffer = Buffer.from(content as Uint8Array);
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: /^(?:Choose a file|ファイルを選ぶ)$/ }).click(),
  ]);
  await chooser.setFiles({ name, mimeType: '', buffer });
}

it('hands out collect.cmd as the command line writes it, and takes its result', async () => {
  const { page, complaints, close } = await openPage(opened.browser, { language: 'ja-JP', theme: 'dark' });
  await page.goto(`${server.url}#/where`);
  await page.getByText('このページだけでは、サーバーを調べられません').waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'collect.cmd をダウンロード' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('collect.cmd');
  expect(await readFile(await download.path())).toEqual(Buffer.from(writeCollectScript(), 'ascii'));

  await choose(page, 'a.txt', await readFile(join(EXPORTS, 'collected-cp932.txt')));
  await page.getByRole('heading', { name: '接続する側のコンピューターの事実: 経理-07' }).waitFor();
  await page.getByText('ポリシーは 2 (脆弱) です').waitFor();
  await page.reload();
  await page.getByLabel('サーバー', { exact: true }).check();
  await page.getByRole('heading', { name: 'サーバーの事実: 経理-07' }).waitFor();
  await page.getByRole('button', { name: '取り除く' }).click();
  await page.getByRole('heading', { name: 'サーバーの事実: 経理-07' }).waitFor({ state: 'hidden' });
  expect(complaints()).toEqual([]);
  await close();
});

it('refuses what it can not read in words, and takes examinations, one of several too', async () => {
  const { page, complaints, close } = await openPage(opened.browser);
  await page.goto(`${server.url}#/where`);
  await choose(
    page,
    '<img src=x onerror=alert(1)>.txt',
    new Uint8Array(50_000).map((_, i) => (i * 7919) % 251),
  );
  await page.getByRole('alert').getByText('<img src=x onerror=alert(1)>.txt holds no facts of a computer.').waitFor();
  await page.getByText('What to do: give the file that collect.cmd wrote').waitFor();
  await choose(page, 'x.evtx', 'ElfFile\0');
  await page.getByRole('alert').getByText('x.evtx is an event log, which only Windows can read.').waitFor();
  await choose(page, 'half.json', JSON.stringify({ ...UNPATCHED, connections: 3 }));
  await page.getByText('half.json is not an examination saved by rdp-doctor: connections').waitFor();
  await choose(page, 'both.json', JSON.stringify([HEALTHY, UNPATCHED]));
  await page.getByRole('button', { name: 'sv-keiri01' }).click();
  await page.getByRole('heading', { name: 'What may you do?' }).waitFor();
  await page.getByText('sv-keiri01 — The server answers CredSSP 4').waitFor();
  expect(complaints()).toEqual([]);
  await close();
});

it('finds the server in a connection file, however it comes', async () => {
  const { page, complaints, close } = await openPage(opened.browser);
  await page.goto(`${server.url}#/where`);
  const text = 'screen mode id:i:2\r\nfull address:s:sv-keiri01\r\nserver port:i:3390\r\n';
  await choose(page, 'x.rdp', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]));
  await page.getByRole('paragraph').filter({ hasText: 'names the server sv-keiri01:3390.' }).waitFor();
  const field = page.getByLabel('Name of the server (optional)');
  expect(await field.inputValue()).toBe('sv-keiri01:3390');
  await page.getByText('Drop the file here').evaluate((zone, content) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([content], 'y.rdp'));
    zone.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, 'full address:s:192.0.2.10');
  await page.getByRole('paragraph').filter({ hasText: 'names the server 192.0.2.10.' }).waitFor();
  expect(await field.inputValue()).toBe('192.0.2.10');
  expect(complaints()).toEqual([]);
  await close();
});
