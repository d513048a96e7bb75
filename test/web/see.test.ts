/** Step 1, as a stuck person uses it: the message is pasted or chosen, and is read at once; nothing that was typed is lost. */
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
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

const field = (page: Page) => page.getByRole('textbox', { name: 'The message on your screen' });

/** What it comes to: the same is said aloud, in a place of its own. */
const meaning = (page: Page) => page.getByRole('region', { name: 'What it means' });

it('reads what is pasted, asks the one question, and keeps both through reload and back', async () => {
  const { page, complaints, close } = await openPage(opened.browser, { language: 'ja-JP' });
  await page.goto(server.url);
  await page.getByRole('textbox', { name: '画面に出たメッセージ' }).fill('要求された関数はサポートされていません');
  await page.getByText(/^おそらく、サーバーに CVE-2018-0886 の修正が入っていない.*直すのはサーバー側です。$/).waitFor();
  await page.getByText('Oracle Database とは関係ありません。').waitFor();
  const question = page.getByRole('group', { name: /^更新済みの別のコンピューターからは/ });
  await question.getByRole('radio', { name: 'つながらない' }).check();
  await page.reload();
  expect(await question.getByRole('radio', { name: 'つながらない' }).isChecked()).toBe(true);
  await page.getByRole('button', { name: '次へ: どのサーバーですか' }).click();
  await page.getByText(/^読み取った内容: 「要求された関数はサポートされていません」$/).waitFor();
  expect(new URL(page.url()).hash).toBe('#/where');
  await page.goBack();
  await page.getByRole('textbox', { name: '画面に出たメッセージ' }).waitFor();
  expect(await page.getByRole('textbox').inputValue()).toBe('要求された関数はサポートされていません');
  expect(complaints()).toEqual([]);
  await close();
});

it('takes a window that was chosen as if its text had been pasted', async () => {
  const { page, complaints, close } = await openPage(opened.browser);
  await page.goto(server.url);
  const picture = page.getByRole('button', { name: /The token supplied to the function is invalid/ });
  await picture.click();
  await meaning(page)
    .getByText(/The client is the one to change/)
    .waitFor();
  expect(await field(page).inputValue()).toMatch(/token supplied to the function is invalid/);
  expect(await picture.getAttribute('aria-pressed')).toBe('true');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('What it means');
  expect(complaints()).toEqual([]);
  await close();
});

it('says what is another problem, what is another product, and what it does not know', async () => {
  const { page, complaints, close } = await openPage(opened.browser);
  await page.goto(server.url);
  await field(page).fill('Your credentials did not work');
  await meaning(page)
    .getByText(/This is not the CredSSP problem/)
    .waitFor();
  await field(page).fill('ORA-12154: TNS:could not resolve the connect identifier');
  await meaning(page)
    .getByText(/This is an error of Oracle Database/)
    .waitFor();
  await field(page).fill('remote desktop: the tokn supplyed to the functon is invlid');
  await meaning(page).getByText('This text is not one that rdp-doctor knows, so it names no cause.').waitFor();
  await page.getByText('the whole text of the dialog, every line of it').waitFor();
  await page.getByRole('button', { name: /^It is this one: .*token supplied/ }).click();
  await meaning(page)
    .getByText(/The client is the one to change/)
    .waitFor();
  expect(complaints()).toEqual([]);
  await close();
});

it('survives ten megabytes: they are held and not read, and the rest of the case is kept', async () => {
  const { page, context, complaints, close } = await openPage(opened.browser);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(server.url);
  await field(page).fill('The function requested is not supported');
  await page.getByRole('radio', { name: 'no', exact: true }).check();
  await page.evaluate(() =>
    navigator.clipboard.writeText('<img src=x onerror=alert(1)> \u202e 0x80090302\n'.repeat(240_000)),
  );
  await field(page).press('Control+a');
  await field(page).press('Control+v');
  await page.getByRole('alert').getByText('This text is too long to be read.').waitFor();
  await page.getByText(/^A text of 10,080,000 characters/).waitFor();
  await page.getByRole('button', { name: 'Next: which server?' }).click();
  await page.getByText('A text that is too long to be read').waitFor();
  await page.goBack();
  await page.getByText(/^A text of 10,080,000 characters/).waitFor();
  await page.getByRole('button', { name: 'Empty the field' }).click();
  await field(page).fill('The function requested is not supported');
  await page.reload();
  await page.getByRole('radio', { name: 'no', exact: true, checked: true }).waitFor();
  expect(complaints()).toEqual([]);
  await close();
});

it('leads on without a message', async () => {
  const { page, complaints, close } = await openPage(opened.browser);
  await page.goto(server.url);
  await page.getByRole('button', { name: 'I have no message' }).click();
  await page.getByText('No message').waitFor();
  expect(new URL(page.url()).hash).toBe('#/where');
  expect(complaints()).toEqual([]);
  await close();
});
