/** The token reader in Debian's Chromium: examples, damage, what is withheld, keyboard, too much, a narrow screen. */
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { toHex } from '../../src/bytes/hex.ts';
import { decodeToken } from '../../src/report/decode-token.ts';
import { stringifyJson, toDecodedJson } from '../../src/report/json.ts';
import { exampleText } from '../../src/web/ui/token/examples.ts';
import { ROOT } from '../architecture/source.ts';
import { WORKED_TS_REQUEST } from '../vectors/worked-run.ts';
import { type Look, openBrowser, openPage, type WatchedPage } from './browser.ts';
import { type StaticServer, serveFolder } from './static-server.ts';

let server: StaticServer;
let opened: { readonly browser: Browser; close(): Promise<void> };

/** One in English, one in Japanese on a narrow, dark screen. */
let wide: WatchedPage;
let narrow: WatchedPage;

beforeAll(async () => {
  [server, opened] = await Promise.all([serveFolder(join(ROOT, 'dist/page')), openBrowser()]);
  [wide, narrow] = await Promise.all([openReader(), openReader({ language: 'ja-JP', width: 375, theme: 'dark' })]);
});
afterAll(async () => {
  await opened.close();
  await server.stop();
});

async function openReader(look: Look = {}): Promise<WatchedPage> {
  const watched = await openPage(opened.browser, look);
  await watched.page.goto(`${server.url}#/token`);
  await watched.page.getByRole('textbox').waitFor();
  return watched;
}

const selected = (page: Page) => page.locator('[role=treeitem][aria-selected=true]').textContent();

