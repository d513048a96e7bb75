/** How do you know, in Debian's Chromium: the ladder of patients of the lab, the bytes that decide, and the other findings. */
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkTarget } from '../../src/app/check.ts';
import { parseTarget } from '../../src/app/target.ts';
import { startLab } from '../../src/lab/index.ts';
import type { CheckReport } from '../../src/report/index.ts';
import { ROOT } from '../architecture/source.ts';
import { seriousViolations } from './axe.ts';
import { type Look, openBrowser, openPage, type WatchedPage } from './browser.ts';
import { type StaticServer, serveFolder } from './static-server.ts';

const PATIENTS = ['server2016-unpatched', 'negotiation-stall', 'tls-handshake-alert', 'ssh-on-port'] as const;
type PatientName = (typeof PATIENTS)[number];

let server: StaticServer;
let opened: { readonly browser: Browser; close(): Promise<void> };
/** One in English, one in Japanese on a narrow screen. */
let wide: WatchedPage;
let narrow: WatchedPage;
const reports = new Map<string, CheckReport>();

beforeAll(async () => {
  [server, opened] = await Promise.all([serveFolder(join(ROOT, 'dist/page')), openBrowser()]);
  const lab = await startLab({ only: PATIENTS });
  for (const { name, address, port } of lab.patients) {
    const isSilent = name === 'negotiation-stall';
    const options = isSilent ? { quick: true, stageMs: 1_000 } : {};
    reports.set(name, await checkTarget(parseTarget(`${address}:${port}`), options));
  }
  await lab.stop();
  [wide, narrow] = await Promise.all([openRoom(), openRoom({ language: 'ja-JP', width: 375 })]);
});
afterAll(async () => {
  await opened.close();
  await server.stop();
});

async function openRoom(look: Look = {}): Promise<WatchedPage> {
  const watched = await openPage(opened.browser, look);
  await watched.page.goto(`${server.url}#/token`);
  return watched;
}

function reportOf(name: PatientName): CheckReport {
  const report = reports.get(name);
  if (report === undefined) throw new Error(`${name} was not examined`);
  return report;
}

/** The reasons for what leads, or for another code, in a page that is open already. */
async function showEvidence({ page }: WatchedPage, name: PatientName, code?: string): Promise<void> {
  const { examination, diagnosis } = reportOf(name);
  await page.evaluate(
    ([text, hash]) => {
      sessionStorage.setItem('rdp-doctor.case', text);
      history.replaceState(null, '', hash);
    },
    [JSON.stringify({ host: 'server', examination }), `#/answer?why=${code ?? diagnosis.inShort.code}`] as const,
  );
  await page.reload();
  await ladder(page).first().waitFor();
}

const ladder = (page: Page) => page.getByRole('list', { name: /step by step|順番どおり/ }).getByRole('listitem');

it('shows the conversation as a ladder, and the bytes that decide', async () => {
  await showEvidence(wide, 'server2016-unpatched', 'credssp/server-unpatched');
  const { page, complaints } = wide;
  const steps = ladder(page);
  await steps.filter({ hasText: 'sent' }).filter({ hasText: 'X.224 connection request' }).waitFor();
  await steps.filter({ hasText: 'asked again announcing version 2: still 4' }).waitFor();
  const answer = steps.filter({ hasText: /received\s*inside TLS\s*TSRequest version 4/ });
  expect(await answer.locator('mark').textContent()).toBe('a0 03 02 01 04');
  await answer.getByRole('button', { name: /^Step \d+: All [\d,]+ bytes explained/ }).press('Enter');
  await answer
    .getByText('These bytes decide: version, bytes 3 to 7 (5)')
    .or(answer.getByText('These bytes decide: version, bytes 4 to 8 (5)'))
    .waitFor();
  expect(await answer.locator('[role=treeitem][aria-selected=true]').textContent()).toMatch(/version\s+decides\s+4/);
  expect(await answer.locator('.hex-deciding').allTextContents()).toEqual(['a0', '03', '02', '01', '04']);
  await answer.getByRole('treeitem', { name: /productBuild 14393/ }).click();
  await answer.getByRole('gridcell', { name: /: 39, productBuild/ }).waitFor();
  await page.getByText('/connections/0/credssp/version = 4').waitFor();
  await page.getByText('[MS-CSSP] 2.2.1').first().waitFor();
  expect(await seriousViolations(page, 'structure')).toEqual([]);
  expect(complaints()).toEqual([]);
});

it('leads to what was ruled out and to what was not judged', async () => {
  await showEvidence(wide, 'server2016-unpatched', 'credssp/server-unpatched');
  const { page, complaints } = wide;
  await page.getByText('Everything else that was looked at').click();
  await page.getByRole('region', { name: 'ruled out' }).getByRole('link').first().click();
  await page.locator('.evidence-ruledOut').waitFor();
  await page.getByRole('region', { name: 'not judged' }).getByRole('link').first().click();
  await page.locator('.evidence-notJudged').waitFor();
  await page.goBack();
  await page.locator('.evidence-ruledOut').waitFor();
  expect(complaints()).toEqual([]);
});

it('shows where it broke off: a server that falls silent, and TLS that fails', async () => {
  await showEvidence(wide, 'negotiation-stall');
  const steps = ladder(wide.page);
  await steps.filter({ hasText: 'then: ' }).locator('.rung-cross').waitFor();
  expect(await steps.last().textContent()).toMatch(/then: nothing came within/);
  await showEvidence(narrow, 'tls-handshake-alert');
  await ladder(narrow.page).filter({ hasText: 'TLS のハンドシェイク' }).locator('.rung-cross').waitFor();
  expect(await narrow.page.evaluate(() => document.documentElement.scrollWidth)).toBe(375);
  expect([...wide.complaints(), ...narrow.complaints()]).toEqual([]);
});

it('shows bytes that are no message as they came', async () => {
  await showEvidence(wide, 'ssh-on-port', 'negotiation/not-rdp');
  const { page, complaints } = wide;
  await ladder(page)
    .getByRole('button', { name: /bytes explained/ })
    .last()
    .click();
  await page.getByRole('grid').getByText('SSH-2.0-').waitFor();
  expect(complaints()).toEqual([]);
});
