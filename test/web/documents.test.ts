/** What is taken away from an answer is what the command line would have written of the same case. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCauseWords } from '../../src/messages/cause-words.ts';
import { loadConsultWords } from '../../src/messages/consult-words.ts';
import { loadWords } from '../../src/messages/load-words.ts';
import { loadPageWords } from '../../src/messages/page/page-words.ts';
import { loadRemedyWords } from '../../src/messages/remedy-words.ts';
import type { Language } from '../../src/messages/words.ts';
import { FORM_NAMES } from '../../src/remedy/form-name.ts';
import { writeFormFor } from '../../src/report/write-form.ts';
import { parseSaved } from '../../src/saved/examinations.ts';
import { documentName, examinationOf, helpdeskText, jsonOf, markdownOf } from '../../src/web/ui/answer/documents.ts';
import { drawCase } from '../../src/web/ui/answer/picture.ts';
import { type Case, NEW_CASE } from '../../src/web/ui/case/case.ts';
import { consultCase } from '../../src/web/ui/case/consulted.ts';
import { endsByItself, readChosen, usualChoice } from '../../src/web/ui/cures/expiry.ts';
import type { AllWords } from '../../src/web/ui/frame/words.ts';
import { runCli } from '../cli/run-cli.ts';
import { HOSTILE_NAME, SAMPLE_NAMES, sampleReport } from '../report/samples.ts';
import { makeScratch, removeScratch } from '../scratch.ts';

let scratch: string;
beforeAll(async () => {
  scratch = await makeScratch();
});
afterAll(() => removeScratch(scratch));

async function wordsOf(language: Language): Promise<AllWords> {
  const [page, report, causes, consult, remedy] = await Promise.all([
    loadPageWords(language),
    loadWords(language),
    loadCauseWords(language),
    loadConsultWords(language),
    loadRemedyWords(language),
  ]);
  return { language, page, report, causes, consult, remedy };
}

const SYMPTOM = '要求された関数はサポートされていません';
/** Its fields in the order in which they are read back. */
const [EXAMINATION = null] = parseSaved(JSON.stringify(sampleReport('unpatched2016').examination));
const CASE: Case = { ...NEW_CASE, symptom: SYMPTOM, examination: EXAMINATION };
const told = consultCase(CASE);

describe('as the command line writes it', () => {
  it('JSON, with what text and wire come to together', async () => {
    const file = join(scratch, 'case.json');
    await writeFile(file, examinationOf(CASE) ?? '');
    const { stdout } = await runCli(['diagnose', file, '--symptom', SYMPTOM, '--json']);
    expect(jsonOf(CASE, told)).toBe(stdout);
  });

  it('Markdown: the report, then the plan', async () => {
    const file = join(scratch, 'case-ja.json');
    await writeFile(file, examinationOf(CASE) ?? '');
    const { stdout } = await runCli(['diagnose', file, '--symptom', SYMPTOM, '--markdown', '--lang', 'ja']);
    const text = markdownOf(CASE, told, await wordsOf('ja'));
    expect(text.startsWith(stdout)).toBe(true);
    expect(text.slice(stdout.length)).toContain('KB4103723');
  });

  it('the examination, as it was saved', async () => {
    expect(JSON.parse(examinationOf(CASE) ?? '')).toEqual(CASE.examination);
    expect(examinationOf(NEW_CASE)).toBeNull();
    expect(jsonOf(NEW_CASE, consultCase(NEW_CASE))).toBeNull();
  });
});

it('tells the helpdesk sentence, server, findings and cures', async () => {
  const text = helpdeskText(CASE, told, await wordsOf('en'));
  expect(text).toContain('\nServer: ');
  expect(text).toContain('(credssp/server-unpatched)');
  expect(text).toMatch(/1\. Bring the server fully up to date\n2\. Only the fix: KB4103723/);
  const fromText = { ...NEW_CASE, symptom: SYMPTOM, host: 'server01' };
  expect(helpdeskText(fromText, consultCase(fromText), await wordsOf('ja'))).toContain('調べた日時: 未確認');
});

it('names no cause for a message that nobody knows', async () => {
  const unknown = { ...NEW_CASE, symptom: 'The coffee machine is out of beans' };
  const text = helpdeskText(unknown, consultCase(unknown), await wordsOf('en'));
  expect(text.split('\n')[0]).toBe('This text is not one that rdp-doctor knows, so it names no cause.');
});

