/** Who is not let in, and what is not answered: each attempt here would succeed without the defence it is named for. */
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VERSION } from '../../src/app/version.ts';
import { ask, type Question } from './ask.ts';
import { type Served, serve } from './serve.ts';
import { letIn, openClient } from './socket-client.ts';

let served: Served;
let cookie: string;
let origin: string;
let host: string;

beforeAll(async () => {
  served = await serve();
  cookie = await letIn(served.url);
  ({ origin, host } = new URL(served.url));
});
afterAll(async () => {
  await served.stop();
});

const asPage = (question: Question = {}) =>
  ask(served.url, { ...question, headers: { Cookie: cookie, Origin: origin, ...question.headers } });

describe('the door', () => {
  it.each(['evil.example', `evil.example:80`, '127.0.0.1:1', '127.0.0.1', 'localhost.evil.example', '[::1]'])(
    'is closed to a name that was made to lead here: %s',
    async (name) => {
      const { status, text } = await asPage({ headers: { Host: name } });
      expect({ status, text }).toEqual({ status: 421, text: 'foreignHost\n' });
    },
  );

  it('knows this machine by its usual names', async () => {
    const { port } = new URL(origin);
    for (const name of [`localhost:${port}`, `LOCALHOST:${port}`, `[::1]:${port}`, `127.0.0.1:${port}`]) {
      expect((await asPage({ path: '/healthz', headers: { Host: name } })).status).toBe(200);
    }
  });

  it.each([undefined, 'null', 'http://evil.example', 'https://127.0.0.1', 'http://127.0.0.1:1'])(
    'lets nothing be changed from elsewhere, cookie or not: Origin %s',
    async (foreign) => {
      const headers = { Cookie: cookie, 'Content-Type': 'application/json', ...(foreign && { Origin: foreign }) };
      const body = '{"measure":"client-vulnerable","forced":true}';
      const revert = await ask(served.url, { method: 'POST', path: '/api/treatments/revert', headers, body });
      const forget = await ask(served.url, { method: 'DELETE', path: '/api/ward/x', headers });
      expect([revert, forget].map(({ status, text }) => ({ status, text }))).toEqual(
        Array(2).fill({ status: 403, text: 'foreignOrigin\n' }),
      );
    },
  );

  it.each(['cross-site', 'same-site'])('is closed to what other sites embed: %s', async (site) => {
    const { status } = await asPage({ path: '/api/ward', headers: { 'Sec-Fetch-Site': site } });
    expect(status).toBe(403);
    expect((await asPage({ path: '/api/ward', headers: { 'Sec-Fetch-Site': 'same-origin' } })).status).toBe(200);
  });

  it.each(['PUT', 'OPTIONS', 'TRACE', 'PATCH'])('knows no %s', async (method) => {
    expect((await asPage({ method })).status).toBe(405);
  });

  it('reads no endless address and no endless head', async () => {
    expect((await asPage({ path: `/${'a'.repeat(3_000)}` })).status).toBe(414);
    expect((await asPage({ headers: { 'X-Long': 'a'.repeat(9_000) } })).status).toBe(431);
  });
});

