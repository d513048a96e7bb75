/** What is answered at which path. Who may ask was decided before: `door.ts`, `visitor.ts`. */
import { randomBytes } from 'node:crypto';
import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { PlainPageName } from '../../messages/server/server-words.ts';
import { NOTHING_ALLOWED, pagePolicy, plainPolicy, STRICT_HEADERS, WORKER_POLICY } from './headers.ts';
import { documentWith, type PageFile, type PageFiles } from './page-files.ts';
import { hasForm, PLAIN_STYLE, plainPage } from './plain-page.ts';
import type { Visitors } from './visitors.ts';

export type App = Hono<{ Bindings: HttpBindings }>;
type Asked = Context<{ Bindings: HttpBindings }>;

export interface RouteNeeds {
  readonly files: PageFiles;
  readonly visitors: Visitors;
  readonly version: string;
  readonly bodyBytes: number;
}

const WORKER = '/ocr/worker.min.js';

export function makeRoutes({ files, visitors, version, bodyBytes }: RouteNeeds): App {
  const app: App = new Hono();
  app.use(async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(STRICT_HEADERS)) context.header(name, value);
    if (!context.res.headers.has('Content-Security-Policy')) context.header('Content-Security-Policy', NOTHING_ALLOWED);
    if (!context.res.headers.has('Cache-Control')) context.header('Cache-Control', 'no-store');
  });
  app.use(bodyLimit({ maxSize: bodyBytes, onError: (context) => context.json({ error: 'tooLarge' }, 413) }));
  app.get('/healthz', (context) => context.json({ ok: true, version }));
  app.get('/plain.css', (context) => context.body(PLAIN_STYLE, 200, { 'Content-Type': 'text/css; charset=utf-8' }));
  app.get('/favicon.ico', (context) => context.body(null, 204));
  app.get('/', (context) => {
    const entry = visitors.enter(context.req.query('token'), context.req.header('Cookie'));
    if (entry.kind === 'plain') return sayPlainly(context, entry.page, 401);
    if (entry.kind === 'onward') {
      if (entry.setCookie !== undefined) context.header('Set-Cookie', entry.setCookie);
      return context.redirect('/', 303);
    }
    const nonce = randomBytes(16).toString('base64');
    return context.html(documentWith(files.document, nonce), 200, { 'Content-Security-Policy': pagePolicy(nonce) });
  });
  app.use(async (context, next) => {
    if (visitors.isKnown(context.req.header('Cookie'))) return await next();
    const wantsPage = context.req.header('Accept')?.includes('text/html') ?? false;
    return wantsPage ? sayPlainly(context, 'needsAddress', 401) : context.json({ error: 'unknownVisitor' }, 401);
  });
  app.get('/api/session', (context) => context.json({ version }));
  app.get('*', async (context, next) => {
    const file = await files.open(context.req.path);
    return file ? sendFile(context, file) : await next();
  });
  app.notFound((context) => sayPlainly(context, 'notFound', 404));
  return app;
}

function sayPlainly(context: Asked, page: PlainPageName, status: 401 | 404 | 429) {
  return context.html(plainPage(page), status, { 'Content-Security-Policy': plainPolicy(hasForm(page)) });
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
