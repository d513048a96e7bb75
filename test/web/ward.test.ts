/** The ward against the real server: ten thousand hosts, hostile names, history, all examined again, one removed, a list to save. */
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { KeptLine } from '../../src/app/ward/ward.ts';
import { judge } from '../../src/diagnosis/judge.ts';
import { verdictOf } from '../../src/diagnosis/ward-row.ts';
import type { Examination } from '../../src/observation/examination.ts';
import { lookAt, named } from '../diagnosis/examinations.ts';
import { windows } from '../diagnosis/servers.ts';
import { openBrowser, openPage, type WatchedPage } from './browser.ts';
import { type Served, serve } from './serve.ts';

const MANY = 10_000;
const HOSTILE = 'sv\u202e<img src=x onerror=alert(1)>';
const HOSTILE_SEEN = 'sv\\u{202e}<img src=x onerror=alert(1)>';
const FORMULA = '=HYPERLINK("http://x")';
const PATIENTS = ['server2016-unpatched', 'server2019'];

const unpatched = windows({ build: [10, 0, 14_393], version: 4 });
const healthy = windows();

let many: Served;
let few: Served;
let opened: { readonly browser: Browser; close(): Promise<void> };

beforeAll(async () => {
  [many, few, opened] = await Promise.all([serve({ kept: manyHosts() }), serve({ patients: PATIENTS }), openBrowser()]);
  for (const place of PATIENTS.map(few.placeOf)) {
    const [host = '', port] = place.split(':');
    await remember(few, lookAt(unpatched, { target: { ...named(host), hostKind: 'ipv4', port: Number(port) } }));
  }
  for (const { ward } of [many, few]) {
    const before = lookAt(unpatched, { target: named(HOSTILE), startedAt: '2026-08-20T09:00:00.000Z' });
    await remember({ ward }, before);
    await remember({ ward }, lookAt(unpatched, { target: named(FORMULA) }));
    await remember({ ward }, lookAt(healthy, { target: named(HOSTILE) }));
  }
});
afterAll(async () => {
  await opened.close();
  await many.stop();
  await few.stop();
});

/** Of each only its verdict is known. */
function manyHosts(): readonly KeptLine[] {
  const examination = lookAt(healthy, { startedAt: '2026-07-01T00:00:00.000Z' });
  const verdict = verdictOf({ examination, diagnosis: judge(examination) });
  return Array.from({ length: MANY }, (_, i) => ({
    place: { at: -1, length: 0 },
    seen: { ...examination, target: { ...examination.target, ...named(`host${String(i).padStart(5, '0')}`) } },
    verdict,
  }));
}

async function remember({ ward }: Pick<Served, 'ward'>, examination: Examination): Promise<void> {
  await ward.remember({ examination, diagnosis: judge(examination) });
}

async function openWard({ server }: Served, params = ''): Promise<WatchedPage> {
  const watched = await openPage(opened.browser);
  const url = server.newUrl();
  await watched.page.goto(url);
  await watched.page.goto(`${new URL(url).origin}/#/ward${params}`);
  await watched.page.getByRole('grid', { name: 'Servers' }).waitFor();
  return watched;
}

const rowOf = (page: Page, host: string) => page.getByRole('row').filter({ hasText: host });
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-rowindex'));