describe('the socket', () => {
  const openWith = (headers: Record<string, string>, path = '/socket') =>
    ask(served.url, {
      path,
      headers: {
        Connection: 'Upgrade',
        Upgrade: 'websocket',
        'Sec-WebSocket-Version': '13',
        'Sec-WebSocket-Key': 'AAAAAAAAAAAAAAAAAAAAAA==',
        ...headers,
      },
    });

  it.each<[string, number, () => Record<string, string>]>([
    ['another host', 421, () => ({ Host: 'evil.example', Origin: 'http://evil.example', Cookie: cookie })],
    ['no origin', 403, () => ({ Cookie: cookie })],
    ['another origin', 403, () => ({ Origin: 'http://evil.example', Cookie: cookie })],
    ['another site', 403, () => ({ Origin: origin, 'Sec-Fetch-Site': 'cross-site', Cookie: cookie })],
    ['no cookie', 401, () => ({ Origin: origin })],
    ['a made-up cookie', 401, () => ({ Origin: origin, Cookie: `${cookie.split('=')[0]}=${'A'.repeat(43)}` })],
  ])('is refused to %s', async (_, status, headers) => {
    expect((await openWith({ Host: host, ...headers() })).status).toBe(status);
  });

  it('is at one address only', async () => {
    expect((await openWith({ Host: host, Origin: origin, Cookie: cookie }, '/api/ward')).status).toBe(404);
  });

  it.each<[string, string | Uint8Array]>([
    ['no JSON', 'hello'],
    ['an unknown kind', '{"kind":"format","id":"1"}'],
    ['a field too many', '{"kind":"stop","id":"1","host":"x"}'],
    ['an id that is none', '{"kind":"stop","id":7}'],
    ['an endless id', JSON.stringify({ kind: 'stop', id: 'a'.repeat(65) })],
    ['an endless host', JSON.stringify({ kind: 'examine', id: '1', host: 'a'.repeat(20_001) })],
    ['a prototype', '{"__proto__":{"kind":"stop","id":"1"}}'],
    ['bytes', new TextEncoder().encode('{"kind":"stop","id":"1"}')],
  ])('is closed on %s', async (_, message) => {
    const page = await openClient(served.url, cookie);
    page.socket.send(message);
    expect(await page.closed).toBe(1008);
  });

  it('is closed on a message too large to be one', async () => {
    const page = await openClient(served.url, cookie);
    page.socket.send(JSON.stringify({ kind: 'examine', id: '1', host: 'a'.repeat(70_000) }));
    expect(await page.closed).toBe(1009);
  });
});

describe('without the cookie', () => {
  it('nothing but the entrance and the state of health is shown', async () => {
    const statuses = async (path: string) => (await ask(served.url, { path })).status;
    expect(await statuses('/')).toBe(401);
    for (const path of ['/api/ward', '/api/session', '/api/treatments', '/ocr/worker.min.js', '/nothing']) {
      expect({ path, status: await statuses(path) }).toEqual({ path, status: 401 });
    }
    const health = await ask(served.url, { path: '/healthz' });
    expect(JSON.parse(health.text)).toEqual({ ok: true, version: VERSION });
  });

  it('a token opens once, a wrong one never, and says so', async () => {
    const url = served.server.newUrl();
    const { pathname, search } = new URL(url);
    const wrong = await ask(url, { path: `/?token=${'A'.repeat(43)}` });
    expect(wrong).toMatchObject({ status: 401, text: expect.stringContaining('Open the address printed') });
    const first = await ask(url, { path: pathname + search });
    expect(first).toMatchObject({ status: 303, headers: { location: '/' } });
    const [set = ''] = first.headers['set-cookie'] ?? [];
    expect(set).toMatch(/^rdp-doctor-\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/);
    const second = await ask(url, { path: pathname + search });
    expect(second).toMatchObject({ status: 401, text: expect.stringContaining('This address has been used already.') });
    expect(second.headers['set-cookie']).toBeUndefined();
  });

  it('an older token is good no longer when a new one was given', async () => {
    const older = new URL(served.server.newUrl());
    served.server.newUrl();
    expect((await ask(served.url, { path: `/${older.search}` })).status).toBe(401);
  });
});

