/**
 * Screenshots read in the browser: windows as the page itself draws them, in both languages, at 100 % and 150 %, given as files, each
 * read to the cause that it shows; from the real server, so under its content policy. One reader for all of them: it is the loading that takes long.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readSymptom } from '../../src/diagnosis/symptom/read-symptom.ts';
import { DRAWN } from '../../src/web/ui/dialogs/dialog-texts.ts';
import { openBrowser, openPage, type WatchedPage } from './browser.ts';
import { type Served, serve } from './serve.ts';

const TRIED: readonly string[] = [
  'credssp-oracle',
  'unsupported-function',
  'token-invalid',
  'lsa-unreachable',
  'internal-error',
];
const SCALES = [1, 1.5];
const LANGUAGES = [
  ['en', 'en-US'],
  ['ja', 'ja-JP'],
] as const;

interface Picture {
  readonly name: string;
  readonly id: string;
  readonly png: Buffer;
}

let server: Served;
let opened: { readonly browser: Browser; close(): Promise<void> };

beforeAll(async () => {
  [server, opened] = await Promise.all([serve(), openBrowser()]);
});
afterAll(async () => {
  await opened.close();
  await server.stop();
});

const field = (page: Page) => page.getByRole('textbox', { name: 'The message on your screen' });

/** Tesseract's core, built without its older engine, finds settings of that engine in its own data and says so. */
const complaintsOf = ({ complaints }: WatchedPage) =>
  complaints().filter((complaint) => !/Parameter not found/.test(complaint));

async function drawPictures(): Promise<readonly Picture[]> {
  const pictures: Picture[] = [];
  for (const [language, locale] of LANGUAGES)
    for (const scale of SCALES) {
      const context = await opened.browser.newContext({ locale, deviceScaleFactor: scale });
      const page = await context.newPage();
      await page.goto(server.server.newUrl());
      for (const [place, { id }] of DRAWN.entries())
        if (TRIED.includes(id)) {
          const png = await page.locator('.picture .dialog').nth(place).screenshot();
          pictures.push({ name: `${id} ${language} ${scale}.png`, id, png });
        }
      await context.close();
    }
  return pictures;
}

async function give(page: Page, name: string, buffer: Buffer, mimeType = 'image/png'): Promise<void> {
  await page.getByLabel('Choose a screenshot or a text file …').setInputFiles({ name, mimeType, buffer });
}

/** As Windows' own key for screenshots leaves it. */
async function pasteBlankPicture({ page, context }: WatchedPage): Promise<void> {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(async () => {
    const canvas = document.createElement('canvas');
    canvas.getContext('2d')?.fillRect(0, 0, canvas.width, canvas.height);
    const png = await new Promise<Blob | null>((drawn) => canvas.toBlob(drawn));
    if (png !== null) await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
  });
  await field(page).press('Control+v');
}

it('reads at least nine of ten to the right cause', { timeout: 120_000 }, async () => {
  const pictures = await drawPictures();
  const watched = await openPage(opened.browser);
  const { page } = watched;
  await page.goto(server.server.newUrl());
  const misread: string[] = [];
  for (const { name, id, png } of pictures) {
    await give(page, name, png);
    await page.getByRole('img', { name }).waitFor();
    await page
      .getByText(/^The text of the picture stands in the field now/)
      .first()
      .waitFor();
    const text = await field(page).inputValue();
    const reading = readSymptom(text);
    const read = reading.kind === 'unknown' ? 'unknown' : reading.symptoms[0].text;
    if (read !== id) misread.push(`${name}: ${read}: ${JSON.stringify(text)}`);
  }
  if (misread.length > 0) console.info(`misread ${misread.length} of ${pictures.length}:\n${misread.join('\n')}`);
  await pasteBlankPicture(watched);
  await page.getByRole('alert').getByText('No text was found in this picture.').waitFor();
  expect(pictures.length).toBeGreaterThanOrEqual(20);
  expect(misread.length).toBeLessThanOrEqual(pictures.length / 10);
  expect(complaintsOf(watched)).toEqual([]);
  await watched.close();
});

it('says what it can not read, and changes nothing that was typed', async () => {
  const watched = await openPage(opened.browser);
  const { page } = watched;
  await page.goto(server.server.newUrl());
  await field(page).fill('The function requested is not supported');
  const error = page.getByRole('alert');
  await give(page, 'damaged.png', Buffer.from('89504e470d0a1a0a00000000', 'hex'));
  await error.getByText('This picture is damaged and cannot be opened.').waitFor();
  await give(page, 'drawing.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'image/svg+xml');
  await error.getByText('This is not a picture that can be read here.').waitFor();
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([new Uint8Array((20 << 20) + 1)], 'huge.png', { type: 'image/png' }));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  });
  await error.getByText('This picture is too large: a file may have 20 MB.').waitFor();
  await give(page, '<img src=x onerror=alert(1)>.bin', Buffer.from([1, 0, 255, 0, 0, 3]), 'application/octet-stream');
  await error.getByText('“<img src=x onerror=alert(1)>.bin” is neither a picture nor a text.').waitFor();
  expect(await field(page).inputValue()).toBe('The function requested is not supported');
  await give(
    page,
    'client.log',
    Buffer.from('\ufeff[MS.RDP] The token supplied to the function is invalid', 'utf16le'),
    'text/plain',
  );
  await page
    .getByText(/The client is the one to change/)
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'Put back what stood in the field before' }).click();
  expect(await field(page).inputValue()).toBe('The function requested is not supported');
  expect(complaintsOf(watched)).toEqual([]);
  await watched.close();
});

it('says that it has to be served where it can not be loaded, and can be stopped', async () => {
  const watched = await openPage(opened.browser);
  const { page, context } = watched;
  await page.goto(server.server.newUrl());
  const png = await page.locator('.picture .dialog').first().screenshot();
  await context.route('**/ocr/jpn.traineddata.gz', () => {});
  await give(page, 'first.png', png);
  await page
    .getByText(/^Loading what reads it/)
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'Stop reading' }).click();
  await page.getByText('Stopped. What stood in the field was not changed.').first().waitFor();
  await context.unroute('**/ocr/jpn.traineddata.gz');
  await context.route('**/ocr/worker.min.js', (route) => route.fulfill({ status: 404, body: '' }));
  await give(page, 'second.png', png);
  await page.getByRole('alert').getByText('What reads screenshots could not be loaded.').waitFor();
  expect(await field(page).inputValue()).toBe('');
  await watched.close();
});
