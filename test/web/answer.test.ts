/** The answer of a real patient of the lab, opened by its link from a bare web server: sentence, picture, cures, files, evidence. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkTarget } from '../../src/app/check.ts';
import { startLab } from '../../src/lab/index.ts';
import { loadRemedyWords } from '../../src/messages/remedy-words.ts';
import type { Examination } from '../../src/observation/examination.ts';
import { parseTarget } from '../../src/probe/target.ts';
import { planRows } from '../../src/report/plan-rows.ts';
import { writeFormFor } from '../../src/report/write-form.ts';
import { type Case, NEW_CASE } from '../../src/web/ui/case/case.ts';
import { writeCaseText } from '../../src/web/ui/case/case-link.ts';
import { consultCase } from '../../src/web/ui/case/consulted.ts';
import { ROOT } from '../architecture/source.ts';
import { EXAMINATIONS, HOSTILE_NAME } from '../report/samples.ts';
import { bringCase } from './bring-case.ts';
import { openBrowser, openPage } from './browser.ts';
import { imitateServer } from './imitated-server.ts';
import { type StaticServer, serveFolder } from './static-server.ts';

let server: StaticServer;
let opened: { readonly browser: Browser; close(): Promise<void> };
let ill: Examination;
let well: Examination;

beforeAll(async () => {
  [server, opened, [ill, well]] = await Promise.all([
    serveFolder(join(ROOT, 'dist/page')),
    openBrowser(),
    examinePatients(),
  ]);
});
afterAll(async () => {
  await opened.close();
  await server.stop();
});

/** Before and after the cure, of what is then said to be one server. */
async function examinePatients(): Promise<readonly [Examination, Examination]> {
  const names = ['server2016-unpatched', 'server2016-patched'];
  const lab = await startLab({ only: names });
  const look = async (name: string) => {
    const port = lab.patients.find((patient) => patient.name === name)?.port;
    return (await checkTarget(parseTarget(`127.0.0.1:${port}`))).examination;
  };
  const [before, after] = [await look(names[0] ?? ''), await look(names[1] ?? '')];
  await lab.stop();
  const cured = JSON.parse(JSON.stringify(after).replaceAll(nameIn(after), nameIn(before))) as Examination;
  return [before, { ...cured, target: before.target }];
}

function nameIn({ connections }: Examination): string {
  const credssp = connections[0]?.credssp;
  return (credssp?.outcome === 'answered' && credssp.challenge?.netbiosComputer) || 'nameless';
}

const MESSAGE = '要求された関数はサポートされていません';
const ILL = (): Case => ({ ...NEW_CASE, symptom: MESSAGE, host: ill.target.asGiven, examination: ill });
const linkTo = async (all: Case) => `${server.url}#/answer?case=${await writeCaseText(all)}`;
const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

it('says in Japanese what is wrong, where, and what to do in which order', async () => {
  const { page, complaints, close } = await openPage(opened.browser, { language: 'ja-JP' });
  const tonight = { ...NEW_CASE.situation, serverTouch: 'yes', serverRestart: 'tonight' } as const;
  const all: Case = { ...ILL(), situation: tonight };
  await page.goto(await linkTo(all));
  await page.getByRole('heading', { name: '診断結果' }).waitFor();
  expect(new URL(page.url()).hash).toBe('#/answer');
  await page.getByRole('figure', { name: '「CredSSP」の段階で途切れます。直すのはサーバーです。' }).waitFor();
  await page.getByRole('listitem').filter({ hasText: 'CredSSP' }).getByText('ここで途切れる').waitFor();
  await page.getByText('直すのはこちら').waitFor();

  const cards = page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3 }) });
  const rows = planRows(consultCase(all).plan, await loadRemedyWords('ja'));
  const titles = await cards.getByRole('heading', { level: 3 }).allTextContents();
  expect(titles).toEqual(rows.map(({ rank, title }) => `${rank} 番 ${rank}${title}`));
  expect(titles.join()).toContain('KB4103723');
  for (const [index, { weakens }] of rows.entries()) {
    const startsWithBand = (await cards.nth(index).textContent())?.startsWith('⚠ 安全性が下がります');
    expect({ index, startsWithBand }).toEqual({ index, startsWithBand: weakens });
  }
  const first = cards.first();
  expect(await first.getByRole('button', { name: '折りたたむ' }).getAttribute('aria-expanded')).toBe('true');
  await first.getByRole('heading', { name: '戻し方' }).waitFor();
  await page.getByText('今夜までのつなぎ').waitFor();
  await page.getByRole('link', { name: '組み合わせ表で見る' }).first().waitFor();
  expect(complaints()).toEqual([]);
  await close();
});

