/**
 * `npm run shots`: the pictures of docs/page, taken anew of the page that `demo` serves: every step and room in both languages, light and
 * dark, and some on a phone. To be looked at before they are kept.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inPalette } from './palette-png.mjs';
import { prepare, ROOT } from './prepare.mjs';

const FOLDER = join(ROOT, 'docs/page');
const ADDRESS = /http:\/\/127\.0\.0\.1:\d+\/\?token=\S+/;
const PATIENTS = ['freerdp', 'http-on-port', 'certificate-expired', 'server2022', 'server2016-unpatched'];
/** A TSRequest of version 4 with an NTLM NEGOTIATE in it. */
const TOKEN =
  '3037a003020104a130302e302ca02a04284e544c4d5353500001000000b78208e2000000000000000000000000000000000a00614a0000000f';

const MESSAGES = { en: 'The function requested is not supported', ja: '要求された関数はサポートされていません' };

const CURE = 'li.cure:has(#cure-server-nla-off)';
const FORM = '#steps-server-nla-off .form-place';

const WIDE = { width: 1280, height: 860 };
const PHONE = { width: 375, height: 760 };
/** What is shown, where, and how tall where the window is not enough. */
const SCREENS = [
  ['see', '#/see', 1250],
  ['where', '#/where'],
  ['may', '#/may'],
  ['answer', '#/answer', 1280],
  ['cure', '#/answer', 1000],
  ['form', '#/answer', 1000],
  ['evidence', '#/answer?why=credssp%2Fserver-unpatched', 1100],
  ['matrix', '#/matrix', 1000],
  ['token', '#/token'],
  ['ward', '#/ward'],
];
const ON_PHONE = ['see', 'answer', 'cure', 'ward'];

prepare([], 'src/cli');
const { chromium } = await import('playwright-core');
const demo = spawn(process.execPath, [join(ROOT, 'dist/cli/main.js'), 'demo', '--no-open', '--lang', 'en'], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
try {
  const said = await untilServed(demo.stdout);
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  const context = await browser.newContext({ viewport: WIDE, deviceScaleFactor: 1, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(ADDRESS.exec(said)[0]);
  await consult(page, said);
  mkdirSync(FOLDER, { recursive: true });
  for (const name of readdirSync(FOLDER).filter((each) => each.endsWith('.png'))) rmSync(join(FOLDER, name));
  for (const language of ['en', 'ja']) {
    for (const theme of ['light', 'dark']) await takeAll(page, language, theme);
  }
  await browser.close();
} finally {
  demo.kill('SIGINT');
}

async function untilServed(stream) {
  let said = '';
  for await (const part of stream) {
    said += part;
    if (ADDRESS.test(said)) return said;
  }
  throw new Error('demo ended before it served the page');
}

/** Five servers for the ward, the last of them for the case. */
async function consult(page, said) {
  for (const patient of PATIENTS) {
    const [, host] = new RegExp(`^ *${patient} +(127\\.0\\.0\\.1:\\d+)`, 'm').exec(said);
    await page.evaluate(() => location.assign('#/where'));
    await page.getByLabel('Name or address of the server').fill(host);
    await page.keyboard.press('Enter');
    await page.waitForURL(/#\/(?:may|answer)$/);
  }
  await page.getByRole('radio', { name: 'Tonight, or outside working hours' }).check();
}

async function takeAll(page, language, theme) {
  await page.evaluate(
    ([kept, shown]) => {
      localStorage.setItem('rdp-doctor.language', kept);
      localStorage.setItem('rdp-doctor.theme', shown);
    },
    [language, theme],
  );
  await show(page, 'see', '#/see');
  await page.locator('textarea').first().fill(MESSAGES[language]);
  for (const [name, place, height = WIDE.height] of SCREENS) {
    await page.setViewportSize({ ...WIDE, height });
    await show(page, name, place);
    await take(page, `${name}.${language}.${theme}`);
    if (!ON_PHONE.includes(name) || (language === 'en') !== (theme === 'light')) continue;
    await page.setViewportSize(PHONE);
    if (name === 'cure') await scrollTo(page, CURE);
    await take(page, `${name}.${language}.phone`);
  }
}

async function show(page, name, place) {
  await page.evaluate((hash) => location.assign(hash), place);
  await page.reload();
  await page.locator('main :is(h1, h2)').first().waitFor();
  if (name === 'token') await page.locator('textarea').first().fill(TOKEN);
  if (name === 'see' || name === 'token') await page.evaluate(() => document.activeElement?.blur());
  if (name === 'cure' || name === 'form') {
    await page.locator(CURE).getByRole('button').first().click();
    await page.locator(FORM).getByRole('button').first().click();
    await page.locator('.form-files').waitFor();
    await scrollTo(page, name === 'cure' ? CURE : FORM);
  }
  await page.waitForLoadState('networkidle');
}

async function scrollTo(page, selector) {
  await page.locator(selector).evaluate((place) => place.scrollIntoView());
}

async function take(page, name) {
  const bytes = inPalette(await page.screenshot({ caret: 'hide' }));
  writeFileSync(join(FOLDER, `${name}.png`), bytes);
  process.stdout.write(`${name} ${Math.ceil(bytes.length / 1024)} KB\n`);
}
