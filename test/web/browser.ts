/**
 * Debian's Chromium, driven by the names a person sees. Every page it opens is watched: what its console complains of, what it fails to
 * load, what its content policy forbids and what it asks of anywhere but loopback is collected, and `complaints()` has to be empty.
 */
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { makeScratch, removeScratch } from '../scratch.ts';

const CHROMIUM = '/usr/bin/chromium';

export interface Look {
  readonly language?: 'en-US' | 'ja-JP';
  readonly theme?: 'light' | 'dark';
  /** CSS pixels. */
  readonly width?: number;
  readonly height?: number;
  readonly forcedColors?: boolean;
  /** Takes any certificate. */
  readonly trusting?: boolean;
}

export interface WatchedPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** All that a careful page has none of. */
  complaints(): readonly string[];
  close(): Promise<void>;
}

/** No name but that of this machine is looked up, so nothing can be asked of anywhere else. */
export async function openBrowser(): Promise<{ readonly browser: Browser; close(): Promise<void> }> {
  const home = await makeScratch({ foreign: true });
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
    env: { ...process.env, HOME: home, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home } as Record<string, string>,
  });
  return {
    browser,
    async close() {
      await browser.close();
      await removeScratch(home);
    },
  };
}

export async function openPage(browser: Browser, look: Look = {}): Promise<WatchedPage> {
  const {
    language = 'en-US',
    theme = 'light',
    width = 1280,
    height = 900,
    forcedColors = false,
    trusting = false,
  } = look;
  const context = await browser.newContext({
    locale: language,
    colorScheme: theme,
    viewport: { width, height },
    forcedColors: forcedColors ? 'active' : 'none',
    reducedMotion: 'reduce',
    acceptDownloads: true,
    ignoreHTTPSErrors: trusting,
  });
  const complaints: string[] = [];
  await context.exposeBinding('complainOfPolicy', (_, what: string) => void complaints.push(`content policy: ${what}`));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      const { complainOfPolicy } = window as unknown as { complainOfPolicy(what: string): void };
      complainOfPolicy(`${violatedDirective} ${blockedURI}`);
    });
  });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => void complaints.push(`error: ${error.message}`));
  page.on('dialog', async (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    await dialog.dismiss();
  });
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (/^(?:https?|wss?):$/.test(protocol) && !hostname.startsWith('127.')) complaints.push(`asks ${request.url()}`);
  });
  page.setDefaultTimeout(20_000);
  return { page, context, complaints: () => complaints, close: () => context.close() };
}