describe('what is sent', () => {
  it.each([
    '/../package.json',
    '/assets/../../../package.json',
    '/%2e%2e/%2e%2e/package.json',
    '/..%5c..%5cpackage.json',
  ])('is never from outside the page: %s', async (path) => {
    const { status, text } = await asPage({ path });
    expect(status).toBe(404);
    expect(text).not.toContain('dependencies');
  });

  it('has strict headers everywhere', async () => {
    const page = await asPage();
    expect(page.headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-resource-policy': 'same-origin',
    });
    const policy = String(page.headers['content-security-policy']);
    const [, nonce = ''] = /script-src 'nonce-([^']+)' 'strict-dynamic';/.exec(policy) ?? [];
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toMatch(/unsafe|data:|http/);
    expect(page.text).toContain(`<script nonce="${nonce}" type="module"`);
    expect(page.text).not.toMatch(/<script(?! nonce)/);
    const again = await asPage();
    expect(again.text).not.toContain(nonce);
    const others = await Promise.all(['/healthz', '/api/ward', '/nothing'].map((path) => asPage({ path })));
    for (const { headers } of others) {
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers['x-content-type-options']).toBe('nosniff');
    }
  });

  it('lets one worker alone compile WebAssembly', async () => {
    const worker = await asPage({ path: '/ocr/worker.min.js' });
    expect(worker.headers['content-security-policy']).toContain("'wasm-unsafe-eval'");
  });

  it('is compressed, and kept by the browser where its name says what is in it', async () => {
    const [, path = ''] = /src="\.(\/assets\/[^"]+\.js)"/.exec((await asPage()).text) ?? [];
    const script = await asPage({ path, headers: { 'Accept-Encoding': 'gzip' } });
    expect(script.headers).toMatchObject({
      'content-encoding': 'gzip',
      'content-type': 'text/javascript; charset=utf-8',
    });
    expect(script.headers['cache-control']).toContain('immutable');
    const same = await asPage({ path, headers: { 'If-None-Match': String(script.headers.etag) } });
    expect(same).toMatchObject({ status: 304, text: '' });
  });
});

describe('a body', () => {
  const revert = (headers: Record<string, string>, body: string) =>
    asPage({ method: 'POST', path: '/api/treatments/revert', headers, body });

  it('that is too large is not read', async () => {
    const body = JSON.stringify({ measure: 'client-vulnerable', forced: false, fill: 'a'.repeat(70_000) });
    const counted = await revert({ 'Content-Type': 'application/json', 'Content-Length': String(body.length) }, body);
    expect(counted.status).toBe(413);
    const uncounted = await revert({ 'Content-Type': 'application/json', 'Transfer-Encoding': 'chunked' }, body);
    expect(uncounted.status).toBe(411);
  });

  it('has to be JSON that says what to do, and nothing else', async () => {
    const good = '{"measure":"client-vulnerable","forced":false}';
    expect((await revert({ 'Content-Type': 'text/plain' }, good)).status).toBe(415);
    for (const body of ['', '[]', '{"measure":"format-disk","forced":true}', '{"measure":"toString","forced":true}']) {
      expect((await revert({ 'Content-Type': 'application/json' }, body)).status).toBe(400);
    }
  });
});

describe('patience', () => {
  /** All that comes back until the other side hangs up. */
  const half = (url: string, text: string) =>
    new Promise<string>((settle, fail) => {
      let heard = '';
      const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.write(text));
      socket.setEncoding('utf8').on('data', (chunk) => {
        heard += chunk;
      });
      socket.on('close', () => settle(heard)).on('error', fail);
    });

  it('has an end with whoever does not finish the head of a request, or never begins one', async () => {
    const hasty = await serve({ limits: { headerMs: 200, requestMs: 600_000 } });
    const [head, nothing] = await Promise.all([half(hasty.url, 'GET / HTTP/1.1\r\nHost: 127.0'), half(hasty.url, '')]);
    expect(head).toMatch(/^HTTP\/1.1 408/);
    expect(nothing).toMatch(/^(?:$|HTTP\/1.1 408)/);
    await hasty.stop();
  });

  it('has an end with whoever does not finish its body', async () => {
    const hasty = await serve({ limits: { headerMs: 200, requestMs: 300 } });
    const { host, origin } = new URL(hasty.url);
    const known = `Host: ${host}\r\nOrigin: ${origin}\r\nCookie: ${await letIn(hasty.url)}\r\n`;
    const what = 'Content-Type: application/json\r\nContent-Length: 10\r\n\r\n123';
    const body = await half(hasty.url, `POST /api/treatments/revert HTTP/1.1\r\n${known}${what}`);
    expect(body).toMatch(/^HTTP\/1.1 408/);
    await hasty.stop();
  });
});