it('writes the files of the command line, and has the steps to copy', async () => {
  const { page, context, complaints, close } = await openPage(opened.browser);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const now = new Date('2026-12-01T10:00:00');
  await page.clock.setFixedTime(now);
  await page.goto(await linkTo(ILL()));
  await page.getByRole('button', { name: 'Show the steps: Set the client to Vulnerable' }).click();
  const card = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: 'Set the client to Vulnerable' }) });
  await card.getByRole('button', { name: 'Copy: the command for “In the registry' }).click();
  await page.getByRole('status').getByText('Copied').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
    '/v AllowEncryptionOracle /t REG_DWORD /d 2',
  );

  await card.getByRole('button', { name: 'Make a file' }).click();
  expect(await card.getByRole('radio', { name: 'in 7 days' }).isChecked()).toBe(true);
  const request = {
    measure: 'client-vulnerable',
    language: 'en',
    server: ill.target.host,
    expiresAt: '2026-12-08T10:00',
  } as const;
  for (const [form, label] of [
    ['cmd', 'Batch file (.cmd)'],
    ['reg', 'Registry files (.reg)'],
  ] as const) {
    await card.getByLabel('What kind of file').selectOption(form);
    for (const file of await writeFormFor({ ...request, form }, now)) {
      const downloading = page.waitForEvent('download');
      await card.getByRole('button', { name: `Download ${file.path}`, exact: true }).click();
      const download = await downloading;
      expect([label, download.suggestedFilename()]).toEqual([label, file.path]);
      expect(readFileSync(await download.path())).toEqual(Buffer.from(file.bytes));
    }
  }
  await card.getByRole('radio', { name: 'never' }).check();
  await card.getByText('Confirm that first.').waitFor();
  expect(await card.getByRole('button', { name: /^Download/ }).count()).toBe(0);
  await card.getByRole('checkbox').check();
  await card.getByText('It does not end by itself.').waitFor();
  await card
    .getByRole('button', { name: /^Download/ })
    .first()
    .waitFor();
  expect(complaints()).toEqual([]);
  await close();
});

it('shows its evidence and leads back, prints unfolded, and fits a telephone', async () => {
  const { page, complaints, close } = await openPage(opened.browser, { width: 375 });
  await page.goto(await linkTo(ILL()));
  const asked = page.getByRole('link', { name: 'How do you know? credssp/server-unpatched' }).first();
  await asked.click();
  await page.getByRole('button', { name: 'Close the evidence' }).waitFor();
  expect(new URL(page.url()).hash).toBe('#/answer?why=credssp%2Fserver-unpatched');
  await page.getByRole('button', { name: 'Close the evidence' }).click();
  await page.getByRole('heading', { name: 'How do you know?' }).first().waitFor({ state: 'detached' });
  expect(await asked.evaluate((link) => link === document.activeElement)).toBe(true);
  expect(await overflow(page)).toBeLessThanOrEqual(0);

  await page.goto(await linkTo({ ...NEW_CASE, host: HOSTILE_NAME, examination: EXAMINATIONS.hostileNames }));
  await page.getByRole('button', { name: 'Open it' }).click();
  await page.getByRole('link', { name: 'How do you know? tls/certificate-wrong-name' }).first().waitFor();
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await page.goto(await linkTo(ILL()));
  await page.getByRole('button', { name: 'Open it' }).click();

  const undo = page.getByText('Put back the value that was there');
  expect(await undo.isVisible()).toBe(false);
  await page.emulateMedia({ media: 'print' });
  await undo.waitFor();
  expect(await page.getByRole('button', { name: 'Show the steps' }).count()).toBe(0);
  expect(await page.getByRole('link', { name: 'What do you see?' }).count()).toBe(0);
  expect(complaints()).toEqual([]);
  await close();
});

it('asks before a link takes the place of a case, and keeps it when the link is damaged', async () => {
  const { page, complaints, close } = await openPage(opened.browser);
  await bringCase(page, { symptom: 'CredSSP encryption oracle remediation' });
  await page.goto(`${server.url}#/answer?case=${(await writeCaseText(ILL()))?.slice(0, 900)}`);
  await page.getByRole('alert').getByText('It was probably cut off').waitFor();
  await page.getByRole('button', { name: 'Close' }).click();
  await page.getByText('Nobody has looked at the server yet').waitFor();

  await page.goto(await linkTo(ILL()));
  await page.getByRole('heading', { name: 'Open the case from the link?' }).waitFor();
  await page.getByRole('button', { name: 'Keep mine' }).click();
  await page.getByText('Nobody has looked at the server yet').waitFor();
  await page.goto(await linkTo(ILL()));
  await page.getByRole('button', { name: 'Open it' }).click();
  await page.getByRole('heading', { name: 'Did it work?' }).waitFor();

  await page.getByRole('button', { name: 'Start a new consultation' }).click();
  await page.getByRole('button', { name: 'Clear and start anew' }).click();
  await page.goto(`${server.url}#/answer`);
  await page.getByRole('heading', { name: 'Nothing to answer yet' }).waitFor();
  expect(complaints()).toEqual([]);
  await close();
});

it('looks again after the cure, and says what has changed', async () => {
  const { page, complaints, close } = await openPage(opened.browser);
  const imitated = await imitateServer(page);
  await page.goto(await linkTo({ ...ILL(), host: 'server01' }));
  await page.getByRole('button', { name: 'Examine server01 again' }).click();
  const id = await imitated.asked('server01');
  await page.getByText('Examining server01 again').waitFor();
  imitated.say({ kind: 'examined', id, examination: well });
  await page.getByRole('heading', { name: 'What has changed' }).waitFor();
  await page.getByText('It worked: what was wrong then is gone.').waitFor();
  await page.getByText('CredSSP 4 before, 6 now').waitFor();
  expect(complaints()).toEqual([]);
  await close();
});

it('says so too where the server was looked at again from the second step', async () => {
  const { page, complaints, close } = await openPage(opened.browser);
  const imitated = await imitateServer(page);
  await page.goto(await linkTo({ ...ILL(), host: 'server01' }));
  await page.getByRole('region', { name: 'Which server?' }).getByRole('link').click();
  await page.getByRole('button', { name: 'Examine again' }).click();
  imitated.say({ kind: 'examined', id: await imitated.asked('server01'), examination: well });
  await page.getByText('Show the answer').click();
  await page.getByRole('heading', { name: 'What has changed' }).waitFor();
  await page.getByText('CredSSP 4 before, 6 now').waitFor();
  expect(complaints()).toEqual([]);
  await close();
});