describe('the list', () => {
  it('tells of ten thousand hosts, keeps few rows, and is walked by keyboard', async () => {
    const { page, complaints, close } = await openWard(many);
    const grid = page.getByRole('grid', { name: 'Servers' });
    const count = Number(await grid.getAttribute('aria-rowcount'));
    expect(count).toBe(MANY + 3);
    await rowOf(page, HOSTILE_SEEN).focus();
    await page.keyboard.press('End');
    await rowOf(page, 'host00000').waitFor();
    await expect.poll(() => focused(page)).toBe(String(count));
    await page.keyboard.press('PageUp');
    await expect.poll(async () => Number(await focused(page))).toBeLessThan(count - 2);
    expect(await page.getByRole('row').count()).toBeLessThan(100);
    await page.keyboard.press('Home');
    await expect.poll(() => focused(page)).toBe('2');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain(HOSTILE_SEEN);
    expect(complaints()).toEqual([]);
    await close();
  });

  it('is searched, filtered and sorted, keeps that in its address, and is saved without formulas', async () => {
    const { page, complaints, close } = await openWard(many);
    await page.getByLabel('Search').fill('HOST0001');
    await page.getByText('10 of 10,002 servers').waitFor();
    await page.getByRole('button', { name: 'Server' }).click();
    await page.getByRole('columnheader', { name: 'Server' }).and(page.locator('[aria-sort=ascending]')).waitFor();
    expect(await page.getByRole('row').nth(1).textContent()).toContain('host00010');
    await page.reload();
    await page.getByText('10 of 10,002 servers').waitFor();
    await page.getByLabel('Search').fill('');
    await page.getByLabel('Severity').selectOption('critical and above');
    await page.getByText('1 of 10,002 servers').waitFor();
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as CSV' }).click();
    const text = await readFile(await (await saving).path(), 'utf8');
    expect(text).toMatch(/^\uFEFF"Server","Port","Severity"/);
    expect(text.split('\r\n')[1]).toMatch(/^"'=HYPERLINK\(""http:\/\/x""\)","3389","critical",/);
    expect(text.trim().split('\r\n')).toHaveLength(2);
    await page.getByLabel('Search').fill('no such server');
    await page.getByText('No server matches.').waitFor();
    expect(complaints()).toEqual([]);
    await close();
  });

  it('is examined again as it is filtered, a few at a time', async () => {
    const { page, complaints, close } = await openWard(few, '?text=127.0.0.1');
    await rowOf(page, '127.0.0.1').first().getByText('once').waitFor();
    await page.getByRole('button', { name: 'Examine all 2 again' }).click();
    await page.getByText('All 2 were examined again.').first().waitFor();
    expect(await rowOf(page, '127.0.0.1').getByText('2 times').count()).toBe(2);
    await rowOf(page, few.placeOf('server2019')).getByText('before: The server answers CredSSP 4').waitFor();
    expect(complaints()).toEqual([]);
    await close();
  });
});

describe('one host', () => {
  it('shows what it went through, and leads into the consultation', async () => {
    const { page, complaints, close } = await openWard(few);
    await rowOf(page, HOSTILE_SEEN).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: HOSTILE_SEEN }).waitFor();
    await page.getByText('Since the examination before: It worked: what was wrong then is gone.').waitFor();
    await page.getByText('CredSSP 4 before, 6 now').waitFor();
    await page.getByText('The first examination.').waitFor();
    await page.getByRole('link', { name: 'Back to the list' }).click();
    await page.goBack();
    await page.getByRole('button', { name: 'Take this to the consultation' }).first().click();
    await page.waitForURL(/#\/answer$/);
    expect(complaints()).toEqual([]);
    await close();
  });

  it('is removed after a question', async () => {
    const { page, complaints, close } = await openWard(many, '?text=host00042');
    await rowOf(page, 'host00042').click();
    await page.getByRole('button', { name: 'Remove from the list' }).click();
    const dialog = page.getByRole('dialog', { name: 'Remove host00042' });
    await dialog.getByRole('button', { name: 'Keep it' }).click();
    await page.getByRole('button', { name: 'Remove from the list' }).click();
    await dialog.getByRole('button', { name: 'Remove from the list' }).click();
    await page.getByText('No server matches.').waitFor();
    await page.getByRole('status').getByText('host00042 was removed.').waitFor();
    expect(many.ward.rows().some(({ host }) => host === 'host00042')).toBe(false);
    expect(complaints()).toEqual([]);
    await close();
  });
});
