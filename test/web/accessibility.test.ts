/** axe-core over every room and step, light and dark, in both languages: nothing serious, nothing critical. */

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { judgeExamination } from '../../src/app/judge-examination.ts';
import { lookAt, named } from '../diagnosis/examinations.ts';
import { windows } from '../diagnosis/servers.ts';
import { seriousViolations } from './axe.ts';
import { bringCase } from './bring-case.ts';
import { openBrowser, openPage } from './browser.ts';
import { widthOf } from './keyboard.ts';
import { type Served, serve } from './serve.ts';

const EXAMINATION = lookAt(windows({ build: [10, 0, 14_393], version: 4 }), { target: named('sv-keiri01') });
const CASE = { symptom: '要求された関数はサポートされていません', host: 'sv-keiri01', examination: EXAMINATION };

const PLACES = [
  '#/see',
  '#/where',
  '#/may',
  '#/answer',
  '#/answer?why=credssp/server-unpatched',
  '#/matrix',
  '#/token',
  '#/ward',
];

/** Many screens in one test, on a machine that may be busy. */
const PATIENCE = { timeout: 120_000 };

let served: Served;
let opened: { readonly browser: Browser; close(): Promise<void> };

beforeAll(async () => {
  [served, opened] = await Promise.all([serve(), openBrowser()]);
  await served.ward.remember(judgeExamination(EXAMINATION));
});
afterAll(async () => {
  await opened.close();
  await served.stop();
});

async function go(page: Page, place: string): Promise<void> {
  await page.evaluate((hash) => location.assign(hash), place);
  await page.locator('main :is(h1, h2)').first().waitFor();
}

it('finds nothing serious in English, light and dark', PATIENCE, async () => {
  const { page, complaints, close } = await openPage(opened.browser);
  await bringCase(page, CASE);
  await page.goto(served.server.newUrl());
  for (const place of PLACES) {
    await go(page, place);
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await seriousViolations(page), place).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await seriousViolations(page, 'theme'), `${place}, dark`).toEqual([]);
  }
  expect(complaints()).toEqual([]);
  await close();
});

it('finds nothing serious in Japanese on a narrow screen', PATIENCE, async () => {
  const { page, complaints, close } = await openPage(opened.browser, { language: 'ja-JP', width: 375 });
  await bringCase(page, CASE);
  await page.goto(served.server.newUrl());
  for (const place of PLACES) {
    await go(page, place);
    expect(await seriousViolations(page, 'structure'), place).toEqual([]);
  }
  expect(complaints()).toEqual([]);
  await close();
});

it('stays narrow where the system forces its colours', PATIENCE, async () => {
  const { page, complaints, close } = await openPage(opened.browser, {
    language: 'ja-JP',
    theme: 'dark',
    width: 375,
    forcedColors: true,
  });
  await bringCase(page, CASE);
  await page.goto(served.server.newUrl());
  for (const place of PLACES) {
    await go(page, place);
    expect(await widthOf(page), place).toBeLessThanOrEqual(375);
  }
  expect(complaints()).toEqual([]);
  await close();
});

it('would find a picture that says nothing, and ink that can not be read', PATIENCE, async () => {
  const { page, close } = await openPage(opened.browser);
  await page.goto(served.server.newUrl());
  await page.locator('main h2').first().waitFor();
  await page.evaluate(() => {
    const place = document.querySelector('main') as HTMLElement;
    place.append(document.createElement('img'), 'pale');
    place.style.color = '#eee';
  });
  const found = await seriousViolations(page);
  expect(found.filter((each) => each.startsWith('image-alt'))).toHaveLength(1);
  expect(found.filter((each) => each.startsWith('color-contrast')).length).toBeGreaterThan(0);
  await close();
});
