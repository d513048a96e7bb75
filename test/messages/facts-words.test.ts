/** What `facts` says, in both languages: every sentence of them, held to the glossary. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { factsComplaints as englishComplaints } from '../../src/messages/command/en-facts.ts';
import { factsComplaints as japaneseComplaints } from '../../src/messages/command/ja-facts.ts';
import { en } from '../../src/messages/facts/en.ts';
import type { FactsWords } from '../../src/messages/facts/facts-words.ts';
import { ja } from '../../src/messages/facts/ja.ts';
import { forbiddenIn, readGlossary } from './glossary.ts';
import { JAPANESE } from './languages.ts';

const TERMS = readGlossary(readFileSync(new URL('../../docs/glossary.md', import.meta.url), 'utf8'));

const SERVERS = (['allowed', 'denied', 'unknown'] as const).flatMap((connections) =>
  (['required', 'notRequired', 'unknown'] as const).flatMap((nla) =>
    (['there', 'missing', 'unknown'] as const).map((fix) => ({ connections, nla, nlaByPolicy: true, fix })),
  ),
);

/** Complete sentences. */
function sentences(words: FactsWords): readonly string[] {
  const { clients, evidence, unknownClient, eventsOnly, restartFirst, server } = words;
  const maps = [clients, evidence, unknownClient].flatMap((map) => Object.values(map));
  return [...maps, eventsOnly, restartFirst, ...SERVERS.map(server)];
}

function parts(words: FactsWords): readonly string[] {
  const { headings, labels, policyFrom, reasons, takenBy } = words;
  const maps = [headings, labels, policyFrom, reasons, takenBy].flatMap((map) => Object.values(map));
  const made = [words.joined('A'), words.joined(''), words.offered(4), words.times(1), words.times(1200)];
  return [...maps, ...made, words.home, words.noRefusals, words.moreServers(2), words.allowed, words.denied];
}

function complaints(all: typeof englishComplaints): readonly string[] {
  const records = Object.values(all.record).map((complain) => complain('a.xml', 'Event', 7));
  return [all.notWindows, all.oneFile, all.unwritable('a', 'ENOSPC'), ...records].flatMap(({ error, hint }) => [
    error,
    hint,
  ]);
}

describe('English', () => {
  it('is English', () => {
    const said = [...sentences(en), ...parts(en), ...complaints(englishComplaints)];
    expect(said.filter((text) => JAPANESE.test(text))).toEqual([]);
  });

  it('says whole sentences', () => {
    expect(sentences(en).filter((text) => !/^[A-Z“].*\.$/.test(text) || text.includes('  '))).toEqual([]);
  });
});

describe('Japanese', () => {
  const said = [...sentences(ja), ...parts(ja), ...complaints(japaneseComplaints)];

  it('is Japanese, but for names', () => {
    const names = new Set(['Windows', 'tspkg.dll', 'mstsc.exe']);
    expect(said.filter((text) => !JAPANESE.test(text) && !names.has(text))).toEqual([]);
  });

  it('keeps to the glossary', () => {
    expect(said.filter((text) => forbiddenIn(text, TERMS).length > 0)).toEqual([]);
    expect(said.filter((text) => /[！-～　]/.test(text))).toEqual([]);
  });

  it('says whole sentences', () => {
    expect(sentences(ja).filter((text) => !text.endsWith('。'))).toEqual([]);
  });
});
