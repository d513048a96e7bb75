/** A file that a person brings, told by what is in it: without a browser, as its reader needs none. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readGiven } from '../../src/web/ui/where/read-given.ts';
import { ROOT } from '../architecture/source.ts';
import { lookAt } from '../diagnosis/examinations.ts';
import { windows } from '../diagnosis/servers.ts';
import { collectedText, JAPANESE_CLIENT } from '../records/collected-text.ts';

const EXAMINATION = lookAt(windows());
const exported = (name: string) => readFile(join(ROOT, 'test/records/exports', name));
const read = (content: Uint8Array | string, name = 'a.txt') => readGiven(new File([content as BlobPart], name), 'en');

it.each([
  ['what --save wrote', JSON.stringify(EXAMINATION)],
  ['a report of --json', JSON.stringify({ schemaVersion: 1, observations: EXAMINATION })],
  ['in UTF-16, as PowerShell redirects', Buffer.from(`\ufeff${JSON.stringify(EXAMINATION)}`, 'utf16le')],
])('takes an examination: %s', async (_, content) => {
  expect(await read(content)).toEqual({ kind: 'examinations', examinations: [EXAMINATION] });
});

it('adds exported events to the facts of the same computer, and to no other', async () => {
  const events = await read(await exported('event-viewer-ja.xml'), 'events.xml');
  const facts = await read(collectedText(JAPANESE_CLIENT));
  if (events.kind !== 'facts' || facts.kind !== 'facts') throw new Error(`${events.kind} and ${facts.kind}`);
  const { computer } = events.facts;
  const joined = events.joinedTo({ ...facts.facts, computer });
  expect(joined.windows).toEqual(facts.facts.windows);
  expect(joined.refusals?.length).toBeGreaterThan(0);
  expect(events.joinedTo({ ...facts.facts, computer: 'ANOTHER' })).toEqual(events.facts);
  expect(facts.joinedTo(events.facts)).toEqual(facts.facts);
});

it.each([
  ['nothing', '', 'a.txt holds no facts of a computer.'],
  ['an export that brings its own entities', '<!DOCTYPE a [<!ENTITY b "c">]><Events/>', 'a.txt has a document type'],
  ['JSON that ends early', '{"kind": "machineFacts"', 'a.txt is not JSON'],
  ['JSON of something else', '{"a": 1}', 'a.txt is JSON, but not of facts of a computer'],
  ['a list of something else', '[1]', 'a.txt is not an examination saved by rdp-doctor'],
  ['a later version', JSON.stringify({ ...EXAMINATION, schemaVersion: 99 }), 'a.txt was saved by a newer rdp-doctor'],
])('refuses %s in words', async (_, content, said) => {
  const given = await read(content);
  expect(given.kind === 'refused' && given.told.what).toContain(said);
});

it('shows the name of a hostile file as it is', async () => {
  const given = await read('', '\u202ecod.exe\u001b[2J');
  expect(given.kind === 'refused' && given.told.what).toMatch(/^\\u\{202e\}cod\.exe\\u\{1b\}\[2J /);
});
