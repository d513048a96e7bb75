/** The server in a connection file, a line of one, or the command of a shortcut. */
import { expect, it } from 'vitest';
import { hostInText } from '../../src/web/ui/where/host-in-text.ts';
import { stageRows } from '../../src/web/ui/where/stage-rows.ts';

it.each([
  ['full address:s:server01', 'server01'],
  ['Full Address:s: server01:3390 ', 'server01:3390'],
  ['audiomode:i:0\r\nfull address:s:server01\r\nserver port:i:3391', 'server01:3391'],
  ['server port:i:3391\nfull address:s:server01:3390', 'server01:3390'],
  ['server port:i:3389\nfull address:s:server01', 'server01'],
  ['full address:s:2001:db8::10\nserver port:i:3390', '[2001:db8::10]:3390'],
  ['full address:s:[2001:db8::10]\nserver port:i:3390', '[2001:db8::10]:3390'],
  ['alternate full address:s:server02', 'server02'],
  ['mstsc /v:server01', 'server01'],
  ['"C:\\Windows\\System32\\mstsc.exe" /admin /v:server01:3390 /f', 'server01:3390'],
  ['server01', null],
  ['full address:s:', null],
  ['', null],
])('%j names %j', (text, host) => {
  expect(hostInText(text)).toBe(host);
});

it('tells the stages in their order, each by its last notice', () => {
  const rows = stageRows([
    { stage: 'resolve', state: 'begun', atMs: 0 },
    { stage: 'resolve', state: 'done', atMs: 4 },
    { stage: 'connect', state: 'begun', atMs: 4 },
  ]);
  expect(rows.map(({ stage, state, tookMs }) => `${stage} ${state} ${tookMs}`)).toEqual([
    'resolve done 4',
    'connect begun null',
    ...['negotiate', 'tls', 'credssp', 'furtherLooks'].map((stage) => `${stage} waiting null`),
  ]);
});
