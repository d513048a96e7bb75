/** The interactive matrix from a bare web server: chosen by keyboard, carried by the address, lit by a case. */
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { judge } from '../../src/diagnosis/judge.ts';
import { ROOT } from '../architecture/source.ts';
import { lookAt, named } from '../diagnosis/examinations.ts';
import { windows } from '../diagnosis/servers.ts';
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

const UNPATCHED = lookAt(windows({ build: [10, 0, 14_393], version: 4 }), { target: named('sv\u202e<b>keiri') });

/** As the page itself keeps a case. */
async function bringCase(page: Page, part: object): Promise<void> {
  await page.addInitScript((text) => sessionStorage.setItem('rdp-doctor.case', text), JSON.stringify(part));
}

describe('without a case', () => {
  it('is chosen by keyboard alone, says so aloud, and goes back', async () => {
    const { page, complaints, close } = await openPage(opened.browser);
    await page.goto(`${server.url}#/matrix`);
    await page.getByRole('heading', { name: 'It does not connect: the client refuses.' }).waitFor();
    await page.getByText('The function requested is not supported. This could be due to CredSSP').waitFor();

    const chosen = page.locator('table a[aria-current]');
    await chosen.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('✓connects, safe');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'It connects, and it is safe.' }).waitFor();
    await page.getByRole('status').getByText('It connects, and it is safe.').waitFor();
    expect(new URL(page.url()).hash).toBe('#/matrix?client=mitigated&server=mitigated');
    expect(await chosen.textContent()).toContain('chosen');

    await page.goBack();
    await page.getByRole('heading', { name: 'It does not connect: the client refuses.' }).waitFor();
    await page.getByRole('group', { name: 'Client' }).getByLabel('Policy').selectOption('2: Vulnerable');
    await page.getByRole('heading', { name: 'It connects, but it is exposed.' }).waitFor();
    await page.getByText('Update the server, and set the client’s policy to 1: Mitigated: it takes both.').waitFor();
    expect(complaints()).toEqual([]);
    await close();
  });

  it('brings a choice back by its address, in Japanese and at 375 pixels', async () => {
    const { page, complaints, close } = await openPage(opened.browser, {
      language: 'ja-JP',
      width: 375,
      theme: 'dark',
    });
    await page.goto(`${server.url}#/matrix?client=unpatched&server=forceUpdatedClients`);
    await page.getByRole('heading', { name: 'つながりません。サーバーが拒否します。' }).waitFor();
    await page.getByText('認証エラーが発生しました。この関数に提供されたトークンは無効です').waitFor();
    await page.getByText('クライアントを更新すると、').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(375);
    await page.goto(`${server.url}#/matrix?client=nonsense&server=__proto__`);
    await page.getByRole('heading', { name: 'つながりません。クライアントが拒否します。' }).waitFor();
    expect(complaints()).toEqual([]);
    await close();
  });
});

describe('with a case', () => {
  it('lights the cell of its server, and leads back to the answer', async () => {
    const { page, complaints, close } = await openPage(opened.browser);
    await bringCase(page, { host: 'sv', examination: UNPATCHED, client: 'forceUpdatedClients' });
    await page.goto(`${server.url}#/matrix`);
    await page.getByText('Your server sv\\u{202e}<b>keiri stands in the marked column.').waitFor();
    await page.getByRole('columnheader', { name: 'Not updated your server' }).waitFor();
    await page.getByRole('rowheader', { name: '0 (Force Updated Clients) your computer' }).waitFor();
    expect(await page.locator('table a[aria-current]').getAttribute('href')).toBe(
      '#/matrix?client=forceUpdatedClients&server=unpatched',
    );
    await page.getByRole('link', { name: 'Back to the answer' }).click();
    await page.waitForURL(/#\/answer$/);
    expect(complaints()).toEqual([]);
    await close();
  });

  it('says why a server has no cell', async () => {
    const mirrored = lookAt(windows({}, { credssp: (version) => ({ version, challenge: null }) }));
    expect(judge(mirrored).predictionWithheld).not.toBeNull();
    const { page, complaints, close } = await openPage(opened.browser);
    await bringCase(page, { host: 'sv', examination: mirrored });
    await page.goto(`${server.url}#/matrix`);
    await page.getByText('stands cannot be told.').waitFor();
    expect(await page.getByText('your server', { exact: true }).count()).toBe(0);
    expect(complaints()).toEqual([]);
    await close();
  });
});
