/** Facts of a machine from files: what they are is told by what stands in them. */

import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readMachineFacts } from '../../src/app/machine-facts.ts';
import { decodeByLabel } from '../../src/machine/windows-text.ts';
import { RecordProblem } from '../../src/records/record-problem.ts';
import { mergeFacts, parseMachineFacts } from '../../src/saved/machine-facts.ts';
import { collectedText, JAPANESE_CLIENT } from '../records/collected-text.ts';

const readFacts = (bytes: Uint8Array) => parseMachineFacts(bytes, decodeByLabel);

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const exported = (name: string): Uint8Array => readFileSync(new URL(`../records/exports/${name}`, import.meta.url));
const collected = collectedText(JAPANESE_CLIENT);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rdp-facts-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a file', () => {
  it('of collect.cmd is read in UTF-8, in UTF-16 and in the code page that it names', () => {
    const { facts } = readFacts(bytesOf(collected));
    expect(facts.computer).toBe('経理-07');
    expect(readFacts(Buffer.from(`\ufeff${collected}`, 'utf16le')).facts).toEqual(facts);
    expect(readFacts(exported('collected-cp932.txt')).facts).toEqual(facts);
  });

  it('in JSON is read as it was written, whatever was added', async () => {
    const { facts } = readFacts(bytesOf(collected));
    const path = join(folder, 'facts.json');
    await writeFile(path, `\ufeff${JSON.stringify({ ...facts, judged: {} })}`);
    expect((await readMachineFacts(path)).facts).toEqual(facts);
  });

  it.each(['wevtutil.xml', 'event-viewer-ja.xml', 'event-viewer-ja.csv', 'event-viewer-en.csv', 'event-viewer-de.txt'])(
    'of events is known by its content: %s',
    (name) => {
      const { facts, unreadEvents } = readFacts(exported(name));
      expect(facts.takenBy).toBe('eventExport');
      expect(facts.refusals?.length).toBeGreaterThan(0);
      expect(unreadEvents).toBe(0);
      expect(facts.notRead.every(({ why }) => why === 'notAsked')).toBe(true);
      expect(facts.notRead.map(({ what }) => what)).toContain('credssp.policy');
    },
  );

  it.each([
    ['eventLogFile', 'ElfFile\0\0\0\0\0'],
    ['unknownFormat', ''],
    ['unknownFormat', 'hello'],
    ['noEvents', '<html></html>'],
    ['notJson', '{'],
    ['notFacts', '{}'],
    ['notFacts', '{"schemaVersion":1,"kind":"examination"}'],
    ['newerSchema', '{"schemaVersion":2}'],
    ['cutShort', collected.slice(0, 500)],
  ])('is refused: %s', (problem, text) => {
    expect(() => readFacts(bytesOf(text))).toThrow(expect.objectContaining({ name: 'RecordProblem', problem }));
  });

  it('that is not there is said to be so', async () => {
    await expect(readMachineFacts(join(folder, 'none'))).rejects.toThrow(
      expect.objectContaining({ problem: 'unreadableFile', where: 'ENOENT' }),
    );
  });

  it('of any bytes is read or refused', () => {
    const begun = fc.constantFrom('{', '<Event>', 'rdp-doctor facts 1\n', 'a,b\n', 'ElfFile\0', '');
    fc.assert(
      fc.property(begun, fc.uint8Array({ maxLength: 200 }), (head, tail) => {
        try {
          readFacts(Buffer.concat([Buffer.from(head), tail]));
        } catch (error) {
          expect(error).toBeInstanceOf(RecordProblem);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('events added to facts', () => {
  const { facts } = readFacts(bytesOf(collected));

  it('are counted once where both have them', () => {
    const merged = mergeFacts(facts, readFacts(exported('wevtutil.xml')).facts);
    expect(merged.refusals?.map(({ server, count }) => [server, count])).toEqual([
      ['sv-keiri01', 2],
      ['経理サーバー', 1],
      ['[2001:db8::10]', 1],
    ]);
    expect(merged.windows).toEqual(facts.windows);
  });

  it('fill in for a log that could not be read', () => {
    const without = { ...facts, refusals: null, notRead: [{ what: 'refusals', why: 'commandFailed' } as const] };
    const merged = mergeFacts(without, readFacts(exported('wevtutil.xml')).facts);
    expect(merged.refusals).toHaveLength(3);
    expect(merged.notRead).toEqual([]);
  });
});
