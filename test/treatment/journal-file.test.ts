/** The journal on a real disk, and on a full one. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Journal } from '../../src/treatment/journal.ts';
import { journalFile } from '../../src/treatment/journal-file.ts';
import type { JournalEntry } from '../../src/treatment/journal-line.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rdp-doctor-journal-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const BEGIN: JournalEntry = {
  kind: 'begin',
  at: '2026-05-09T01:02:03.004Z',
  treatment: {
    id: '20260509-010203-004',
    measure: 'client-vulnerable',
    changes: [
      {
        key: 'SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Policies\\System\\CredSSP\\Parameters',
        name: 'AllowEncryptionOracle',
        from: null,
        to: 2,
      },
    ],
    reason: '',
    by: 'x',
    computer: 'y',
    begunAt: '2026-05-09T01:02:03.004Z',
    expiresAt: null,
    task: null,
  },
};

it('makes its folder, keeps what was written, and cuts off a torn end', async () => {
  const path = join(folder, 'new', 'treatments.jsonl');
  await (await Journal.open(journalFile(path))).write(BEGIN);
  const whole = readFileSync(path);
  await journalFile(path).append(Buffer.from('{"v":1,"ch'));
  const journal = await Journal.open(journalFile(path));
  expect(journal.open).toHaveLength(1);
  await journal.write({ kind: 'on', at: '2026-05-09T01:02:04.004Z', id: '20260509-010203-004' });
  expect(readFileSync(path).subarray(0, whole.length)).toEqual(whole);
  expect((await Journal.open(journalFile(path))).open).toMatchObject([{ stage: { kind: 'on' } }]);
});

// A device of Linux on which every write finds the disk full.
it.skipIf(!existsSync('/dev/full'))('tells a full disk', async () => {
  const full = { ...journalFile('/dev/full'), read: async () => new Uint8Array() };
  await expect((await Journal.open(full)).write(BEGIN)).rejects.toMatchObject({
    problem: 'journalUnwritable',
    detail: 'ENOSPC',
  });
});

it('tells what can not be read', async () => {
  await expect(Journal.open(journalFile(folder))).rejects.toMatchObject({
    problem: 'journalUnreadable',
    detail: 'EISDIR',
  });
});
