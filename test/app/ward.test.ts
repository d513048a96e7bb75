/** The ward: its bounds, its order, and its file, whole and damaged. */
import { appendFile, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { checkTarget } from '../../src/app/check.ts';
import { judgeExamination } from '../../src/app/judge-examination.ts';
import { parseTarget } from '../../src/app/target.ts';
import { keepInMemory } from '../../src/app/ward/keeping.ts';
import { openKeptWard } from '../../src/app/ward/kept-ward.ts';
import { stateFolder } from '../../src/app/ward/state-folder.ts';
import { openWard } from '../../src/app/ward/ward.ts';
import { startLab } from '../../src/lab/index.ts';
import type { Examination } from '../../src/observation/examination.ts';
import { makeScratch, removeScratch } from '../scratch.ts';

let unpatched: Examination;
let patched: Examination;
let scratch: string;
let folder: string;

beforeAll(async () => {
  scratch = await makeScratch();
  const lab = await startLab({ only: ['server2016-unpatched', 'server2022'] });
  const [first, second] = await Promise.all(
    lab.patients.map(({ address, port }) => checkTarget(parseTarget(`${address}:${port}`), { quick: true })),
  );
  await lab.stop();
  if (!first || !second) throw new Error('the lab is empty');
  const isFirst = first.diagnosis.inShort.code === 'credssp/server-unpatched';
  [unpatched, patched] = isFirst ? [first.examination, second.examination] : [second.examination, first.examination];
});
beforeEach(async ({ task }) => {
  folder = join(scratch, task.id);
});
afterAll(() => removeScratch(scratch));

const at = (host: string, examination = unpatched, startedAt = examination.startedAt) =>
  judgeExamination({ ...examination, startedAt, target: parseTarget(host) });
const BOUNDS = { hosts: 3, examinationsOfHost: 2, bytes: 1 << 30 };

it('shows the host seen last first, with its verdict, how often, and what it had before', async () => {
  const ward = openWard(keepInMemory());
  await ward.remember(at('sv-a'));
  await ward.remember(at('sv-b'));
  const row = await ward.remember(at('SV-A.', patched));
  expect(ward.rows().map(({ host }) => host)).toEqual(['SV-A.', 'sv-b']);
  expect(row).toMatchObject({ times: 2, before: { code: 'credssp/server-unpatched', credsspVersion: 4 } });
  expect(row.verdict.code).not.toBe('credssp/server-unpatched');
  expect(row.id).toMatch(/^[\w-]+$/);
  expect((await ward.history(row.id))?.map(({ target }) => target.asGiven)).toEqual(['SV-A.', 'sv-a']);
  expect(await ward.history('nobody')).toBeUndefined();
});

it('keeps the same port apart from another, and forgets on request', async () => {
  const ward = openWard(keepInMemory());
  const { id } = await ward.remember(at('sv-a'));
  await ward.remember(at('sv-a:3390'));
  expect(await ward.forget(id)).toBe(true);
  expect(await ward.forget(id)).toBe(false);
  expect(ward.rows().map(({ port }) => port)).toEqual([3390]);
});

it('is bounded: hosts, examinations of each, bytes', async () => {
  const ward = openWard(keepInMemory(), BOUNDS);
  for (const host of ['sv-a', 'sv-b', 'sv-a', 'sv-a', 'sv-c', 'sv-d']) await ward.remember(at(host));
  expect(ward.rows().map(({ host }) => host)).toEqual(['sv-d', 'sv-c', 'sv-a']);
  expect(await ward.history(ward.rows().at(-1)?.id ?? '')).toHaveLength(2);
  const bytes = JSON.stringify(unpatched).length * 2.5;
  const small = openWard(keepInMemory(), { ...BOUNDS, bytes });
  for (const host of ['sv-a', 'sv-b', 'sv-c']) await small.remember(at(host));
  expect(small.rows().map(({ host }) => host)).toEqual(['sv-c', 'sv-b']);
});

it('is there again after a restart, for this user alone', async () => {
  const first = await openKeptWard(folder);
  expect(first).toMatchObject({ damagedLines: 0, unkept: null });
  await first.ward.remember(at('sv-a'));
  await first.ward.remember(at('山田.example', patched));
  await first.ward.remember(at('sv-a', patched));
  const rows = first.ward.rows();
  await first.ward.close();
  expect((await stat(first.file)).mode & 0o777).toBe(0o600);
  const second = await openKeptWard(folder);
  expect(second.ward.rows()).toEqual(rows);
  expect(await second.ward.history(rows[0]?.id ?? '')).toHaveLength(2);
  await second.ward.close();
});

it('leaves damaged lines out, says how many, and goes on behind a line that was cut off', async () => {
  const first = await openKeptWard(folder);
  await first.ward.remember(at('sv-a'));
  await first.ward.remember(at('sv-b'));
  await first.ward.close();
  const lines = (await readFile(first.file, 'utf8')).trimEnd().split('\n');
  const unknown = lines[0]?.replace('"code":"credssp/server-unpatched"', '"code":"credssp/cured-by-prayer"');
  await writeFile(
    first.file,
    [lines[0], 'no JSON', '{"verdict":{},"examination":{}}', unknown, '', lines[1]?.slice(0, 900)].join('\n'),
  );
  const second = await openKeptWard(folder);
  expect(second.damagedLines).toBe(4);
  expect(second.ward.rows().map(({ host }) => host)).toEqual(['sv-a']);
  await second.ward.remember(at('sv-c'));
  await second.ward.close();
  const third = await openKeptWard(folder);
  expect(third.ward.rows().map(({ host }) => host)).toEqual(['sv-c', 'sv-a']);
  await third.ward.close();
});

it('leaves out of a history what became unreadable meanwhile', async () => {
  const { ward, file } = await openKeptWard(folder);
  const { id } = await ward.remember(at('sv-a'));
  await ward.remember(at('sv-a', patched));
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace('"schemaVersion":1', '"schemaVersion":9'));
  expect(await ward.history(id)).toHaveLength(1);
  await ward.close();
});

