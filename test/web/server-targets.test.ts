/** Which targets may be examined is the operator's choice, whatever name leads there; and what is told of it in the log. */
import { afterEach, expect, it } from 'vitest';
import { permitsFor, readRange } from '../../src/web/server/allowed-targets.ts';
import { type Served, serve } from './serve.ts';
import { letIn, ofKind, openClient } from './socket-client.ts';

let served: Served | undefined;
afterEach(async () => {
  await served?.stop();
  served = undefined;
});

const ranges = (...texts: readonly string[]) => texts.flatMap((text) => readRange(text) ?? []);

it.each<[string, string]>([
  ['an address', '127.0.0.1'],
  ['a name that leads to one', 'localhost'],
])('does not connect to %s outside the ranges, and says so', async (_, host) => {
  served = await serve({ patients: ['server2016-unpatched'], allow: ranges('192.0.2.0/24', '2001:db8::/32') });
  const page = await openClient(served.url, await letIn(served.url));
  const [, port] = served.placeOf('server2016-unpatched').split(':');
  page.send({ kind: 'examine', id: 'a', host: `${host}:${port}` });
  const { why } = await page.until(ofKind('refused', 'a'));
  expect(why).toEqual({ kind: 'notAllowed', address: expect.stringMatching(/^(?:127\.0\.0\.1|::1)$/) });
  const stages = page.heard.flatMap((message) => (message.kind === 'stage' ? [message.notice.stage] : []));
  expect(stages).not.toContain('connect');
  expect(served.ward.rows()).toEqual([]);
});

it('examines what is inside', async () => {
  served = await serve({ patients: ['server2016-unpatched'], allow: ranges('127.0.0.0/8') });
  const page = await openClient(served.url, await letIn(served.url));
  page.send({ kind: 'examine', id: 'a', host: served.placeOf('server2016-unpatched') });
  expect((await page.until(ofKind('examined', 'a'))).examination.connections.length).toBeGreaterThan(0);
});

it.each<[string, readonly string[], readonly string[]]>([
  ['10.0.0.0/8', ['10.1.2.3', '::ffff:10.1.2.3'], ['11.0.0.1', '::1', '::ffff:11.0.0.1']],
  ['192.0.2.10', ['192.0.2.10'], ['192.0.2.11']],
  ['2001:db8::/32', ['2001:db8:1::1', '2001:db8::1%eth0'], ['2001:db9::1', '10.0.0.1']],
  ['0.0.0.0/0', ['8.8.8.8'], ['2001:db8::1']],
])('%s', (range, inside, outside) => {
  const permits = permitsFor(ranges(range));
  expect(inside.map((address) => permits?.(address))).toEqual(inside.map(() => true));
  expect(outside.map((address) => permits?.(address))).toEqual(outside.map(() => false));
});

it.each(['', '10.0.0.0/33', '10.0.0/8', '010.0.0.0/8', 'localhost', '2001:db8::/129', '10.0.0.0/-1', '1.2.3.4/8/8'])(
  'is no range: %j',
  (text) => expect(readRange(text)).toBeUndefined(),
);

it('writes down no token, no cookie and no query, and no control character of anybody', async () => {
  served = await serve({ patients: ['http-on-port'] });
  const token = new URL(served.url).searchParams.get('token') ?? '';
  const cookie = await letIn(served.url);
  const page = await openClient(served.url, cookie);
  const { origin } = new URL(served.url);
  await fetch(`${origin}/api/ward/x?secret=hush`, { headers: { Cookie: cookie } });
  await fetch(`${origin}/%1b%5b31m%E2%80%AEevil`, { headers: { Cookie: cookie } });
  page.send({ kind: 'examine', id: 'a', host: served.placeOf('http-on-port') });
  await page.until(ofKind('ward'));
  const log = served.log().join('');
  expect(log).toContain('"msg":"examined"');
  expect(log).toContain('/api/ward/x');
  for (const secret of [token, cookie, cookie.split('=')[1] ?? '', 'hush']) expect(log).not.toContain(secret);
  expect(log).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
});
