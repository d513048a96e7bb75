/** The end of the server: pages are told, examinations end, nothing is left. */
import { expect, it } from 'vitest';
import type { FromServer } from '../../src/web/wire/socket.ts';
import { ending, outputUpTo, startCli } from '../cli/run-cli.ts';
import { serve } from './serve.ts';
import { letIn, ofKind, openClient } from './socket-client.ts';

const isNegotiating = (message: FromServer): message is FromServer & { readonly kind: 'stage' } =>
  message.kind === 'stage' && message.notice.stage === 'negotiate';

it('says goodbye in the middle of an examination, and is gone', async () => {
  const served = await serve({ patients: ['negotiation-stall'] });
  const page = await openClient(served.url, await letIn(served.url));
  page.send({ kind: 'examine', id: 'a', host: served.placeOf('negotiation-stall') });
  await page.until(isNegotiating);
  const begun = performance.now();
  await served.server.stop();
  expect(performance.now() - begun).toBeLessThan(2_000);
  expect(page.heard.at(-1)?.kind).toBe('closing');
  expect(await page.closed).toBe(1001);
  await expect(fetch(served.url)).rejects.toThrow();
  await served.stop();
});

it('ends on a signal as the command line, and says that it is well', async () => {
  const child = startCli(['serve', '--port', '0', '--no-history', '--no-open']);
  const said = await outputUpTo(child, 'token=');
  const [address = ''] = /http:\S+/.exec(`${said} `) ?? [];
  expect((await fetch(new URL('/healthz', address))).status).toBe(200);
  child.kill('SIGTERM');
  expect(await ending(child)).toBe(0);
});

it('is served by the demo behind its two diagnoses, with the patients to choose from', async () => {
  const child = startCli(['demo', '--no-open']);
  const said = await outputUpTo(child, 'token=');
  expect(said).toContain('credssp/server-unpatched');
  const [url = ''] = /http:\S+/.exec(`${said} `) ?? [];
  const page = await openClient(url, await letIn(url));
  const { suggestions } = await page.until(ofKind('welcome'));
  expect(suggestions.map(({ patient }) => patient)).toContain('server2016-unpatched');
  child.kill('SIGINT');
  expect(await page.closed).toBe(1001);
  expect(await ending(child)).toBe(0);
});