it('takes a forgotten host from the disk, and keeps what it says of the others', async () => {
  const { ward, file } = await openKeptWard(folder);
  const { id } = await ward.remember(at('sv-secret'));
  await ward.remember(at('sv-b'));
  await ward.remember(at('sv-b', patched));
  await ward.forget(id);
  expect(await readFile(file, 'utf8')).not.toContain('sv-secret');
  const [row] = ward.rows();
  expect(await ward.history(row?.id ?? '')).toHaveLength(2);
  await ward.remember(at('sv-b'));
  expect(await ward.history(row?.id ?? '')).toHaveLength(3);
  await ward.close();
});

it('does not grow for ever', async () => {
  const { ward, file } = await openKeptWard(folder, { ...BOUNDS, examinationsOfHost: 1 });
  for (let i = 0; i < 250; i++) await ward.remember(at('sv-a'));
  expect((await stat(file)).size).toBeLessThan(1.2 * 1024 * 1024);
  expect(await ward.history(ward.rows()[0]?.id ?? '')).toHaveLength(1);
  await ward.close();
});

it('is written by one at a time; the second keeps to its memory, and a dead one is no hindrance', async () => {
  const first = await openKeptWard(folder);
  const second = await openKeptWard(folder);
  expect(second.unkept).toEqual({ kind: 'busy' });
  await second.ward.remember(at('sv-b'));
  await Promise.all([first.ward.close(), second.ward.close()]);
  await writeFile(join(folder, 'ward.lock'), '999999999');
  const third = await openKeptWard(folder);
  expect(third.unkept).toBeNull();
  expect(third.ward.rows()).toEqual([]);
  await third.ward.close();
});

it('works in memory where nothing can be written', async () => {
  await mkdir(folder, { recursive: true });
  await appendFile(join(folder, 'file'), '');
  const { ward, unkept } = await openKeptWard(join(folder, 'file'));
  expect(unkept).toEqual({ kind: 'unwritable', code: expect.stringMatching(/^E(?:NOTDIR|EXIST)$/) });
  await ward.remember(at('sv-a'));
  expect(ward.rows()).toHaveLength(1);
});

it('has its place among what programs remember', () => {
  expect(stateFolder({ XDG_STATE_HOME: '/var/x' }, 'linux')).toBe('/var/x/rdp-doctor');
  expect(stateFolder({ XDG_STATE_HOME: 'not/absolute' }, 'linux')).toMatch(/\.local\/state\/rdp-doctor$/);
  expect(stateFolder({ LOCALAPPDATA: '/c/local' }, 'win32')).toBe('/c/local/rdp-doctor');
});
