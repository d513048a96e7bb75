/** `check --since`: the same server again, another one, and a file that is none. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Lab, startLab } from '../../src/lab/index.ts';
import { makeScratch, removeScratch } from '../scratch.ts';
import { runCli } from './run-cli.ts';

let lab: Lab;
let scratch: string;
beforeAll(async () => {
  lab = await startLab({ only: ['server2016-unpatched', 'server2016-patched'] });
  scratch = await makeScratch();
});
afterAll(async () => {
  await lab.stop();
  await removeScratch(scratch);
});

const place = (name: string) => {
  const patient = lab.patients.find((each) => each.name === name);
  return `${patient?.address}:${patient?.port}`;
};

test('says what changed, in words and for programs', async () => {
  const before = join(scratch, 'before.json');
  const saved = await runCli(['check', place('server2016-unpatched'), '--quick', '--save', before]);
  expect(saved.exitCode).toBe(1);

  const again = await runCli(['check', place('server2016-unpatched'), '--quick', '--since', before]);
  expect(again.stdout).toContain('Nothing has changed for the better.');

  const other = await runCli(['check', place('server2016-patched'), '--quick', '--since', before]);
  expect(other.stdout).toContain('Another computer answers under this name now.');

  // No two patients have one name: let the saved one have been this computer.
  writeFileSync(before, readFileSync(before, 'utf8').replaceAll('SV-KEIRI01', 'SV-KEIRI02'));
  const cured = await runCli(['check', place('server2016-patched'), '--quick', '--since', before, '--lang', 'ja']);
  expect(cured.stdout).toContain('直りました。');
  expect(cured.stdout).toContain('CredSSP は前回 4、今回 6');
  expect(cured.stdout).toContain('接続できるようになりました');

  const told = await runCli(['check', place('server2016-patched'), '--quick', '--since', before, '--json']);
  expect(JSON.parse(told.stdout).since).toMatchObject({
    verdict: 'cured',
    sameServer: 'yes',
    credssp: { before: 4, after: 6 },
    gone: ['credssp/server-unpatched'],
  });

  const page = await runCli(['check', place('server2016-patched'), '--quick', '--since', before, '--markdown']);
  expect(page.stdout).toContain('**It worked: what was wrong then is gone.**');
});

test('complains about a file that is no examination', async () => {
  const { exitCode, stderr } = await runCli([
    'check',
    place('server2016-patched'),
    '--since',
    join(scratch, 'none.json'),
  ]);
  expect(exitCode).toBe(3);
  expect(stderr).toContain('hint:');
});
