/** What a page asks for over the socket, and is told. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Served, serve } from './serve.ts';
import { letIn, ofKind, openClient, type PageClient } from './socket-client.ts';

let served: Served;
let page: PageClient;

beforeAll(async () => {
  served = await serve({ patients: ['server2016-unpatched'] });
  page = await openClient(served.url, await letIn(served.url));
});
afterAll(async () => {
  await served.stop();
});

it('welcomes with the patients of the lab', async () => {
  const welcome = await page.until(ofKind('welcome'));
  expect(welcome.suggestions).toEqual([
    { host: served.placeOf('server2016-unpatched'), patient: 'server2016-unpatched' },
  ]);
});

it('tells every stage as it happens, then what was seen, and puts it into the ward', async () => {
  page.send({ kind: 'examine', id: 'one', host: served.placeOf('server2016-unpatched') });
  const { examination } = await page.until(ofKind('examined', 'one'));
  expect(examination.connections[0]?.credssp).toMatchObject({ outcome: 'answered', version: 4 });
  const stages = page.heard.flatMap((message) => (message.kind === 'stage' ? [message.notice] : []));
  expect(stages.map(({ stage, state }) => `${stage} ${state}`)).toEqual(
    ['resolve', 'connect', 'negotiate', 'tls', 'credssp', 'furtherLooks'].flatMap((stage) => [
      `${stage} begun`,
      `${stage} done`,
    ]),
  );
  const { row } = await page.until(ofKind('ward'));
  expect(row).toMatchObject({ host: '127.0.0.1', times: 1, verdict: { code: 'credssp/server-unpatched' } });
});

it('says what is wrong with a name', async () => {
  page.send({ kind: 'examine', id: 'bad', host: '010.0.0.1' });
  const { why } = await page.until(ofKind('refused', 'bad'));
  expect(why).toEqual({ kind: 'badTarget', problem: 'leadingZero', meant: '10.0.0.1' });
});
