/** What was loosened on the machine of the server, as the ward shows it: loud when it should be over, put back after a question. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Sight, TreatOutcome } from '../../src/remedy/treatment.ts';
import type { RevertRequest, TreatmentsAnswer } from '../../src/web/wire/treatments.ts';
import { openBrowser, openPage } from './browser.ts';
import { type Served, serve } from './serve.ts';

const CHANGE = {
  key: 'SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Policies\\System\\CredSSP\\Parameters',
  name: 'AllowEncryptionOracle',
  from: null,
  to: 2,
};

/** Over since 2020, and the value was changed to 1 by somebody. */
const OVERDUE: Sight = {
  treatment: {
    id: '20200101T000000Z',
    measure: 'client-vulnerable',
    changes: [CHANGE],
    reason: '<b>old server\u202e',
    by: 'CORP\\山田太郎',
    computer: 'PC-01',
    begunAt: '2020-01-01T00:00:00.000Z',
    expiresAt: '2020-01-01T18:00',
    task: 'rdp-doctor 20200101T000000Z',
    stage: { kind: 'on', since: '2020-01-01T00:00:01.000Z' },
  },
  changes: [{ ...CHANGE, now: 1, policies: [] }],
  task: 'missing',
  condition: 'overdue',
};

const report = (outcome: TreatOutcome): TreatmentsAnswer => ({
  kind: 'report',
  report: { outcome, settled: [], dryRun: null, journal: 'C:\\ProgramData\\rdp-doctor', onWindows: true },
});

const asked: RevertRequest[] = [];
let served: Served;
let opened: { readonly browser: Browser; close(): Promise<void> };

beforeAll(async () => {
  const isBack = () => asked.some(({ forced }) => forced);
  const treatments = {
    status: async () => report(isBack() ? { kind: 'nothingOn' } : { kind: 'seen', sights: [OVERDUE] }),
    revert: async (request: RevertRequest) => {
      asked.push(request);
      const [done, refused] = request.forced ? [[OVERDUE.treatment], []] : [[], [OVERDUE]];
      return report({ kind: 'reverted', treatments: done, refused });
    },
  };
  [served, opened] = await Promise.all([serve({ treatments }), openBrowser()]);
});
afterAll(async () => {
  await opened.close();
  await served.stop();
});

it('is loud about what should be over, and overwrites what somebody changed only when told twice', async () => {
  const { page, complaints, close } = await openPage(opened.browser);
  await page.goto(served.server.newUrl());
  await page.getByRole('link', { name: 'Ward' }).click();
  await page.getByText('No server has been examined yet.').waitFor();
  const loud = page.getByRole('alert');
  await loud.getByText('Its time is over, and the protection is still off.').waitFor();
  await loud.getByText('<b>old server\\u{202e}').waitFor();
  await loud.getByText('AllowEncryptionOracle: was absent, set to 2 · now 1').waitFor();

  await loud.getByRole('button', { name: 'Put back' }).click();
  await page.getByRole('dialog', { name: 'Put the previous values back?' }).waitFor();
  await page.getByRole('button', { name: 'Cancel' }).click();
  expect(asked).toEqual([]);
  await loud.getByRole('button', { name: 'Put back' }).click();
  await page.getByRole('button', { name: 'Yes, put back' }).click();
  const again = page.getByRole('dialog', { name: 'Somebody changed a value since. Overwrite it?' });
  await again.waitFor();
  await again.getByRole('button', { name: 'Overwrite it with the previous value' }).click();
  await page.getByText('Nothing is loosened on this computer.').waitFor();
  await page.getByText('The previous values are back.').first().waitFor();
  expect(asked.map(({ forced }) => forced)).toEqual([false, true]);
  expect(complaints()).toEqual([]);
  await close();
});

it('is one quiet sentence where there is no Windows', async () => {
  const elsewhere = await serve({
    treatments: {
      status: async () => ({ kind: 'problem', problem: 'notWindows', detail: '' }),
      revert: async () => ({ kind: 'problem', problem: 'notWindows', detail: '' }),
    },
  });
  const { page, complaints, close } = await openPage(opened.browser, { language: 'ja-JP', width: 375, theme: 'dark' });
  await page.goto(elsewhere.server.newUrl());
  await page.getByRole('link', { name: '診察記録' }).click();
  await page.getByText('このコンピューターは Windows ではないため').waitFor();
  await page.getByText('まだどのサーバーも調べていません。').waitFor();
  expect(await page.getByRole('alert').count()).toBe(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(375);
  await page.getByRole('link', { name: 'サーバーを調べる' }).click();
  await page.waitForURL(/#\/where$/);
  expect(complaints()).toEqual([]);
  await close();
  await elsewhere.stop();
});
