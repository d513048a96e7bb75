/** Too much of everything: requests, questions, connections, pages. Whoever behaves is still answered. */
import { connect, type Socket } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { ask } from './ask.ts';
import { type Served, type ServeWishes, serve } from './serve.ts';
import { letIn, ofKind, openClient } from './socket-client.ts';

let served: Served;
afterEach(async () => {
  await served.stop();
});

async function open(wishes: ServeWishes) {
  served = await serve(wishes);
  const { origin, host, port } = new URL(served.url);
  return { origin, host, port: Number(port), cookie: await letIn(served.url) };
}

it('bounds how often a session asks, and says when to ask again', async () => {
  const { cookie } = await open({ limits: { requests: { burst: 3, perSecond: 0.5 } } });
  const asked = await Promise.all(
    Array.from({ length: 5 }, () => ask(served.url, { path: '/api/session', headers: { Cookie: cookie } })),
  );
  const statuses = asked.map(({ status }) => status).toSorted();
  expect(statuses).toEqual([200, 200, 200, 429, 429]);
  expect(Number(asked.find(({ status }) => status === 429)?.headers['retry-after'])).toBeGreaterThanOrEqual(1);
});

it('bounds strangers apart from those who were let in', async () => {
  const { cookie } = await open({ limits: { strangers: { burst: 3, perSecond: 0.01 } } });
  const statuses = [];
  for (let i = 0; i < 4; i++) statuses.push((await ask(served.url, { path: '/healthz' })).status);
  expect(statuses).toEqual([200, 200, 429, 429]);
  expect((await ask(served.url, { path: '/api/session', headers: { Cookie: cookie } })).status).toBe(200);
});

it('examines a few at a time, tells the others their place, and turns away whom it can not promise one', async () => {
  const { cookie } = await open({
    patients: ['negotiation-stall'],
    limits: { examinationsAtOnce: 1, examinationsWaiting: 2 },
  });
  const page = await openClient(served.url, cookie);
  const host = served.placeOf('negotiation-stall');
  for (const id of ['a', 'b', 'c', 'd']) page.send({ kind: 'examine', id, host });
  const { why } = await page.until(ofKind('refused', 'd'));
  expect(why).toEqual({ kind: 'tooMany', retryAfterSeconds: expect.any(Number) });
  expect((await page.until(ofKind('waiting', 'b'))).ahead).toBe(0);
  expect((await page.until(ofKind('waiting', 'c'))).ahead).toBe(1);
  page.send({ kind: 'stop', id: 'b' });
  expect((await page.until(ofKind('refused', 'b'))).why).toEqual({ kind: 'stopped' });
  page.send({ kind: 'stop', id: 'a' });
  expect((await page.until(ofKind('refused', 'a'))).why).toEqual({ kind: 'stopped' });
  expect((await page.until(ofKind('stage', 'c'))).notice.stage).toBe('resolve');
  expect(page.heard.flatMap((each) => (each.kind === 'waiting' && each.id === 'c' ? [each.ahead] : []))).toEqual([
    1, 0,
  ]);
});

it('ends what a page asked for when the page goes, and lets the next one in', async () => {
  const { cookie } = await open({ patients: ['negotiation-stall'], limits: { examinationsAtOnce: 1 } });
  const [first, second] = await Promise.all([openClient(served.url, cookie), openClient(served.url, cookie)]);
  const host = served.placeOf('negotiation-stall');
  first.send({ kind: 'examine', id: 'a', host });
  await first.until(ofKind('stage', 'a'));
  second.send({ kind: 'examine', id: 'b', host });
  await second.until(ofKind('waiting', 'b'));
  first.socket.terminate();
  await second.until(ofKind('stage', 'b'));
});

it('bounds how many examinations a session asks for in a row', async () => {
  const { cookie } = await open({ limits: { examinations: { burst: 2, perSecond: 0.1 } } });
  const page = await openClient(served.url, cookie);
  for (const id of ['a', 'b', 'c']) page.send({ kind: 'examine', id, host: '' });
  expect((await page.until(ofKind('refused', 'b'))).why.kind).toBe('badTarget');
  expect((await page.until(ofKind('refused', 'c'))).why).toEqual({ kind: 'tooMany', retryAfterSeconds: 10 });
});

it('closes a socket that does not stop talking, and one too many', async () => {
  const { cookie, host, origin } = await open({ limits: { messages: { burst: 5, perSecond: 1 }, sockets: 2 } });
  const [chatty] = await Promise.all([openClient(served.url, cookie), openClient(served.url, cookie)]);
  const headers = {
    Host: host,
    Origin: origin,
    Cookie: cookie,
    Connection: 'Upgrade',
    Upgrade: 'websocket',
    'Sec-WebSocket-Version': '13',
    'Sec-WebSocket-Key': 'AAAAAAAAAAAAAAAAAAAAAA==',
  };
  expect((await ask(served.url, { path: '/socket', headers })).status).toBe(503);
  for (let i = 0; i < 7; i++) chatty.send({ kind: 'stop', id: 'x' });
  expect(await chatty.closed).toBe(1008);
});

it('keeps no more connections than it can bear', async () => {
  const { port } = await open({ limits: { connections: 4 } });
  const opened: Socket[] = [];
  const dropped = new Promise<void>((settle) => {
    for (let i = 0; i < 8; i++) {
      const socket = connect(port, '127.0.0.1');
      socket.on('error', () => undefined).on('close', () => settle());
      opened.push(socket);
    }
  });
  await dropped;
  for (const socket of opened) socket.destroy();
});

it('lets the session longest unused go when there are too many', async () => {
  const { cookie } = await open({ limits: { sessions: 2 } });
  await letIn(served.server.newUrl());
  const third = await letIn(served.server.newUrl());
  const status = async (value: string) =>
    (await ask(served.url, { path: '/api/session', headers: { Cookie: value } })).status;
  expect([await status(cookie), await status(third)]).toEqual([401, 200]);
});
