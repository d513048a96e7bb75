/** What is answered at which path, in which order it is decided: how often, how much, who, what. */
import { randomBytes } from 'node:crypto';
import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import type { PlainPageName } from '../../messages/server/server-words.ts';
import { type ApiNeeds, makeApi } from './api.ts';
import { NOTHING_ALLOWED, pagePolicy, plainPolicy, STRICT_HEADERS, WORKER_POLICY } from './headers.ts';
import { documentWith, type PageFile, type PageFiles } from './page-files.ts';
import { hasForm, ONWARD_PAGE, PLAIN_STYLE, plainPage } from './plain-page.ts';
import type { Rates } from './rates.ts';
import type { Visitors } from './visitors.ts';

type App = Hono<{ Bindings: HttpBindings }>;
type Asked = Context<{ Bindings: HttpBindings }>;

export interface RouteNeeds extends ApiNeeds {
  readonly files: PageFiles;
  readonly visitors: Visitors;
  readonly rates: Rates;
  readonly bodyBytes: number;
}

const WORKER = '/ocr/worker.min.js';

export function makeRoutes(needs: RouteNeeds): App {
  const { files, visitors, log } = needs;
  const app: App = new Hono();
  app.use(async (context, next) => {
    await next();
    addHeaders(context);
  });
  boundEverybody(app, needs);
  openEntrance(app, needs);
  app.use(async (context, next) => {
    if (visitors.sessionOf(context.req.header('Cookie'))) return await next();
    const wantsPage = context.req.header('Accept')?.includes('text/html') ?? false;
    return wantsPage ? sayPlainly(context, visitors.firstPage, 401) : context.json({ error: 'unknownVisitor' }, 401);
  });
  app.route('/api', makeApi(needs));
  app.get('*', async (context, next) => {
    const file = await files.open(context.req.path);
    return file ? sendFile(context, file) : await next();
  });
  app.notFound((context) => sayPlainly(context, 'notFound', 404));
  app.onError((error, context) => {
    log.failed('answer', error);
    return context.json({ error: 'failed' }, 500);
  });
  return app;
}

/** How often, and how much. */
function boundEverybody(app: App, { visitors, rates, bodyBytes }: RouteNeeds): void {
  app.use(async (context, next) => {
    const session = visitors.sessionOf(context.req.header('Cookie'));
    const wait = (session?.requests ?? rates.strangers).take();
    return wait > 0 ? refuseHaste(context, wait) : await next();
  });
  // Only there is a body read. Browsers say how long theirs is; Node holds everybody to what they said.
  app.post('*', async (context, next) => {
    const length = Number(context.req.header('Content-Length') ?? Number.NaN);
    if (Number.isNaN(length)) return context.json({ error: 'lengthRequired' }, 411);
    return length > bodyBytes ? context.json({ error: 'tooLarge' }, 413) : await next();
  });
}

/** What is answered without a cookie. */
function openEntrance(app: App, needs: RouteNeeds): void {
  const { files, visitors, version } = needs;
  app.get('/healthz', (context) => context.json({ ok: true, version }));
  app.get('/plain.css', (context) => context.body(PLAIN_STYLE, 200, { 'Content-Type': 'text/css; charset=utf-8' }));
  app.get('/favicon.ico', (context) => context.body(null, 204));
  app.get('/', (context) => {
    const entry = visitors.enter(context.req.query('token'), context.req.header('Cookie'));
    if (entry.kind === 'plain') return sayPlainly(context, entry.page, 401);
    if (entry.kind === 'onward') return sendInside(context, entry.setCookie);
    const nonce = randomBytes(16).toString('base64');
    return context.html(documentWith(files.document, nonce), 200, { 'Content-Security-Policy': pagePolicy(nonce) });
  });
  if (visitors.haveAPassword) app.post('/sign-in', (context) => signIn(context, needs));
}

async function signIn(context: Asked, { visitors, rates, log }: RouteNeeds) {
  const from = context.env.incoming.socket.remoteAddress ?? '';
  const wait = rates.passwordsFrom(from).take();
  if (wait > 0) return refuseHaste(context, wait);
  const typed = new URLSearchParams(await context.req.text()).get('password') ?? '';
  const setCookie = visitors.signIn(typed);
  if (setCookie !== undefined) return sendOnward(context, setCookie);
  log.refused('password', { from });
  return sayPlainly(context, 'wrongPassword', 401);
}

function addHeaders(context: Asked): void {
  const { headers } = context.res;
  for (const [name, value] of Object.entries(STRICT_HEADERS)) if (!headers.has(name)) headers.set(name, value);
  if (!headers.has('Content-Security-Policy')) headers.set('Content-Security-Policy', NOTHING_ALLOWED);
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store');
}

function refuseHaste(context: Asked, seconds: number) {
  context.header('Retry-After', String(seconds));
  return sayPlainly(context, 'tooFast', 429);
}

/** Where a link elsewhere led here, a browser would not bring the new cookie along to where it is redirected: it goes on by itself. */
function sendInside(context: Asked, setCookie: string | undefined) {
  const site = context.req.header('Sec-Fetch-Site');
  if (site !== 'cross-site' && site !== 'same-site') return sendOnward(context, setCookie);
  if (setCookie !== undefined) context.header('Set-Cookie', setCookie);
  return context.html(ONWARD_PAGE);
}

function sendOnward(context: Asked, setCookie: string | undefined) {
  if (setCookie !== undefined) context.header('Set-Cookie', setCookie);
  return context.redirect('/', 303);
}

/** With `no-referrer` a browser hides the origin of a form, too, and the door would not open for it. */
function sayPlainly(context: Asked, page: PlainPageName, status: 401 | 404 | 429) {
  return context.html(plainPage(page), status, {
    'Content-Security-Policy': plainPolicy(hasForm(page)),
    ...(hasForm(page) && { 'Referrer-Policy': 'same-origin' }),
  });
}

function sendFile(context: Asked, { type, body, gzipped, etag, isImmutable }: PageFile) {
  const headers: Record<string, string> = {
    ETag: etag,
    Vary: 'Accept-Encoding',
    'Cache-Control': isImmutable ? 'private, max-age=31536000, immutable' : 'private, no-cache',
  };
  if (context.req.path === WORKER) headers['Content-Security-Policy'] = WORKER_POLICY;
  if (context.req.header('If-None-Match') === etag) return context.body(null, 304, headers);
  headers['Content-Type'] = type;
  const isCompressed = gzipped !== undefined && /\bgzip\b/.test(context.req.header('Accept-Encoding') ?? '');
  if (isCompressed) headers['Content-Encoding'] = 'gzip';
  return context.body(new Uint8Array(isCompressed ? gzipped : body), 200, headers);
}