it.each(SAMPLE_NAMES)('has no unseen character of a stranger in it: %s', async (name) => {
  const all: Case = { ...NEW_CASE, host: HOSTILE_NAME, examination: sampleReport(name).examination };
  const words = await wordsOf('ja');
  const consulted = consultCase(all);
  for (const text of [helpdeskText(all, consulted, words), markdownOf(all, consulted, words)]) {
    expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
  }
  expect(documentName({ ...all, examination: null }, 'md')).toMatch(/^rdp-doctor[\p{L}\p{N}.-]*\.md$/u);
});

describe('the picture', () => {
  const drawn = (part: Partial<Case>) => {
    const { stages, ...rest } = drawCase(consultCase({ ...NEW_CASE, ...part }));
    return { ...rest, states: stages.map(({ state }) => state).join(' ') };
  };

  it.each([
    ['unpatched2016', 'credssp', 'server', 'passed passed passed passed broken notReached'],
    ['nameNotFound', 'resolve', 'network', 'broken notReached notReached notReached notReached notReached'],
    ['refusedConnection', 'connect', 'server', 'passed broken notReached notReached notReached notReached'],
    ['tripleDesOnly', 'tls', 'either', 'passed passed passed broken notReached notReached'],
    ['noCertificate', 'negotiate', 'server', 'passed passed broken notReached notReached notReached'],
    ['expiredPassword', 'signIn', 'domain', 'passed passed passed passed passed broken'],
    ['patched2022', null, null, 'passed passed passed passed passed unseen'],
    ['signedIn', null, null, 'passed passed passed passed passed passed'],
  ] as const)('breaks where the handshake broke: %s', (name, brokenAt, place, states) => {
    const { examination } = sampleReport(name);
    expect(drawn({ examination })).toEqual({ brokenAt, place, states, isCertain: brokenAt !== null });
  });

  it('doubts what was seen to work only where a message says otherwise', () => {
    const { examination } = sampleReport('patched2022');
    expect(drawn({ examination, symptom: SYMPTOM })).toEqual({
      brokenAt: 'credssp',
      place: 'either',
      isCertain: false,
      states: 'passed passed passed passed suspected unseen',
    });
    expect(drawn({ examination: sampleReport('hostileNames').examination }).brokenAt).toBeNull();
  });

  it('says only what is likely where nobody looked', () => {
    expect(drawn({ symptom: SYMPTOM })).toEqual({
      brokenAt: 'credssp',
      place: 'server',
      isCertain: false,
      states: 'unseen unseen unseen unseen suspected unseen',
    });
  });
});

describe('when a measure ends', () => {
  const now = new Date('2026-12-01T10:00:00');
  const read = (choice: Parameters<typeof readChosen>[0]['choice'], day = '', isConfirmed = false) =>
    readChosen({ choice, day, isConfirmed }, 'client-vulnerable', now);

  it('is what was chosen, in local time', () => {
    expect(usualChoice('client-vulnerable', null)).toBe('week');
    expect(usualChoice('client-vulnerable', 1)).toBe('day');
    expect(usualChoice('client-vulnerable', 30)).toBe('month');
    expect(read('halfHour')).toEqual({ kind: 'ends', at: '2026-12-01T10:30' });
    expect(read('tonight')).toEqual({ kind: 'ends', at: '2026-12-01T23:59' });
    expect(read('day')).toEqual({ kind: 'ends', at: '2026-12-02T10:00' });
    expect(read('week')).toEqual({ kind: 'ends', at: '2026-12-08T10:00' });
    expect(read('date', '2026-12-24')).toEqual({ kind: 'ends', at: '2026-12-24T23:59' });
  });

  it('is asked again where it is no day, and never is confirmed', () => {
    for (const day of ['', '2026-11-30', '2026-02-31', '2030-01-01']) expect(read('date', day).kind).toBe('badDate');
    expect(read('never')).toEqual({ kind: 'toConfirm' });
    expect(read('never', '', true)).toEqual({ kind: 'ends', at: null });
  });

  it('is said to come by itself only by forms that bring what ends them', async () => {
    for (const form of FORM_NAMES) {
      const request = { form, measure: 'client-vulnerable', expiresAt: '2026-12-08T10:00', server: null } as const;
      const files = await writeFormFor({ ...request, language: 'en' }, now);
      const says = files.some(({ text }) => text?.includes('NOT end by itself') === true) || form === 'changeRequest';
      expect({ form, ends: endsByItself(form) }).toEqual({ form, ends: !says });
    }
  });

  it('is the next evening in the last minute of a day', () => {
    const late = new Date('2026-12-01T23:59:30');
    const chosen = { choice: 'tonight', day: '', isConfirmed: false } as const;
    expect(readChosen(chosen, 'client-vulnerable', late)).toEqual({ kind: 'ends', at: '2026-12-02T23:59' });
  });
});
