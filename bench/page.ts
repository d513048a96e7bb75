/**
 * The page in Debian's Chromium against the real server: how soon something useful is seen, how much script the consultation loads, how
 * soon a verdict is on screen after the examination's end, and whether ten thousand rows of the ward scroll smoothly.
 */
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, CDPSession, Page, Response } from 'playwright-core';
import type { KeptLine } from '../src/app/ward/ward.ts';
import { judge } from '../src/diagnosis/judge.ts';
import { verdictOf } from '../src/diagnosis/ward-row.ts';
import { lookAt, named } from '../test/diagnosis/examinations.ts';
import { windows } from '../test/diagnosis/servers.ts';
import { openBrowser, openPage } from '../test/web/browser.ts';
import { type Served, serve } from '../test/web/serve.ts';
import { type Figure, median } from './figures.ts';
import { watchExamination, watchFrames, watchHeading } from './page-watch.ts';

const ROUNDS = 5;
const HOSTS = 10_000;
const PATIENT = 'server2016-unpatched';
/** Pixels, and pixels a second: as fast as a wheel that is turned without a stop. */
const SCROLL = { distance: 60_000, speed: 6_000 };

export async function benchPage(root: string): Promise<readonly Figure[]> {
  const served = await serve({ patients: [PATIENT], kept: manyHosts(), folder: join(root, 'dist/page') });
  const opened = await openBrowser();
  try {
    const first = await rounds(() => firstHeading(opened.browser, served));
    const consulted = await rounds(() => consult(opened.browser, served));
    const frames = await scrollWard(opened.browser, served);
    const bytes = Math.max(...consulted.map(({ scriptBytes }) => scriptBytes));
    const ms = (value: number) => `${value.toFixed(0)} ms`;
    const beside = (mark: string) => ({ theirs: `${mark} (the mark)`, reading: 'of the mark' });
    const ratio = (value: number, mark: number) => (value / mark).toFixed(2);
    const [paint, verdict] = [median(first), median(consulted.map(({ verdictMs }) => verdictMs))];
    const kilobytes = bytes / 1024;
    return [
      { what: 'page, first heading on screen', ours: ms(paint), ratio: ratio(paint, 1000), ...beside('1000 ms') },
      {
        what: 'page, script of a whole consultation, gzip',
        ours: `${kilobytes.toFixed(0)} KB`,
        ratio: ratio(kilobytes, 350),
        ...beside('350 KB'),
      },
      {
        what: "page, verdict on screen after the examination's end",
        ours: ms(verdict),
        ratio: ratio(verdict, 150),
        ...beside('150 ms'),
      },
      {
        what: `page, longest of ${frames.count} frames scrolling ${HOSTS} hosts; ${frames.over50} over 50 ms, ${frames.cpuMs.toFixed(1)} ms of CPU each`,
        ours: ms(frames.longest),
        ratio: ratio(frames.longest, 50),
        ...beside('50 ms'),
      },
    ];
  } finally {
    await opened.close();
    await served.stop();
  }
}

async function rounds<T>(once: () => Promise<T>): Promise<readonly T[]> {
  const all: T[] = [];
  for (let round = 0; round < ROUNDS; round++) all.push(await once());
  return all;
}

/** Of each only its verdict is known. */
function manyHosts(): readonly KeptLine[] {
  const examination = lookAt(windows({ build: [10, 0, 14_393], version: 4 }));
  const verdict = verdictOf({ examination, diagnosis: judge(examination) });
  return Array.from({ length: HOSTS }, (_, i) => {
    const target = { ...examination.target, ...named(`server${String(i).padStart(5, '0')}.example`) };
    return { place: { at: -1, length: 0 }, seen: { ...examination, target }, verdict };
  });
}

/** With nothing in the browser's cache; the exchange of the token is part of it. */
async function firstHeading(browser: Browser, { server }: Served): Promise<number> {
  const { page, close } = await openPage(browser);
  await page.addInitScript(watchHeading);
  await page.goto(server.newUrl());
  const at = await told(page, 'headingAt');
  await close();
  return at;
}

interface Consulted {
  readonly scriptBytes: number;
  readonly verdictMs: number;
}

/** From the message on the screen to the answer. */
async function consult(browser: Browser, { server, placeOf }: Served): Promise<Consulted> {
  const { page, close } = await openPage(browser);
  const scripts = new Map<string, Response>();
  page.on('response', (response) => {
    if (new URL(response.url()).pathname.endsWith('.js')) scripts.set(response.url(), response);
  });
  await page.addInitScript(watchExamination, 'CredSSP 4');
  const url = server.newUrl();
  await page.goto(url);
  await page.goto(`${new URL(url).origin}/#/where`);
  await page.getByLabel('Name or address of the server').fill(placeOf(PATIENT));
  await page.keyboard.press('Enter');
  const verdictMs = await told(page, 'verdictMs');
  await page.goto(`${new URL(url).origin}/#/answer`);
  await page.waitForLoadState('networkidle');
  const bodies = await Promise.all([...scripts.values()].map((response) => response.body()));
  await close();
  return { scriptBytes: bodies.reduce((sum, body) => sum + gzipSync(body).length, 0), verdictMs };
}

interface Frames {
  readonly count: number;
  /** Milliseconds. */
  readonly longest: number;
  readonly over50: number;
  /** Of the page's own thread, a frame: what a busy machine does not change. */
  readonly cpuMs: number;
}

async function scrollWard(browser: Browser, { server }: Served): Promise<Frames> {
  const { page, context, close } = await openPage(browser);
  const url = server.newUrl();
  await page.goto(url);
  await page.goto(`${new URL(url).origin}/#/ward`);
  const box = await page.getByRole('grid').boundingBox();
  const chromium = await context.newCDPSession(page);
  await chromium.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await spentSeconds(chromium);
  await page.evaluate(watchFrames);
  await chromium.send('Input.synthesizeScrollGesture', {
    x: (box?.x ?? 0) + 100,
    y: (box?.y ?? 0) + 100,
    yDistance: -SCROLL.distance,
    speed: SCROLL.speed,
  });
  const cpuSeconds = (await spentSeconds(chromium)) - before;
  const spans = await page.evaluate(() => (window as unknown as { readonly frames: readonly number[] }).frames);
  await close();
  return {
    count: spans.length,
    longest: Math.max(...spans),
    over50: spans.filter((span) => span > 50).length,
    cpuMs: (cpuSeconds * 1000) / spans.length,
  };
}

async function spentSeconds(chromium: CDPSession): Promise<number> {
  const { metrics } = await chromium.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
}

/** Waits for a figure that the page was told to leave. */
async function told(page: Page, name: string): Promise<number> {
  const left = await page.waitForFunction((key) => (window as unknown as Record<string, number>)[key], name);
  return Number(await left.jsonValue());
}
