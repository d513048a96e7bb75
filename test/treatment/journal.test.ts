/** The journal: what it takes for torn, what for damaged, and what it never believes. */
import { expect, it } from 'vitest';
import { ENCRYPTION_ORACLE } from '../../src/remedy/registry-change.ts';
import { Journal } from '../../src/treatment/journal.ts';
import { decodeLine, encodeLine, type JournalEntry } from '../../src/treatment/journal-line.ts';
import { machineIn, newWorld } from './world.ts';

const AT = '2026-05-09T01:02:03.004Z';
const ID = '20260509-010203-004';
const TREATMENT = {
  id: ID,
  measure: 'client-vulnerable' as const,
  changes: [{ ...ENCRYPTION_ORACLE, from: null, to: 2 }],
  reason: '改行\nと "quotes" と \u2028',
  by: 'x',
  computer: 'y',
  begunAt: AT,
  expiresAt: '2026-05-16T10:02',
  task: `rdp-doctor undo client-vulnerable ${ID}`,
};
const BEGIN: JournalEntry = { kind: 'begin', at: AT, treatment: TREATMENT };
const ON: JournalEntry = { kind: 'on', at: AT, id: ID };
const END: JournalEntry = { kind: 'end', at: AT, id: ID, forced: false };
const OVER: JournalEntry = { kind: 'over', at: AT, id: ID, how: 'reverted', leftAlone: [] };

const open = (text: string) => {
  const world = { ...newWorld(), journal: Buffer.from(text) };
  return Journal.open(machineIn(world).journal);
};
const stagesOf = async (text: string) => (await open(text)).treatments.map(({ stage }) => stage.kind);
const lines = (...entries: readonly JournalEntry[]) => entries.map(encodeLine).join('');

it('reads what it wrote, and each entry is one line', () => {
  for (const entry of [BEGIN, ON, END, OVER]) {
    const line = encodeLine(entry);
    expect(line.indexOf('\n')).toBe(line.length - 1);
    expect(decodeLine(line.trimEnd())).toEqual(entry);
  }
});

it('takes a line that was cut off anywhere for torn, and any changed character as well', async () => {
  const whole = lines(BEGIN);
  const next = encodeLine(ON);
  for (let length = 0; length < next.length; length++) {
    expect(await stagesOf(whole + next.slice(0, length)), `${length}`).toEqual(['begun']);
  }
  for (let at = 0; at < next.length - 1; at++) {
    const changed = `${next.slice(0, at)}${next[at] === 'x' ? 'y' : 'x'}${next.slice(at + 1)}`;
    expect(await stagesOf(whole + changed), changed).toEqual(['begun']);
  }
  expect(await stagesOf(`${whole}{"v":1,"che\0\0\0\0`)).toEqual(['begun']);
  expect(await stagesOf(`${whole}\0\0\0\0`)).toEqual(['begun']);
});

it('cuts the torn end off before it writes on', async () => {
  const world = { ...newWorld(), journal: Buffer.from(lines(BEGIN) + encodeLine(ON).slice(0, 40)) };
  await (await Journal.open(machineIn(world).journal)).write(ON);
  expect(world.journal.toString()).toBe(lines(BEGIN, ON));
});

it('is damaged when a torn line has something behind it, or when an entry can not follow another', async () => {
  const torn = `${encodeLine(ON).slice(0, 40)}\n`;
  await expect(open(lines(BEGIN) + torn + lines(ON))).rejects.toMatchObject({ problem: 'journalDamaged', detail: '2' });
  for (const entries of [[ON], [BEGIN, BEGIN], [BEGIN, END], [BEGIN, ON, ON], [BEGIN, OVER, ON], [BEGIN, OVER, OVER]]) {
    await expect(open(lines(...entries)), JSON.stringify(entries)).rejects.toMatchObject({ problem: 'journalDamaged' });
  }
});

it.each([
  ['another value', { changes: [{ key: 'SOFTWARE\\Evil', name: 'Run', from: 1, to: 2 }] }],
  ['a value that is no number', { changes: [{ ...ENCRYPTION_ORACLE, from: 'calc.exe', to: 2 }] }],
  ['no value', { changes: [] }],
  ['another measure', { measure: 'toString' }],
  ['a task of somebody else', { task: 'Adobe Updater' }],
  ['a time that is none', { expiresAt: 'tomorrow' }],
  ['no text', { reason: 7 }],
])('does not believe a whole line with %s', async (_, changes) => {
  const forged = { ...BEGIN, treatment: { ...TREATMENT, ...changes } } as unknown as JournalEntry;
  await expect(open(lines(forged))).rejects.toMatchObject({ problem: 'journalNewer', detail: '1' });
});

it('leaves the journal of a newer version alone', async () => {
  await expect(open(lines(BEGIN).replace('{"v":1', '{"v":2'))).rejects.toMatchObject({ problem: 'journalNewer' });
});
