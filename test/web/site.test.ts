/** The site: the page as plain files, from a disk and from any path of a web server, with nothing else in reach. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ROOT } from '../architecture/source.ts';
import { makeScratch, removeScratch } from '../scratch.ts';
import { openBrowser, openPage } from './browser.ts';
import { type StaticServer, serveFolder } from './static-server.ts';

let folder: string;
let server: StaticServer;
let opened: { readonly browser: Browser; close(): Promise<void> };

beforeAll(async () => {
  folder = await makeScratch();
  buildSite(folder);
  [server, opened] = await Promise.all([serveFolder(folder, '/some/where/'), openBrowser()]);
});
afterAll(async () => {
  await opened.close();
  await server.stop();
  await removeScratch(folder);
});

it('knows nothing of the machine that built it, and loads only what lies beside it', () => {
  const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:html|js|css|svg)$/.test(name) && !name.startsWith('ocr'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  expect(texts.length).toBeGreaterThan(4);
  expect(texts.filter((text) => text.includes(ROOT))).toEqual([]);
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const addresses = [...page.matchAll(/(?:src|href|data-\w+)="([^"]+)"/g)].flatMap(
    ([, addresses]) => addresses?.split(' ') ?? [],
  );
  expect(addresses.length).toBeGreaterThan(4);
  for (const address of addresses) expect(address).toMatch(/^\.\/[\w./-]+$/);
});

it('is the same byte by byte when it is built again', async () => {
  const again = await makeScratch();
  buildSite(again);
  const names = (of: string) => readdirSync(of, { recursive: true, encoding: 'utf8' }).sort();
  expect(names(again)).toEqual(names(folder));
  for (const name of names(folder).filter((each) => /\.\w+$/.test(each))) {
    expect(readFileSync(join(again, name)).equals(readFileSync(join(folder, name))), name).toBe(true);
  }
  await removeScratch(again);
});

it.each([
  ['from a file', () => pathToFileURL(join(folder, 'index.html')).href],
  ['under a path of a web server', () => server.url],
])('opens %s with the network cut', async (_, address) => {
  const { page, context, complaints, close } = await openPage(opened.browser);
  const asked: string[] = [];
  await context.route('**', (route) => {
    const url = route.request().url();
    if (url.startsWith('file:') || url.startsWith(server.url)) return route.continue();
    asked.push(url);
    return route.abort();
  });
  await page.goto(address());
  await page.getByRole('heading', { name: 'What do you see?' }).waitFor();
  await page.getByRole('button', { name: '日本語' }).click();
  await page.getByRole('heading', { name: 'どんな画面が出ますか' }).waitFor();
  expect(asked).toEqual([]);
  expect(complaints()).toEqual([]);
  await close();
});

function buildSite(out: string): void {
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'scripts/build-site.mjs'), '--out', out, '--lang', 'en'],
    {
      encoding: 'utf8',
      timeout: 60_000,
    },
  );
  expect(status, stderr).toBe(0);
}