it('takes each example apart', async () => {
  const { page, complaints } = wide;
  const examples = [
    ['The first message of a connection', /requestedProtocols.*PROTOCOL_HYBRID/],
    ['A client begins to sign in', /messageType.*1 NEGOTIATE/],
    ['A server without the update answers', /version.*4/],
  ] as const;
  for (const [name, field] of examples) {
    await page.getByRole('button', { name }).click();
    await page.getByRole('treeitem', { name: field }).first().waitFor();
    await page.getByText('Its form is right from the first byte to the last.').waitFor();
  }
  await wide.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Copy the fields as JSON' }).click();
  await page.getByText('Copied').waitFor({ state: 'attached' });
  const decoding = decodeToken(exampleText('challenge'));
  const json = decoding.kind === 'decoded' && stringifyJson(toDecodedJson(decoding.decoded));
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${json}\n`);
  await page.reload();
  await page
    .getByRole('treeitem', { name: /version.*4/ })
    .first()
    .waitFor();
  expect(complaints()).toEqual([]);
});

it('says where a message is damaged, and marks the field and the byte', async () => {
  const { page, complaints } = wide;
  await page.getByRole('button', { name: 'A damaged message' }).click();
  await page
    .getByText('Here it goes wrong: TSRequest.negoTokens at byte 7: length is 58, only 48 bytes are left')
    .waitFor();
  expect(await page.getByRole('gridcell', { name: 'byte 7: a1, negoTokens' }).getAttribute('class')).toContain(
    'hex-problem',
  );
  expect(await selected(page)).toMatch(/negoTokens\s+wrong here/);
  await page.getByRole('treeitem', { name: /productBuild/ }).click();
  await page.getByRole('button', { name: /^Show: Here it goes wrong/ }).click();
  expect(await selected(page)).toMatch(/negoTokens/);
  expect(complaints()).toEqual([]);
});

it('is gone through by keyboard alone', async () => {
  const { page, complaints } = wide;
  await page.getByRole('button', { name: 'A server without the update answers' }).press('Enter');
  await page.getByRole('tree').waitFor();
  const tree = page.getByRole('tree');
  for (let i = 0; i < 8 && !(await tree.evaluate((box) => box === document.activeElement)); i++)
    await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  expect(await selected(page)).toMatch(/^\s*version\s+4/);
  await page.getByText('bytes 3 to 7 (5)').waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowLeft');
  await page.getByRole('treeitem', { name: /signature/ }).waitFor({ state: 'detached' });
  expect(await page.getByRole('treeitem', { expanded: false }).count()).toBe(1);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Control+End');
  expect(await selected(page)).toMatch(/msvAvEol/);
  expect(complaints()).toEqual([]);
});

it('shows and keeps nothing that a password could be found with', async () => {
  const { page, complaints } = narrow;
  await page.getByRole('textbox').fill(toHex(WORKED_TS_REQUEST));
  await page.getByText('AUTHENTICATE メッセージが含まれています。').waitFor();
  await page.getByText('この文字列はページを再読み込みすると消えます。').waitFor();
  const tree = page.getByRole('tree');
  await tree.press('Home');
  // Only what is in sight is in the document: all of it is gone through, and the bytes with it.
  let shown = '';
  for (let before: string | null = null, now = await selected(page); now !== before; ) {
    shown += await page.getByRole('region', { name: '読み取り結果' }).innerHTML();
    for (let i = 0; i < 8; i++) await page.keyboard.press('ArrowDown');
    [before, now] = [now, await selected(page)];
  }
  const kept = await page.evaluate(() => JSON.stringify([{ ...sessionStorage }, { ...localStorage }]));
  expect(shown).toContain('alice');
  for (const secret of ['4e809cf907c59a6b62b08daffa0af4e7', 'be6a66d8cdcad922e33976eaa831521a']) {
    const pairs = secret.match(/../g)?.slice(0, 8) ?? [];
    for (const text of [shown.replace(/<[^>]*>|\s/g, ''), shown, kept]) {
      expect(text).not.toContain(pairs.join(''));
      expect(text).not.toContain(pairs.join(' '));
    }
  }
  await page.reload();
  await page.getByText('ここに、メッセージのフィールドと').waitFor();
  expect(await page.getByRole('textbox').inputValue()).toBe('');
  expect(complaints()).toEqual([]);
});

it('says what is wrong with a text and keeps it; too much of it is not taken in', async () => {
  const { page, complaints } = wide;
  const field = page.getByRole('textbox');
  await field.fill('30 37 a0 03\n02 01 g6 a1 30 30');
  await page.getByRole('alert').filter({ hasText: 'line 2, character 7' }).waitFor();
  await field.evaluate((box) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '30'.repeat(5_000_000));
    box.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await page.getByText('it has 10,000,000 characters').waitFor();
  expect(await field.inputValue()).toBe('30 37 a0 03\n02 01 g6 a1 30 30');
  expect(complaints()).toEqual([]);
});

it('reads a file, and stays quick with many bytes', async () => {
  const { page, complaints } = wide;
  const message = [0x17, 3, 3, 0x40, 0, ...Array.from({ length: 0x4000 }, (_, i) => i & 0xff)];
  await page.locator('input[type=file]').setInputFiles({
    name: 'capture\u202e.bin',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from([...message, ...message, ...message, ...message]),
  });
  await page.getByText('65,556 bytes, read as the bytes themselves: 4 messages').waitFor();
  expect(await page.locator('.hex-grid tr').count()).toBeLessThan(40);
  await page.getByRole('grid').press('Control+End');
  await page.getByRole('gridcell', { name: 'byte 65,555: ff, fragment' }).waitFor();
  expect(complaints()).toEqual([]);
});

it('fits a narrow screen, one box above the other', async () => {
  const { page, complaints } = narrow;
  await page.getByRole('button', { name: '未更新のサーバーの応答' }).click();
  const [bytes, fields] = [page.getByRole('grid'), page.getByRole('tree')];
  await fields.waitFor();
  const [above, below] = [await bytes.boundingBox(), await fields.boundingBox()];
  expect(below?.y).toBeGreaterThan(above?.y ?? Number.POSITIVE_INFINITY);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(375);
  expect(complaints()).toEqual([]);
});
