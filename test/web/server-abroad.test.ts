/** A page that other machines can reach: TLS and a password, or it does not start. */
import { generateKeyPairSync } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { selfSign, toPem } from '../../src/lab/certificate.ts';
import { sealPassword } from '../../src/web/server/password.ts';
import { ask } from './ask.ts';
import { openBrowser, openPage } from './browser.ts';
import { type Served, serve } from './serve.ts';

const PASSWORD = '合言葉 correct horse';
const isPassword = () => sealPassword(Buffer.from(PASSWORD, 'utf16le'));
const DAY_MS = 86_400_000;

function makeTls() {
  const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const [validFrom, validTo] = [new Date(Date.now() - DAY_MS), new Date(Date.now() + DAY_MS)];
  const certificate = selfSign({ commonName: 'doctor.example', digest: 'sha256', validFrom, validTo }, pair);
  return { cert: toPem(certificate), key: pair.privateKey.export({ type: 'pkcs8', format: 'pem' }) as string };
}

const tls = makeTls();
let served: Served | undefined;
let opened: { readonly browser: Browser; close(): Promise<void> };
beforeAll(async () => {
  opened = await openBrowser();
});
afterEach(async () => {
  await served?.stop();
  served = undefined;
});
afterAll(() => opened.close());

const signIn = (url: string, password: string, headers: Record<string, string> = {}) =>
  ask(url, {
    method: 'POST',
    path: '/sign-in',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: new URL(url).origin, ...headers },
    body: new URLSearchParams({ password }).toString(),
  });

it.each([{}, { tls }, { isPassword: isPassword() }])('does not start for others with only half of it', async (half) => {
  await expect(serve({ address: '0.0.0.0', ...half })).rejects.toThrow(TypeError);
});

it('asks for the password, and sets a cookie that goes over TLS only', async () => {
  served = await serve({ tls, isPassword: isPassword() });
  const { url } = served;
  expect(new URL(url)).toMatchObject({ protocol: 'https:', search: '' });
  expect(await ask(url)).toMatchObject({ status: 401, text: expect.stringContaining('type="password"') });
  const wrong = await signIn(url, 'wrong');
  expect(wrong).toMatchObject({ status: 401, text: expect.stringContaining('That is not the password.') });
  expect(wrong.headers['set-cookie']).toBeUndefined();
  const right = await signIn(url, PASSWORD);
  expect(right.status).toBe(303);
  const [set = ''] = right.headers['set-cookie'] ?? [];
  expect(set).toMatch(/^__Host-rdp-doctor-\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/; Secure$/);
  const [cookie = ''] = set.split(';');
  expect((await ask(url, { path: '/api/session', headers: { Cookie: cookie } })).status).toBe(200);
  expect(served.log().join('')).not.toMatch(/correct horse|correct\+horse|合言葉/);
});

it('lets nobody try passwords from another site, nor quickly', async () => {
  served = await serve({ tls, isPassword: isPassword(), limits: { passwords: { burst: 3, perSecond: 0.01 } } });
  const { url } = served;
  expect((await signIn(url, PASSWORD, { Origin: 'https://evil.example' })).status).toBe(403);
  const statuses = [];
  for (let i = 0; i < 4; i++) statuses.push((await signIn(url, `guess ${i}`)).status);
  expect(statuses).toEqual([401, 401, 401, 429]);
  expect((await signIn(url, PASSWORD)).status).toBe(429);
});

it('has no place to sign in where tokens let in', async () => {
  served = await serve();
  expect((await signIn(served.url, PASSWORD)).status).toBe(401);
});

it('is signed in to in a browser, form and socket and all', async () => {
  served = await serve({ tls, isPassword: isPassword() });
  const { page, complaints, close } = await openPage(opened.browser, { trusting: true });
  await page.goto(served.url);
  await page.getByLabel('Password / パスワード').fill('wrong');
  await page.getByRole('button', { name: 'Sign in / サインイン' }).click();
  await page.getByRole('heading', { name: 'パスワードが違います。' }).waitFor();
  await page.getByLabel('Password / パスワード').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'What do you see?' }).waitFor();
  await page.getByRole('link', { name: 'Ward' }).click();
  await page.getByRole('heading', { name: 'Servers examined so far' }).waitFor();
  expect(complaints().filter((what) => !what.includes('401'))).toEqual([]);
  await close();
});
